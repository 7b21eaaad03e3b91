/// What cleaning made of the cells of a row.
#pragma once

#include <string>
#include <vector>

#include "operations/clean/row_list.hpp"

namespace kartei::operations {

/// One cell that reads otherwise now, or about which something must be said.
struct CellChange {
  std::string column;    ///< its name in the file; empty when the whole row is meant
  std::string old_text;  ///< as in the file, trimmed
  std::string new_text;  ///< equal to the old one when there is but something to say
  std::string reason;    ///< German
};

/// In the order of the columns; findings that belong to no changed cell come last.
[[nodiscard]] std::vector<CellChange> cell_changes(const RowParty& row, const TableHead& head);

}  // namespace kartei::operations
