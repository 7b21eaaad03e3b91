/// What becomes of the Latin letters beyond ASCII when text is folded for comparison.
///
/// Letters that Unicode decomposes lose their marks; those it does not (ł, đ, ø, ı, ß, æ ...) follow the
/// usual ASCII spelling.
#pragma once

#include <string_view>

namespace kartei::text {

inline constexpr char32_t first_latin_fold = 0x00C0;
inline constexpr char32_t last_latin_fold = 0x024F;
inline constexpr char32_t first_additional_fold = 0x1E00;
inline constexpr char32_t last_additional_fold = 0x1EFF;

/// The ASCII letters of a code point of those two ranges; empty for × and ÷, which are no letters.
[[nodiscard]] std::string_view latin_fold(char32_t code_point);

/// Whether the letter has a German spelling with e: ä ö ü, and ø ő ű that are written so in Germany.
[[nodiscard]] bool is_written_with_e(char32_t code_point);

}  // namespace kartei::text
