/// The words under which tables and columns stand in what a person is handed.
#pragma once

#include <string_view>

namespace kartei::operations {

/// "Anschriften"; the table's name where nobody gave it a title.
[[nodiscard]] std::string_view german_table(std::string_view table);

/// "Straße"; the column's name where nobody gave it one.
[[nodiscard]] std::string_view german_column(std::string_view column);

/// "Anschrift", "E-Mail": a field of the view of a party.
[[nodiscard]] std::string_view german_field(std::string_view field);

}  // namespace kartei::operations
