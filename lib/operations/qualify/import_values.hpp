/// Attributes of many parties from a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/input/rejected_rows.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ImportedValues {
  std::size_t rows = 0;
  std::size_t parties = 0;  ///< of which something is said now that was not before
  std::size_t values = 0;
  std::vector<std::string> ignored;  ///< columns that are called as no attribute
  RejectedRows rejected;             ///< with something that was not taken
  OperationId operation;             ///< 0 for a dry run, or when all was so already
};

/// How a table is taken.
struct ValuesImport {
  std::string file;
  std::string source;  ///< whose keys the column `by` holds; empty: it holds numbers of parties
  std::string by;      ///< name of that column
};

/// Sets the attributes that columns are named after, for the party of each row; empty cells say nothing. A
/// cell that does not fit its type, and a row of nobody, is rejected; the others are taken. Throws
/// Error{usage} when no column is an attribute or `by` is no column, and as read_table().
[[nodiscard]] ImportedValues import_values(store::Store& store, const ValuesImport& wanted,
                                           const Environment& environment);

}  // namespace kartei::operations
