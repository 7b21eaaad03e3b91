/// Which encoding a file is in, and its text as UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::text {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, windows_1252, cp850, macintosh };

/// "utf-8", "utf-16le", "utf-16be", "windows-1252", "cp850", "macintosh".
[[nodiscard]] std::string_view to_text(Encoding encoding);

/// Reads those words and the usual other names (cp1252, latin1, ansi, macroman, ibm850, utf8).
[[nodiscard]] std::optional<Encoding> encoding_from_text(std::string_view text);

struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  std::uint8_t bom_bytes = 0;  ///< length of the byte order mark to skip
  std::string reason;          ///< "byte order mark", "valid UTF-8", "German letters fit windows-1252"
};

/// Decides by byte order mark, then the pattern of NULs (UTF-16), then whether it is UTF-8 (a damaged place
/// among many sound letters does not matter), then which 8-bit encoding makes German letters of the bytes
/// above 127. Never fails: pure ASCII is UTF-8.
[[nodiscard]] EncodingGuess detect_encoding(std::string_view bytes);

/// Bytes that an encoding does not know.
struct Undecodable {
  std::size_t at = 0;  ///< of the U+FFFD that stands for them, in the text made of them
  std::string bytes;
};

/// The text as UTF-8, byte order mark skipped by the caller. What the encoding does not know becomes
/// U+FFFD; `undecodable`, when given, tells where and what it was, in the order of the text.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding,
                                  std::vector<Undecodable>* undecodable = nullptr);

}  // namespace kartei::text
