/// The German words under which tables, columns and what stands in them by a code are handed to a person, who
/// has to be told in plain language (Art. 12 GDPR).
#pragma once

#include <string_view>

namespace kartei::operations {

/// "Anschriften"; the table's name where nobody gave it a title.
[[nodiscard]] std::string_view german_table(std::string_view table);

/// "Straße"; the column's name where nobody gave it one.
[[nodiscard]] std::string_view german_column(std::string_view column);

/// "Anschrift", "E-Mail": a field of the view of a party.
[[nodiscard]] std::string_view german_field(std::string_view field);

/// "E-Mail" for "email" in a column of channels; `code` itself where the column holds what people wrote.
[[nodiscard]] std::string_view german_code(std::string_view column, std::string_view code);

}  // namespace kartei::operations
