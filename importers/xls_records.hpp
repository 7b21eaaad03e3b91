/// The records that a stream of Excel 5 to 2003 consists of.
/// Source: [MS-XLS] 2.1.4 (records), 2.5.293 and 2.5.294 (strings), 2.5.268 (strings across records).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// The records that matter to a table. BIFF5 is Excel 5 and 95, BIFF8 is Excel 97 to 2003.
enum class XlsRecord : std::uint16_t {
  formula = 0x0006,
  end_of_part = 0x000A,
  date_mode = 0x0022,
  password = 0x002F,
  continued = 0x003C,
  code_page = 0x0042,
  sheet = 0x0085,
  many_numbers = 0x00BD,
  rich_text = 0x00D6,
  cell_style = 0x00E0,
  shared_texts = 0x00FC,
  shared_text = 0x00FD,
  number = 0x0203,
  text = 0x0204,
  boolean_or_error = 0x0205,
  formula_text = 0x0207,
  short_number = 0x027E,
  number_format = 0x041E,
  begin_of_part = 0x0809,
};

/// What the texts of a stream are written in.
struct XlsTexts {
  bool is_biff8 = true;
  std::string charset = "windows-1252";  ///< of texts in bytes, in BIFF5
};

/// Reads on through a record and what continues it.
class XlsCursor {
 public:
  explicit XlsCursor(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  /// Numbers; they throw Error{input_unusable} past the end.
  [[nodiscard]] std::uint8_t u8();
  [[nodiscard]] std::uint16_t u16();
  [[nodiscard]] std::uint32_t u32();
  [[nodiscard]] double f64();
  void skip(std::size_t bytes);

  /// How many bytes are left, continuations included.
  [[nodiscard]] std::size_t left() const;

  /// A text of BIFF8 behind its length: flags, characters, and what belongs to its look. Its characters may
  /// go on in the next piece, which then begins with flags of its own. Half surrogates become U+FFFD.
  [[nodiscard]] std::string unicode_text(std::size_t characters);

  /// A text behind its length, as the stream writes texts.
  [[nodiscard]] std::string text(std::size_t characters, const XlsTexts& texts);

 private:
  [[nodiscard]] std::string_view take(std::size_t bytes);
  [[nodiscard]] bool is_at_end_of_piece() const { return at_ == pieces_[piece_].size(); }
  void next_piece();

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

/// Walks over the records of a stream.
class XlsStream {
 public:
  explicit XlsStream(std::string_view bytes, std::size_t begin = 0) : bytes_(bytes), next_(begin) {}

  /// Goes to the next record; false at the end of the stream. Throws Error{input_unusable} when a record is
  /// cut off.
  bool next();

  [[nodiscard]] XlsRecord kind() const { return static_cast<XlsRecord>(kind_); }
  [[nodiscard]] std::string_view body() const { return body_; }

  /// The record and all that continue it, which are then passed.
  [[nodiscard]] XlsCursor with_continuations();

 private:
  std::string_view bytes_;
  std::size_t next_ = 0;
  std::uint16_t kind_ = 0;
  std::string_view body_;
};

/// Throws Error{input_unusable}.
[[noreturn]] void fail_damaged_xls(std::string_view what);

}  // namespace kartei::importers
