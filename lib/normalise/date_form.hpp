/// What a whole column of dates tells that no single value does.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/date_form.hpp"

namespace kartei::normalise {

/// The form of a column's values. The order is clear when at least one value can only be read so (24/12/1970)
/// and none only the other way; serials are believed when at least half of the filled cells are such.
[[nodiscard]] DateForm date_form_of(std::span<const std::string_view> values);

/// "unclear", "day_first", "month_first".
[[nodiscard]] std::string_view to_text(DateForm::Order order);
[[nodiscard]] std::optional<DateForm::Order> date_order_from_text(std::string_view text);

}  // namespace kartei::normalise
