#include "operations/clean/sheets.hpp"
#include "operations/german_findings.hpp"

namespace kartei::operations {

void write_rejects_sheet(exports::Workbook& workbook, const RowList& list) {
  std::vector<exports::ColumnSpec> columns;
  append_place_columns(columns);
  columns.push_back({"Grund"});
  columns.push_back({"Abhilfe"});
  columns.push_back({"Rohtext"});
  append_original_columns(columns, list);
  auto& sheet = workbook.add_sheet("Abgewiesen", columns);
  std::vector<std::string> texts;
  for (const auto& reject : list.rejects()) {
    std::vector<std::string> cells;
    append_place(cells, list, reject.table, reject.line);
    cells.push_back(what_in_german(reject.reason.code, reject.reason.what));
    cells.push_back(fix_in_german(reject.reason.code, reject.reason.fix));
    cells.push_back(reject.raw);
    for (const auto cell : list.original_cells(reject.table, reject.cells, texts)) cells.emplace_back(cell);
    write_row(sheet, cells);
  }
  sheet.finish();
}

}  // namespace kartei::operations
