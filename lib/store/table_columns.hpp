/// What the columns of a table take, as its migration says: the types, the words and the days that its checks
/// ask for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace kartei::store {

struct TableColumn {
  std::string name;
  std::string type;  ///< "INTEGER", "TEXT", "REAL"
  bool is_required = false;
  bool is_day = false;
  std::vector<std::string> choices;  ///< the words that it takes; empty when any
};

/// In the order of the table. Requires: there is a table of that name.
[[nodiscard]] std::vector<TableColumn> columns_of(Store& store, std::string_view table);

/// A row's values as texts, in the order of the table's columns; NULL is empty. Nothing when there is no such
/// row.
[[nodiscard]] std::optional<std::vector<std::string>> texts_of_row(Store& store,
                                                                   const schema::EditableTable& table,
                                                                   std::int64_t key);

/// The keys of all rows, ascending. Requires: the table's key is its first column.
[[nodiscard]] std::vector<std::int64_t> all_keys(Store& store, const schema::Query& dump);

}  // namespace kartei::store
