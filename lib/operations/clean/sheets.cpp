#include "operations/clean/sheets.hpp"

namespace kartei::operations {

void append_place_columns(std::vector<exports::ColumnSpec>& columns) {
  columns.push_back({"Datei"});
  columns.push_back({"Blatt"});
  columns.push_back({"Zeile", exports::ColumnKind::integer});
}

void append_place(std::vector<std::string>& cells, const RowList& list, std::uint32_t table,
                  std::uint64_t line) {
  cells.push_back(list.file_of(table));
  cells.push_back(list.tables()[table].head.name);
  cells.push_back(std::to_string(line));
}

void append_original_columns(std::vector<exports::ColumnSpec>& columns, const RowList& list) {
  for (const auto& name : list.columns()) columns.push_back({"Original: " + name});
}

void write_row(exports::TableWriter& sheet, const std::vector<std::string>& cells) {
  sheet.row(std::vector<std::string_view>(cells.begin(), cells.end()));
}

}  // namespace kartei::operations
