/// The column "version": by it a sheet tells which of its cells were changed, and a database which were
/// changed meanwhile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operations/sheet/sheet_kind.hpp"

namespace kartei::operations {

/// Six hexadecimal digits of a hash for each cell with its column's name, in any order: columns may be moved
/// or taken out.
[[nodiscard]] std::string row_stamp(const std::vector<SheetColumn>& columns,
                                    const std::vector<std::string>& cells);

/// Whether the row had that value there when it was stamped.
[[nodiscard]] bool is_stamped(std::string_view stamp, std::string_view column, std::string_view cell);

}  // namespace kartei::operations
