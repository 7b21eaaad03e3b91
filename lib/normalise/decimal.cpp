#include "normalise/decimal.hpp"

#include <algorithm>
#include <iterator>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

bool is_number_sign(char c) { return is_digit(c) || c == '.' || c == ',' || c == '\''; }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Whether all groups but the first have three digits: "1.234.567".
bool are_thousands(std::string_view whole, char separator) {
  const std::vector<std::string_view> groups = text::split(whole, separator);
  return !groups.front().empty() && groups.front().size() <= 3 &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3 && all_digits(group); });
}

/// The decimal sign's place; npos when there is none; nothing when it could be either.
std::optional<std::size_t> decimal_sign(std::string_view number, bool is_scaled) {
  const std::size_t last = number.find_last_of(".,");
  if (last == std::string_view::npos) return last;
  const char sign = number[last];
  const std::size_t behind = number.size() - last - 1;
  const bool is_alone = std::ranges::count(number, sign) == 1;
  const bool has_other = number.find_first_of(sign == '.' ? ",'" : ".'") != std::string_view::npos;
  if (!is_alone) return std::string_view::npos;
  if (has_other || behind != 3 || number.front() == '0') return last;
  if (is_scaled) return sign == ',' ? std::optional(last) : std::optional(std::string_view::npos);
  return sign == '.' ? std::optional(std::string_view::npos) : std::nullopt;
}

std::optional<Decimal> split_at(std::string_view number, std::size_t decimal) {
  const std::string_view whole = number.substr(0, decimal);
  const std::size_t separator = whole.find_first_of(".,'");
  if (separator != std::string_view::npos && !are_thousands(whole, whole[separator])) return std::nullopt;
  Decimal read;
  std::ranges::copy_if(whole, std::back_inserter(read.digits), is_digit);
  if (read.digits.empty()) return std::nullopt;
  read.has_lone_dot = separator != std::string_view::npos && whole[separator] == '.' &&
                      decimal == std::string_view::npos && std::ranges::count(whole, '.') == 1;
  if (decimal == std::string_view::npos) return read;
  const std::string_view fraction = number.substr(decimal + 1);
  if (!all_digits(fraction)) return std::nullopt;
  read.digits += fraction;
  read.fraction = fraction.size();
  return read;
}

}  // namespace

DecimalReading read_decimal(std::string_view written, bool is_scaled) {
  std::string number(written);
  std::ranges::replace(number, ' ', '\'');  // "1 234,56": a blank parts thousands as an apostrophe does
  if (!std::ranges::all_of(number, is_number_sign)) return {};
  const std::optional<std::size_t> decimal = decimal_sign(number, is_scaled);
  if (!decimal) return {std::nullopt, true};
  return {split_at(number, *decimal), false};
}

std::string in_plain_signs(std::string text) {
  for (const std::string_view apostrophe : {"’", "‘", "´", "`"})
    text = replaced(std::move(text), apostrophe, "'");
  for (const std::string_view dash : {"–", "—", "−"}) text = replaced(std::move(text), dash, "-");
  return text;
}

}  // namespace kartei::normalise
