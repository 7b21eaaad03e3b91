/// Rows that commands add, change and delete one by one: deals, touchpoints, activities, orders, ... Every
/// change is a fact of its operation: what it overwrites is kept, and undo puts it back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/ids.hpp"
#include "schema/query.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// What a column holds; nothing for NULL. Texts that are not named in a new row are empty, all else is NULL.
using ColumnValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct ColumnSetting {
  std::string_view column;
  ColumnValue value;
};
using ColumnSettings = std::vector<ColumnSetting>;

/// Adds a row and returns its key. Throws Error{failed} for what the table's checks refuse: callers check
/// before, with words for people.
std::int64_t add_row(Store& store, const schema::EditableTable& table, const ColumnSettings& settings,
                     OperationId operation);

/// Sets these columns and leaves the others; false when they were so already or there is no such row.
bool change_row(Store& store, const schema::EditableTable& table, std::int64_t key,
                const ColumnSettings& settings, OperationId operation);

/// Deletes a row. Requires: nothing refers to it.
void delete_row(Store& store, const schema::EditableTable& table, std::int64_t key, OperationId operation);

/// The row as a JSON object of all its columns; nothing when there is none.
[[nodiscard]] std::optional<std::string> read_row(Store& store, const schema::EditableTable& table,
                                                  std::int64_t key);

}  // namespace kartei::store
