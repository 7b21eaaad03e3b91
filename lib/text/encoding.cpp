#include "text/encoding.hpp"

#include <algorithm>
#include <array>

#include "text/code_page.hpp"
#include "text/letter_score.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::text {

namespace {

struct EncodingName {
  std::string_view name;
  Encoding encoding;
};

/// The first name of each encoding is the one written.
constexpr std::array encoding_names = {
    EncodingName{"utf-8", Encoding::utf8},
    EncodingName{"utf8", Encoding::utf8},
    EncodingName{"utf-16le", Encoding::utf16le},
    EncodingName{"utf16le", Encoding::utf16le},
    EncodingName{"utf-16", Encoding::utf16le},
    EncodingName{"unicode", Encoding::utf16le},
    EncodingName{"utf-16be", Encoding::utf16be},
    EncodingName{"utf16be", Encoding::utf16be},
    EncodingName{"windows-1252", Encoding::windows_1252},
    EncodingName{"cp1252", Encoding::windows_1252},
    EncodingName{"1252", Encoding::windows_1252},
    EncodingName{"ansi", Encoding::windows_1252},
    EncodingName{"latin1", Encoding::windows_1252},
    EncodingName{"latin-1", Encoding::windows_1252},
    EncodingName{"iso-8859-1", Encoding::windows_1252},
    EncodingName{"iso8859-1", Encoding::windows_1252},
    EncodingName{"us-ascii", Encoding::windows_1252},
    EncodingName{"cp850", Encoding::cp850},
    EncodingName{"ibm850", Encoding::cp850},
    EncodingName{"850", Encoding::cp850},
    EncodingName{"dos", Encoding::cp850},
    EncodingName{"macintosh", Encoding::macintosh},
    EncodingName{"macroman", Encoding::macintosh},
    EncodingName{"mac-roman", Encoding::macintosh},
    EncodingName{"mac", Encoding::macintosh},
};

struct ByteOrderMark {
  std::string_view bytes;
  Encoding encoding;
};

constexpr std::array byte_order_marks = {
    ByteOrderMark{"\xEF\xBB\xBF", Encoding::utf8},
    ByteOrderMark{"\xFF\xFE", Encoding::utf16le},
    ByteOrderMark{"\xFE\xFF", Encoding::utf16be},
};

std::optional<EncodingGuess> by_byte_order_mark(std::string_view bytes) {
  for (const ByteOrderMark& mark : byte_order_marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    return EncodingGuess{mark.encoding, static_cast<std::uint8_t>(mark.bytes.size()), "byte order mark"};
  }
  return std::nullopt;
}

/// In UTF-16 the Latin letters have a NUL as one half, always the same one.
std::optional<EncodingGuess> by_nul_pattern(std::string_view bytes) {
  std::array<std::size_t, 2> nuls = {0, 0};
  for (std::size_t at = bytes.find('\0'); at != std::string_view::npos; at = bytes.find('\0', at + 1))
    ++nuls[at % 2];
  const std::size_t units = bytes.size() / 2;
  const auto is_mostly = [&](std::size_t many, std::size_t few) {
    return many * 2 > units && few * 20 <= units;
  };
  const std::string reason = "every other byte is NUL";
  if (is_mostly(nuls[1], nuls[0])) return EncodingGuess{Encoding::utf16le, 0, reason};
  if (is_mostly(nuls[0], nuls[1])) return EncodingGuess{Encoding::utf16be, 0, reason};
  return std::nullopt;
}

/// One damaged byte, or a file cut off within a letter, does not make a UTF-8 file another encoding:
/// in 8-bit text, hardly any letter above 127 looks like UTF-8 by chance.
std::optional<EncodingGuess> by_utf8(std::string_view bytes) {
  std::size_t letters = 0;
  std::size_t broken = 0;
  for (std::size_t at = ascii_run(bytes, 0); at < bytes.size(); at += ascii_run(bytes, at)) {
    const CodePoint c = code_point_at(bytes, at);
    ++(c.valid ? letters : broken);
    at += c.bytes;
  }
  if (broken == 0) return EncodingGuess{Encoding::utf8, 0, letters == 0 ? "plain ASCII" : "valid UTF-8"};
  if (letters >= 2 * broken) return EncodingGuess{Encoding::utf8, 0, "UTF-8 but for damaged places"};
  return std::nullopt;
}

EncodingGuess by_letters(std::string_view bytes) {
  Encoding best = Encoding::windows_1252;
  std::int64_t best_score = letter_score(bytes, best);
  for (const Encoding other : {Encoding::cp850, Encoding::macintosh}) {
    const std::int64_t score = letter_score(bytes, other);
    if (score <= best_score) continue;
    best = other;
    best_score = score;
  }
  return {best, 0, "no UTF-8; German letters fit " + std::string(to_text(best))};
}

class Utf16Reader {
 public:
  Utf16Reader(std::string_view bytes, bool big_endian) : bytes_(bytes), high_(big_endian ? 0 : 1) {}

  [[nodiscard]] std::size_t units() const { return bytes_.size() / 2; }

  [[nodiscard]] char32_t unit(std::size_t index) const {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes_[at]); };
    const unsigned high = byte(2 * index + high_);
    return (high << 8) | byte(2 * index + (1 - high_));
  }

 private:
  std::string_view bytes_;
  std::size_t high_;
};

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Takes code points, and bytes that are none.
class Output {
 public:
  Output(std::size_t expected_bytes, std::vector<Undecodable>* undecodable) : undecodable_(undecodable) {
    text_.reserve(expected_bytes);
  }

  void add(char32_t code_point) { append_utf8(text_, code_point); }
  void add(std::string_view ascii) { text_ += ascii; }
  void add_undecodable(std::string_view bytes) {
    if (undecodable_ != nullptr) undecodable_->push_back({text_.size(), std::string(bytes)});
    append_utf8(text_, replacement_character);
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::vector<Undecodable>* undecodable_;
};

std::string from_utf16(std::string_view bytes, bool big_endian, std::vector<Undecodable>* undecodable) {
  const Utf16Reader reader(bytes, big_endian);
  Output out(bytes.size() / 2, undecodable);
  for (std::size_t i = 0; i < reader.units(); ++i) {
    const char32_t c = reader.unit(i);
    if (is_high_surrogate(c) && i + 1 < reader.units() && is_low_surrogate(reader.unit(i + 1))) {
      ++i;
      out.add(0x10000 + ((c - 0xD800) << 10) + (reader.unit(i) - 0xDC00));
    } else if (is_high_surrogate(c) || is_low_surrogate(c)) {
      out.add_undecodable(bytes.substr(2 * i, 2));
    } else {
      out.add(c);
    }
  }
  if (bytes.size() % 2 != 0) out.add_undecodable(bytes.substr(bytes.size() - 1));
  return out.take();
}

std::string from_code_page(std::string_view bytes, const CodePage& page,
                           std::vector<Undecodable>* undecodable) {
  Output out(bytes.size() + bytes.size() / 16, undecodable);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::size_t run = ascii_run(bytes, at);
    out.add(bytes.substr(at, run));
    at += run;
    if (at == bytes.size()) break;
    const char32_t c = page[static_cast<unsigned char>(bytes[at]) - 0x80u];
    if (c == replacement_character)
      out.add_undecodable(bytes.substr(at, 1));
    else
      out.add(c);
  }
  return out.take();
}

std::string from_utf8(std::string_view bytes, std::vector<Undecodable>* undecodable) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  Output out(bytes.size(), undecodable);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t run = ascii_run(bytes, at);
    out.add(bytes.substr(at, run));
    at += run;
    if (at == bytes.size()) break;
    const CodePoint c = code_point_at(bytes, at);
    if (c.valid)
      out.add(bytes.substr(at, c.bytes));
    else
      out.add_undecodable(bytes.substr(at, c.bytes));
    at += c.bytes;
  }
  return out.take();
}

}  // namespace

std::string_view to_text(Encoding encoding) {
  const auto* found = std::find_if(encoding_names.begin(), encoding_names.end(),
                                   [&](const EncodingName& name) { return name.encoding == encoding; });
  return found->name;
}

std::optional<Encoding> encoding_from_text(std::string_view text) {
  const std::string name = to_lower(trim(text));
  for (const EncodingName& known : encoding_names) {
    if (known.name == name) return known.encoding;
  }
  return std::nullopt;
}

EncodingGuess detect_encoding(std::string_view bytes) {
  if (auto guess = by_byte_order_mark(bytes)) return *guess;
  if (auto guess = by_nul_pattern(bytes)) return *guess;
  if (auto guess = by_utf8(bytes)) return *guess;
  return by_letters(bytes);
}

std::string to_utf8(std::string_view bytes, Encoding encoding, std::vector<Undecodable>* undecodable) {
  switch (encoding) {
    case Encoding::utf8:
      return from_utf8(bytes, undecodable);
    case Encoding::utf16le:
      return from_utf16(bytes, false, undecodable);
    case Encoding::utf16be:
      return from_utf16(bytes, true, undecodable);
    case Encoding::windows_1252:
    case Encoding::cp850:
    case Encoding::macintosh:
      return from_code_page(bytes, code_page(encoding), undecodable);
  }
  return std::string(bytes);
}

}  // namespace kartei::text
