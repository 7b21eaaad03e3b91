#include "importers/workbook_sheets.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "model/reading_option.hpp"

namespace kartei::importers {
namespace {

std::string listed(std::span<const SheetName> sheets) {
  std::string names;
  for (const SheetName& sheet : sheets)
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", sheet.name);
  return names.empty() ? "none" : names;
}

}  // namespace

std::vector<std::size_t> chosen_sheets(std::span<const SheetName> sheets, const std::string& wanted) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!wanted.empty() && sheets[i].name != wanted) continue;
    chosen.push_back(i);
    if (!wanted.empty()) break;
  }
  if (!wanted.empty() && chosen.empty())
    throw Error(ErrorKind::input_unusable,
                fmt::format("the workbook has no sheet \"{}\"; its sheets are: {}", wanted, listed(sheets)));
  return chosen;
}

std::vector<Decision> notes_on(std::span<const SheetName> sheets, std::size_t sheet, format::DateSystem dates,
                               const ImportOptions& options) {
  const SheetName& read = sheets[sheet];
  std::vector<Decision> notes;
  if (!options.table.empty()) {
    notes.push_back({"table", read.name, "as asked for", reading_option::sheet});
  } else if (read.is_hidden) {
    notes.push_back({"table", read.name, "a hidden sheet, read all the same", reading_option::sheet});
  } else if (sheets.size() > 1) {
    notes.push_back({"table", read.name, fmt::format("one of {} sheets, all are read", sheets.size()),
                     reading_option::sheet});
  }
  if (dates == format::DateSystem::from_1904)
    notes.push_back({"dates", "from 1904", "the workbook says so", ""});
  return notes;
}

}  // namespace kartei::importers
