/// What the columns of a list of orders are called, in German and English.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kartei::selling {

enum class OrderField : std::uint8_t { number, date, customer, party, amount, currency, subject, state };
inline constexpr std::size_t order_field_count = 8;

/// "number", "date", ...
[[nodiscard]] std::string_view to_text(OrderField field);

/// The names that the field is known by, the best first, as header_key() folds them.
[[nodiscard]] std::string_view names_of(OrderField field);

/// The place of each field's column; nothing where there is none. Of several columns that could be it, the
/// one with the better name, then the first.
using OrderColumns = std::array<std::optional<std::uint32_t>, order_field_count>;
[[nodiscard]] OrderColumns order_columns(std::span<const std::string> header);

/// "open", "delivered", "invoiced", "paid", "cancelled", of what lists write: "storniert", "bezahlt". Empty
/// is open; nothing for any other word.
[[nodiscard]] std::optional<std::string_view> order_state(std::string_view word);

}  // namespace kartei::selling
