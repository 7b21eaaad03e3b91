/// Which sheets of a workbook are read, and what is told of them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "format/excel_date.hpp"
#include "importers/importer.hpp"

namespace kartei::importers {

struct SheetName {
  std::string name;
  bool is_hidden = false;
};

/// The indices of the sheets to read: all, or the one that is asked for. Throws Error{input_unusable} when
/// there is none of that name.
[[nodiscard]] std::vector<std::size_t> chosen_sheets(std::span<const SheetName> sheets,
                                                     const std::string& wanted);

/// The decisions to tell of a sheet that is read.
[[nodiscard]] std::vector<Decision> notes_on(std::span<const SheetName> sheets, std::size_t sheet,
                                             format::DateSystem dates, const ImportOptions& options);

}  // namespace kartei::importers
