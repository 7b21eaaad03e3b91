#include "operations/clean/contact_columns.hpp"
#include "operations/clean/pair_reason.hpp"
#include "operations/clean/sheets.hpp"

namespace kartei::operations {
namespace {

std::vector<exports::ColumnSpec> doubtful_columns() {
  std::vector<exports::ColumnSpec> columns{
      {std::string(DecisionColumns::verdict),
       exports::ColumnKind::text,
       {std::string(to_text(Verdict::same)), std::string(to_text(Verdict::different))}},
      {"Sicherheit %", exports::ColumnKind::integer},
      {"Grund"},
      {"Warum nicht von selbst"},
      {"Nr. A", exports::ColumnKind::integer},
      {"Nr. B", exports::ColumnKind::integer},
      {"Fundstelle A"},
      {"Fundstelle B"}};
  for (const auto& column : short_contact_columns()) {
    for (const std::string_view side : {" A", " B"}) columns.push_back({column.name + std::string(side)});
  }
  columns.push_back({std::string(DecisionColumns::key_a)});
  columns.push_back({std::string(DecisionColumns::key_b)});
  return columns;
}

std::string why_not(const DoubtfulPair& pair) {
  if (pair.verdict == Verdict::same) return "";
  const auto obstacles = obstacles_in_words(pair.obstacles);
  return obstacles.empty() ? "nicht sicher genug" : obstacles;
}

std::vector<std::string> doubtful_cells(const DoubtfulPair& pair, const RowList& list,
                                        const Grouping& grouping) {
  const auto& a = list.rows()[pair.a];
  const auto& b = list.rows()[pair.b];
  const auto comparison = grouping.compare(pair.a, pair.b);
  std::vector<std::string> cells{pair.verdict ? std::string(to_text(*pair.verdict)) : "",
                                 std::to_string(certainty_percent(pair.score)),
                                 comparison ? reason_for(*comparison) : "Person und Firma",
                                 why_not(pair),
                                 std::to_string(grouping.group_of(pair.a) + 1),
                                 std::to_string(grouping.group_of(pair.b) + 1),
                                 list.place_of(a),
                                 list.place_of(b)};
  for (const auto& column : short_contact_columns()) {
    cells.push_back(column.value(a.contact));
    cells.push_back(column.value(b.contact));
  }
  cells.push_back(a.key);
  cells.push_back(b.key);
  return cells;
}

}  // namespace

void write_doubtful_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping) {
  auto& sheet = workbook.add_sheet(DecisionColumns::sheet, doubtful_columns());
  for (const auto& pair : grouping.doubtful()) write_row(sheet, doubtful_cells(pair, list, grouping));
  sheet.finish();
}

}  // namespace kartei::operations
