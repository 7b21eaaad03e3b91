/// What a whole column of dates tells that no single value does.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kartei::normalise {

/// How values of a column are to be read.
struct DateForm {
  enum class Order : std::uint8_t { unclear, day_first, month_first };
  Order order = Order::unclear;  ///< of dates with slashes: 3/4/1970
  bool has_serials = false;      ///< numbers of five digits are days of a spreadsheet: 25926 is 1970-12-24
  bool operator==(const DateForm&) const = default;
};

/// The form of a column's values. The order is clear when at least one value can only be read so (24/12/1970)
/// and none only the other way; serials are believed when at least half of the filled cells are such.
[[nodiscard]] DateForm date_form_of(std::span<const std::string_view> values);

/// "unclear", "day_first", "month_first".
[[nodiscard]] std::string_view to_text(DateForm::Order order);

}  // namespace kartei::normalise
