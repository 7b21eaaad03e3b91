#include "operations/clean/sheets.hpp"
#include "operations/export/contact_columns.hpp"
#include "operations/review/pair_reason.hpp"

namespace kartei::operations {
namespace {

std::string reason_of(std::uint32_t row, const Grouping& grouping) {
  const auto& join = grouping.join_of(row);
  switch (join.reason) {
    case JoinReason::alone:
      return "über eine andere Zeile der Gruppe";
    case JoinReason::same_row:
      return "gleiche Zeile";
    case JoinReason::decided:
      return "als gleich entschieden";
    case JoinReason::alike:
      break;
  }
  const auto comparison = grouping.compare(row, join.partner);
  return comparison ? reason_for(*comparison) : "";
}

std::vector<std::string> row_cells(std::uint32_t row, const RowList& list, const Grouping& grouping,
                                   std::vector<std::string>& texts) {
  const auto& join = grouping.join_of(row);
  const auto& source = list.rows()[row];
  std::vector<std::string> cells{std::to_string(grouping.group_of(row) + 1)};
  append_place(cells, list, source.table, source.line);
  const bool is_alike = join.reason == JoinReason::alike;
  cells.push_back(is_alike ? std::to_string(certainty_percent(join.score)) : "");
  cells.push_back(reason_of(row, grouping));
  cells.push_back(join.reason == JoinReason::alone ? "" : list.place_of(list.rows()[join.partner]));
  for (const auto& column : short_contact_columns()) cells.push_back(column.value(source.contact));
  for (const auto cell : list.original_cells(source.table, source.cells, texts)) cells.emplace_back(cell);
  return cells;
}

}  // namespace

void write_duplicates_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping) {
  std::vector<exports::ColumnSpec> columns{{"Nr.", exports::ColumnKind::integer}};
  append_place_columns(columns);
  columns.push_back({"Sicherheit %", exports::ColumnKind::integer});
  columns.push_back({"Grund"});
  columns.push_back({"verglichen mit"});
  for (const auto& column : short_contact_columns()) columns.push_back({column.name, column.kind});
  append_original_columns(columns, list);
  auto& sheet = workbook.add_sheet("Dubletten", columns);
  std::vector<std::string> texts;
  for (const auto& group : grouping.groups()) {
    if (group.size() < 2) continue;
    for (const auto row : group) write_row(sheet, row_cells(row, list, grouping, texts));
  }
  sheet.finish();
}

}  // namespace kartei::operations
