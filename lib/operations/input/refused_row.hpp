/// What is said of a row of somebody else's list that was not recorded.
#pragma once

#include <string>
#include <string_view>

#include "model/diagnostic.hpp"
#include "operations/input/file_table.hpp"

namespace kartei::operations {

/// The row was left out for `what`; the others go on.
[[nodiscard]] Diagnostic refused_row(std::string_view code, const InputFile& input, const FileRow& row,
                                     std::string what);

}  // namespace kartei::operations
