#include "quality/pattern.hpp"

#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::quality {
namespace {

constexpr std::size_t most_signs = 24;

/// What a sign stands for: 9, A, a, or itself.
char32_t kind_of(std::string_view sign, char32_t value) {
  if (value >= '0' && value <= '9') return U'9';
  if (value < 0x80) {
    if (value >= 'A' && value <= 'Z') return U'A';
    if (value >= 'a' && value <= 'z') return U'a';
    return value < 0x20 ? U' ' : value;
  }
  if (value < 0xC0 || (value >= 0x2000 && value < 0x2C00)) return value;  // signs, not letters
  return text::to_lower(sign) == sign ? U'a' : U'A';
}

}  // namespace

std::string pattern_of(std::string_view value) {
  std::string pattern;
  std::size_t signs = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < value.size();) {
    const text::CodePoint point = text::code_point_at(value, at);
    const char32_t kind = kind_of(value.substr(at, point.bytes), point.value);
    at += point.bytes;
    const bool goes_on = kind == before && (kind == U'A' || kind == U'a');
    before = kind;
    if (goes_on) continue;
    if (++signs > most_signs) return pattern + "…";
    text::append_utf8(pattern, kind);
  }
  return pattern;
}

}  // namespace kartei::quality
