/// Letters and digits of ASCII, independent of any locale. Bytes above 127 are none of these.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace kartei::normalise {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// A letter of ASCII, or a byte of a longer UTF-8 sequence, which in names and addresses is one too.
[[nodiscard]] constexpr bool is_letter(char c) {
  return is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }
[[nodiscard]] constexpr char upper(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

[[nodiscard]] inline std::string ascii_upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), upper);
  return out;
}

[[nodiscard]] inline bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// Where the first digit stands at or behind `from`, and the first sign that is none; npos when there is
/// none.
[[nodiscard]] constexpr std::size_t find_digit(std::string_view text, std::size_t from = 0) {
  while (from < text.size() && !is_digit(text[from])) ++from;
  return from < text.size() ? from : std::string_view::npos;
}
[[nodiscard]] constexpr std::size_t find_no_digit(std::string_view text, std::size_t from = 0) {
  while (from < text.size() && is_digit(text[from])) ++from;
  return from < text.size() ? from : std::string_view::npos;
}

[[nodiscard]] inline bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

/// Whether two texts are equal but for the case of ASCII letters.
[[nodiscard]] inline bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace kartei::normalise
