/// UTF-8 by hand, one code point at a time. Well-formedness as in the Unicode Standard, table 3-7: no
/// overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kartei::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
  char32_t value = replacement_character;
  std::uint8_t bytes = 1;  ///< how many bytes it took, 1 to 4
  bool valid = false;      ///< false: the bytes are no UTF-8 and `value` is U+FFFD
};

/// The code point at `at`. Of a broken sequence it takes the longest part that could have begun a valid
/// one, at least one byte, so that reading on never loses its place. Requires: at < text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends a Unicode scalar value.
void append_utf8(std::string& out, char32_t code_point);

/// Length of the run of ASCII bytes that begins at `at`.
[[nodiscard]] std::size_t ascii_run(std::string_view text, std::size_t at);

}  // namespace kartei::text
