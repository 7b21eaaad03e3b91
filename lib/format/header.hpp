/// Which row of a table names the columns.
///
/// Lists made by hand have titles and blank lines above the names; lists out of programs may have no names
/// at all. Both importers of tables, text and workbooks, ask here, so that the same list reads alike.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::format {

/// One row as far as it is known: UTF-8, empty cells as empty texts.
using HeaderRow = std::vector<std::string_view>;

struct HeaderGuess {
  std::optional<std::size_t> row;  ///< index of the row with the names; nothing: all rows are records
  std::string reason;              ///< "names of columns", "the first row holds values, not names"
};

/// How many rows find_header() looks at; more may be passed.
inline constexpr std::size_t header_sample_rows = 25;

/// Finds the header among a table's first rows, empty rows left out. Rows above it are preamble.
///
/// A header row fills most of the columns; its cells are short names without @ or many digits. It
/// is believed when it holds words that lists use for columns (Name, PLZ, E-Mail ...), or when columns
/// below it hold something else than names. In a table of nothing but words the first row is the header,
/// unless it is one column or one of its words comes again below.
[[nodiscard]] HeaderGuess find_header(std::span<const HeaderRow> rows);

}  // namespace kartei::format
