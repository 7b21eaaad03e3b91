/// A delivered row about several parties, after one of them was erased: what it says of the others.
#pragma once

#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/contact.hpp"

namespace kartei::operations {

/// The row's cells without what they say of `erased` alone. `row` is the row as it was understood. Beside an
/// erased person the company keeps its name, ids, business addresses, web sites and role mailboxes; of a
/// couple the other one keeps what both shared. Columns that nobody understands are emptied. Requires:
/// somebody is left.
[[nodiscard]] std::vector<std::string> reduced_row(const std::vector<std::string>& cells,
                                                   const mapping::Mapping& mapping, const Contact& row,
                                                   const std::vector<RecordPart>& erased);

}  // namespace kartei::operations
