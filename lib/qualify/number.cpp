#include "qualify/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

#include "text/text.hpp"

namespace kartei::qualify {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_unit(std::string_view text, std::string_view unit) {
  const std::size_t end = text.find_last_of("0123456789");
  if (end == std::string_view::npos || unit.empty()) return text;
  const std::string_view tail = text::trim(text.substr(end + 1));
  return text::fold_ae(tail) == text::fold_ae(unit) ? text.substr(0, end + 1) : text;
}

/// The digits of a text that is more than a number: "50" of "ca. 50".
std::string_view first_number(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return {};
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                                       end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  return text.substr(begin, end - begin);
}

NumberReading wrong(std::string_view written) {
  const std::string_view inside = first_number(written);
  return {std::nullopt,
          fmt::format("'{}' is no number; write {}", written,
                      inside.empty() ? "one, as 1200 or 1200,5" : fmt::format("one, as {}", inside))};
}

/// Groups of three between thousands separators: "1.200.000".
bool is_grouped(std::string_view whole, char separator) {
  const auto parts = text::split(whole, separator);
  if (parts.front().empty() || parts.front().size() > 3) return false;
  return std::ranges::all_of(parts.begin() + 1, parts.end(),
                             [](std::string_view part) { return part.size() == 3; });
}

std::optional<double> to_number(std::string digits, bool is_negative) {
  double number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    return std::nullopt;
  return is_negative ? -number : number;
}

std::string without(std::string_view text, char separator) {
  std::string kept;
  for (const char c : text)
    if (c != separator) kept += c;
  return kept;
}

}  // namespace

NumberReading read_number(std::string_view written, std::string_view unit) {
  written = text::trim(written);
  std::string_view rest = text::trim(without_unit(written, unit));
  const bool is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);
  std::string digits(rest);
  std::ranges::replace(digits, '\'', ' ');
  if (!std::ranges::all_of(digits, [](char c) { return is_digit(c) || c == '.' || c == ',' || c == ' '; }))
    return wrong(written);
  const std::size_t last = digits.find_last_of(".,");
  std::string whole = digits.substr(0, last);
  std::string fraction = last == std::string::npos ? "" : digits.substr(last + 1);
  if (last != std::string::npos && fraction.size() == 3 && whole.find_first_of("., ") == std::string::npos &&
      whole != "0" && digits[last] == ',')
    return {std::nullopt, fmt::format("'{}' could be {}{} or {}.{}; write it without separators of thousands",
                                      written, whole, fraction, whole, fraction)};
  const bool only_thousands = last != std::string::npos && digits[last] == '.' && fraction.size() == 3 &&
                              whole != "0" && whole.find(',') == std::string::npos;
  if (only_thousands || (last != std::string::npos && std::ranges::count(digits, digits[last]) > 1)) {
    whole = digits;
    fraction.clear();
  }
  for (const char separator : {'.', ',', ' '}) {
    if (whole.find(separator) == std::string::npos) continue;
    if (!is_grouped(whole, separator)) return wrong(written);
    whole = without(whole, separator);
  }
  const auto number = to_number(fraction.empty() ? whole : whole + '.' + fraction, is_negative);
  return number ? NumberReading{number, {}} : wrong(written);
}

std::string number_text(double number) { return fmt::format("{}", number); }

}  // namespace kartei::qualify
