#include "qualify/number.hpp"

#include <fmt/format.h>

#include <charconv>

#include "normalise/decimal.hpp"
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

/// A double keeps so many digits exactly.
constexpr std::size_t most_digits = 15;

bool is_kept_exactly(const normalise::Decimal& decimal) {
  const std::size_t first = decimal.digits.find_first_not_of('0');
  return first == std::string::npos || decimal.digits.size() - first <= most_digits;
}

double to_number(normalise::Decimal decimal, bool is_negative) {
  decimal.digits.insert(decimal.digits.size() - decimal.fraction, ".");
  double number = 0;
  std::from_chars(decimal.digits.data(), decimal.digits.data() + decimal.digits.size(), number);
  return is_negative ? -number : number;
}

NumberReading ambiguous(std::string_view written, std::string_view number) {
  const std::size_t comma = number.find(',');
  const std::string_view whole = number.substr(0, comma);
  const std::string_view fraction = number.substr(comma + 1);
  return {std::nullopt, fmt::format("'{}' could be {}{} or {}.{}; write it without separators of thousands",
                                    written, whole, fraction, whole, fraction)};
}

}  // namespace

NumberReading read_number(std::string_view written, std::string_view unit) {
  written = text::trim(written);
  std::string_view rest = text::trim(without_unit(written, unit));
  const bool is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);
  const auto [decimal, is_ambiguous] = normalise::read_decimal(rest, false);
  if (is_ambiguous) return ambiguous(written, rest);
  if (!decimal) return wrong(written);
  if (!is_kept_exactly(*decimal))
    return {std::nullopt, fmt::format("'{}' has more digits than are kept exactly; write at most {}", written,
                                      most_digits)};
  return {to_number(*decimal, is_negative), {}};
}

std::string number_text(double number) { return fmt::format("{}", number); }

}  // namespace kartei::qualify
