/// Values of columns as rows of editable tables take and give them.
#pragma once

#include <optional>
#include <string>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {

[[nodiscard]] inline ColumnValue value_of(Day day) { return to_text(day); }
[[nodiscard]] inline ColumnValue value_of(Moment at) { return to_text(at); }
[[nodiscard]] inline ColumnValue value_of(int number) { return std::int64_t{number}; }
[[nodiscard]] inline ColumnValue value_of(std::int64_t number) { return number; }

/// NULL for none.
template <class Value>
[[nodiscard]] ColumnValue value_of(const std::optional<Value>& value) {
  return value ? value_of(*value) : ColumnValue{};
}

/// NULL for 0.
template <class Tag>
[[nodiscard]] ColumnValue value_of(Id<Tag> id) {
  return id ? ColumnValue{id.value} : ColumnValue{};
}

[[nodiscard]] inline std::optional<std::int64_t> number_at(const sqlite::Rows& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

/// Days and moments that the tables' checks let in can be read.
[[nodiscard]] inline Day day_at(const sqlite::Rows& row, int column) {
  return day_from_text(row.text(column)).value_or(Day{});
}
[[nodiscard]] inline std::optional<Day> day_if_there(const sqlite::Rows& row, int column) {
  return row.is_null(column) ? std::nullopt : day_from_text(row.text(column));
}
[[nodiscard]] inline Moment moment_at(const sqlite::Rows& row, int column) {
  return moment_from_text(row.text(column)).value_or(Moment{});
}

}  // namespace kartei::store
