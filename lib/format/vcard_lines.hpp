/// The content lines of a vCard file: folded lines joined, quoted-printable put together, base64 passed over.
///
/// Sources: vCard 2.1 (IMC, 1996) section 2.1.3; RFC 2426 section 2.6; RFC 6350 section 3.2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kartei::format {

/// A content line: `head:value`, as bytes of the file's encoding.
struct VcardLine {
  std::string_view text;             ///< lives until the next call of next()
  std::uint64_t line = 0;            ///< number of its first physical line, from 1
  std::size_t begin = 0;             ///< where its first physical line begins in the bytes
  std::size_t end = 0;               ///< behind the end of its last physical line
  bool is_base64 = false;            ///< the value was encoded as base64 and is left out
  bool is_quoted_printable = false;  ///< the value is still encoded, without soft line breaks
};

/// Reads lines ended by LF, CR LF, CR CR LF (seen from an iPhone) or CR. Linear in the size of the input.
class VcardLines {
 public:
  /// `bytes` must outlive the reader and be of an encoding whose ASCII is ASCII.
  explicit VcardLines(std::string_view bytes) : bytes_(bytes) {}

  /// The next line, empty ones too; nothing at the end. BEGIN and END lines take no continuation.
  [[nodiscard]] std::optional<VcardLine> next();

 private:
  /// Takes one physical line, without its end.
  std::string_view take();
  [[nodiscard]] std::string_view peek() const;
  void join_quoted_printable();
  void join_folded();
  void skip_base64();

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 0;
  std::string joined_;
};

/// "BEGIN:VCARD" or "END:VCARD" in any case, with any blanks: what `keyword` says.
[[nodiscard]] bool is_vcard_mark(std::string_view line, std::string_view keyword);

}  // namespace kartei::format
