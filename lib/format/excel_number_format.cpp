#include "format/excel_number_format.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace kartei::format {
namespace {

constexpr double written_out_below = 1e21;
constexpr double written_out_above = 1e-9;

struct BuiltinRange {
  std::uint32_t first, last;
  Shown shown;
};

constexpr std::array builtin_dates = {
    BuiltinRange{14, 17, Shown::date},      BuiltinRange{18, 21, Shown::time},
    BuiltinRange{22, 22, Shown::date_time}, BuiltinRange{27, 31, Shown::date},
    BuiltinRange{32, 35, Shown::time},      BuiltinRange{36, 36, Shown::date},
    BuiltinRange{45, 45, Shown::time},      BuiltinRange{46, 46, Shown::elapsed},
    BuiltinRange{47, 47, Shown::time},      BuiltinRange{50, 54, Shown::date},
    BuiltinRange{55, 56, Shown::time},      BuiltinRange{57, 58, Shown::date}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equals_lower(std::string_view text, std::string_view lower_word) {
  if (text.size() < lower_word.size()) return false;
  for (std::size_t i = 0; i < lower_word.size(); ++i) {
    if (lower(text[i]) != lower_word[i]) return false;
  }
  return true;
}

/// "[h]", "[mm]", "[ss]": hours, minutes or seconds that go on past a day.
bool is_elapsed(std::string_view bracket) {
  if (bracket.empty()) return false;
  const char first = lower(bracket[0]);
  if (first != 'h' && first != 'm' && first != 's') return false;
  for (const char c : bracket) {
    if (lower(c) != first) return false;
  }
  return true;
}

/// What the first section of a code is made of.
struct Parts {
  bool day_or_year = false;
  bool month_or_minute = false;
  bool time = false;
  bool elapsed = false;
  bool other_digits = false;
  std::uint8_t zeros = 0;
  [[nodiscard]] bool is_date() const { return day_or_year || month_or_minute || time; }
};

/// Notes the sign at the front of `code`; how many characters it takes.
std::size_t note(Parts& parts, std::string_view code) {
  if (equals_lower(code, "am/pm")) {
    parts.time = true;
    return 5;
  }
  switch (lower(code[0])) {
    case 'd':
    case 'y':
      parts.day_or_year = true;
      break;
    case 'm':
      parts.month_or_minute = true;
      break;
    case 'h':
    case 's':
      parts.time = true;
      break;
    case '0':
      if (!parts.is_date() && parts.zeros < 255) ++parts.zeros;
      break;
    case '#':
    case '?':
    case '.':
    case ',':
    case '%':
    case 'e':
      parts.other_digits = true;
      break;
    default:
      break;
  }
  return 1;
}

std::size_t past_closing(std::string_view code, char closing) {
  const auto end = code.find(closing, 1);
  return end == std::string_view::npos ? code.size() : end + 1;
}

/// How many characters of literal text, colour, condition or locale stand at the front of `code`; 0 for none.
std::size_t literal_length(Parts& parts, std::string_view code) {
  switch (code[0]) {
    case '"':
      return past_closing(code, '"');
    case '\\':
    case '_':
    case '*':
      return 2;
    case '[': {
      const auto length = past_closing(code, ']');
      if (length > 2 && is_elapsed(code.substr(1, length - 2))) parts.elapsed = true;
      return length;
    }
    default:
      return 0;
  }
}

Parts parts_of(std::string_view code) {
  Parts parts;
  while (!code.empty() && code[0] != ';') {
    auto length = literal_length(parts, code);
    if (length == 0) length = note(parts, code);
    code.remove_prefix(std::min(length, code.size()));
  }
  return parts;
}

std::optional<double> to_double(std::string_view raw) {
  if (raw.starts_with('+')) raw.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
  if (error != std::errc{} || end != raw.data() + raw.size() || !std::isfinite(number)) return {};
  return number;
}

std::string shortest(double number) {
  std::array<char, 64> buffer{};
  const double size = std::fabs(number);
  const bool written_out = number == 0 || (size >= written_out_above && size < written_out_below);
  const auto form = written_out ? std::chars_format::fixed : std::chars_format::general;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, form);
  std::string text(buffer.data(), end);
  return text == "-0" ? "0" : text;
}

bool is_whole(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

NumberFormat number_format_of_code(std::string_view code) {
  if (equals_lower(code, "general") || equals_lower(code, "standard")) return {};
  const Parts parts = parts_of(code);
  if (parts.elapsed) return {.shown = Shown::elapsed};
  if (parts.is_date() && parts.zeros == 0) {
    if (!parts.time) return {.shown = Shown::date};
    return {.shown = parts.day_or_year ? Shown::date_time : Shown::time};
  }
  if (parts.other_digits || parts.zeros == 0) return {};
  return {.shown = {}, .min_digits = parts.zeros};
}

NumberFormat number_format_of_id(std::uint32_t id) {
  for (const auto& range : builtin_dates) {
    if (id >= range.first && id <= range.last) return {.shown = range.shown};
  }
  return {};
}

std::string excel_number_text(std::string_view raw, const NumberFormat& format, DateSystem system) {
  const auto number = to_double(raw);
  if (!number) return std::string(raw);
  if (format.shown) {
    if (auto date = excel_date_text(*number, *format.shown, system)) return *std::move(date);
  }
  std::string text = is_whole(raw) ? std::string(raw) : shortest(*number);
  if (text.size() < format.min_digits && is_whole(text)) text.insert(0, format.min_digits - text.size(), '0');
  return text;
}

}  // namespace kartei::format
