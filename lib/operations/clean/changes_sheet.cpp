#include "operations/clean/cell_changes.hpp"
#include "operations/clean/sheets.hpp"

namespace kartei::operations {

std::uint64_t write_changes_sheet(exports::Workbook& workbook, const RowList& list) {
  std::vector<exports::ColumnSpec> columns;
  append_place_columns(columns);
  for (const std::string_view name : {"Feld", "alt", "neu", "Grund"}) columns.push_back({std::string(name)});
  auto& sheet = workbook.add_sheet("Änderungen", columns);
  std::uint64_t changes = 0;
  for (const auto& row : list.rows()) {
    if (row.part == RecordPart::partner) continue;  // told with its person
    for (const auto& change : cell_changes(row, list.tables()[row.table].head)) {
      std::vector<std::string> cells;
      append_place(cells, list, row.table, row.line);
      cells.insert(cells.end(), {change.column, change.old_text, change.new_text, change.reason});
      write_row(sheet, cells);
      ++changes;
    }
  }
  sheet.finish();
  return changes;
}

}  // namespace kartei::operations
