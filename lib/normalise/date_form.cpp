#include "normalise/date_form.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::array<std::string_view, 3> order_words = {"unclear", "day_first", "month_first"};

constexpr std::size_t serial_digits = 5;  // 1927 to 2173

std::optional<int> small_number(std::string_view digits) {
  if (!all_digits(digits) || digits.size() > 2) return std::nullopt;
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// The only order in which a date with slashes is one; unclear when both or none.
DateForm::Order only_order_of(std::string_view value) {
  const std::vector<std::string_view> parts = text::split(value, '/');
  if (parts.size() != 3) return DateForm::Order::unclear;
  const std::optional<int> first = small_number(text::trim(parts[0]));
  const std::optional<int> second = small_number(text::trim(parts[1]));
  constexpr int months = 12;
  if (!first || !second || (*first > months) == (*second > months)) return DateForm::Order::unclear;
  return *first > months ? DateForm::Order::day_first : DateForm::Order::month_first;
}

bool is_serial(std::string_view value) {
  return value.size() == serial_digits && all_digits(value) && value.front() != '0';
}

}  // namespace

DateForm date_form_of(std::span<const std::string_view> values) {
  std::size_t filled = 0;
  std::size_t serials = 0;
  std::array<std::size_t, 3> orders{};
  for (const std::string_view cell : values) {
    const std::string_view value = text::trim(cell);
    if (value.empty()) continue;
    ++filled;
    serials += is_serial(value) ? 1U : 0U;
    ++orders.at(static_cast<std::size_t>(only_order_of(value)));
  }
  const bool any_day_first = orders[static_cast<std::size_t>(DateForm::Order::day_first)] > 0;
  const bool any_month_first = orders[static_cast<std::size_t>(DateForm::Order::month_first)] > 0;
  DateForm form;
  form.has_serials = serials > 0 && serials * 2 >= filled;
  if (any_day_first != any_month_first) {
    form.order = any_day_first ? DateForm::Order::day_first : DateForm::Order::month_first;
  }
  return form;
}

std::string_view to_text(DateForm::Order order) { return order_words.at(static_cast<std::size_t>(order)); }

std::optional<DateForm::Order> date_order_from_text(std::string_view text) {
  const auto* const word = std::ranges::find(order_words, text);
  if (word == order_words.end()) return std::nullopt;
  return static_cast<DateForm::Order>(word - order_words.begin());
}

}  // namespace kartei::normalise
