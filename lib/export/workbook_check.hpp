/// A last look at a workbook before it takes its place.
#pragma once

#include <filesystem>

namespace kartei::exports {

/// libxlsxwriter does not notice when the temporary folder runs full: the sheet would end early. So every
/// sheet in `file` must end as a sheet does. Throws Error{io} naming `target`.
void check_workbook_complete(const std::filesystem::path& file, const std::filesystem::path& target);

}  // namespace kartei::exports
