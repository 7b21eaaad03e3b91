#include "operations/review/review_sheet.hpp"

#include <fmt/format.h>

#include "export/file_writer.hpp"
#include "model/error.hpp"
#include "operations/export/contact_columns.hpp"
#include "operations/export/list_file.hpp"
#include "operations/review/pair_reason.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using Cells = std::vector<std::string>;

/// What tells two parties apart, with all that may stand against joining them.
const std::vector<ContactColumn>& shown_columns() {
  static const auto columns = [] {
    std::vector<ContactColumn> shown = short_contact_columns();
    for (const ContactColumn& column : contact_columns())
      if (column.name == "Geburtsdatum" || column.name == "USt-IdNr." || column.name == "Registernummer")
        shown.push_back(column);
    return shown;
  }();
  return columns;
}

std::vector<exports::ColumnSpec> review_columns() {
  using exports::ColumnKind;
  const auto named = [](std::string_view name) { return std::string(name); };
  std::vector<exports::ColumnSpec> columns{
      {"Fall", ColumnKind::integer},
      {named(DecisionColumns::verdict),
       ColumnKind::text,
       {named(to_text(Verdict::same)), named(to_text(Verdict::different)), named(DecisionColumns::later)}},
      {named(DecisionColumns::lead), ColumnKind::text, {"x"}},
      {named(DecisionColumns::keep), ColumnKind::text, kept_words(), true},
      {"Sicherheit %", ColumnKind::integer},
      {"Grund"},
      {"Warum nicht von selbst"},
      {named(DecisionColumns::number), ColumnKind::integer},
      {named(DecisionColumns::same_as), ColumnKind::integer},
      {"Fundstelle"}};
  for (const auto& column : shown_columns()) columns.push_back({column.name, column.kind});
  columns.push_back({named(DecisionColumns::key)});
  columns.push_back({named(DecisionColumns::compared_keys)});
  return columns;
}

Cells contact_cells(const Contact& contact) {
  Cells cells;
  for (const auto& column : shown_columns()) cells.push_back(column.value(contact));
  return cells;
}

/// Writes the rows of one case after the other.
class CaseWriter {
 public:
  CaseWriter(exports::TableWriter& sheet, std::span<const ReviewRecord> records,
             std::span<const ReviewPair> pairs)
      : sheet_(sheet), records_(records), pairs_(pairs) {}

  void write(const ReviewCase& one) {
    ++number_;
    for (const CaseRow& row : one) write_row(row);
  }

 private:
  void write_row(const CaseRow& row) {
    const ReviewRecord& record = records_[row.record];
    const ReviewPair* pair = row.pairs.empty() ? nullptr : &pairs_[row.pairs.front()];
    const ReviewRecord* other = pair == nullptr ? nullptr : &other_of(*pair, record);
    Cells cells{std::to_string(number_)};
    append_decision(cells, record, pair);
    cells.push_back(std::to_string(record.number));
    cells.push_back(other == nullptr ? "" : std::to_string(other->number));
    cells.push_back(record.place);
    std::vector<bool> stands_out(cells.size(), false);
    const Cells values = contact_cells(*record.contact);
    const Cells compared = other == nullptr ? values : contact_cells(*other->contact);
    for (std::size_t i = 0; i < values.size(); ++i) stands_out.push_back(values[i] != compared[i]);
    cells.insert(cells.end(), values.begin(), values.end());
    cells.push_back(record.key);
    cells.push_back(compared_keys(row, record));
    stands_out.resize(cells.size(), false);
    sheet_.marked_row(std::vector<std::string_view>(cells.begin(), cells.end()), stands_out);
  }

  static void append_decision(Cells& cells, const ReviewRecord& record, const ReviewPair* pair) {
    const bool is_decided = pair != nullptr && pair->verdict.has_value();
    cells.push_back(is_decided ? std::string(to_text(*pair->verdict)) : "");
    cells.emplace_back(record.chosen.leads ? "x" : "");
    cells.push_back(kept_text(record.chosen.groups));
    cells.push_back(pair == nullptr ? "" : std::to_string(certainty_percent(pair->score)));
    cells.push_back(pair == nullptr ? "" : pair->reason);
    cells.push_back(pair == nullptr || is_decided ? "" : pair->why_not);
  }

  /// The side of the pair that is of another party, or the first where both are of one.
  [[nodiscard]] const ReviewRecord& other_of(const ReviewPair& pair, const ReviewRecord& record) const {
    const bool is_second = &records_[pair.b] == &record || records_[pair.a].number != record.number;
    return records_[is_second ? pair.a : pair.b];
  }

  [[nodiscard]] std::string compared_keys(const CaseRow& row, const ReviewRecord& record) const {
    std::string keys;
    for (const std::size_t pair : row.pairs) {
      const ReviewRecord& other = other_of(pairs_[pair], record);
      text::append_part(keys, compared_key(other.number, other.key), " | ");
    }
    return keys;
  }

  exports::TableWriter& sheet_;
  std::span<const ReviewRecord> records_;
  std::span<const ReviewPair> pairs_;
  std::size_t number_ = 0;
};

void write_rows(exports::TableWriter& sheet, std::span<const ReviewRecord> records,
                std::span<const ReviewPair> pairs) {
  CaseWriter writer(sheet, records, pairs);
  for (const ReviewCase& one : review_cases(records, pairs)) writer.write(one);
  sheet.finish();
}

}  // namespace

void write_review_sheet(exports::Workbook& workbook, std::span<const ReviewRecord> records,
                        std::span<const ReviewPair> pairs) {
  write_rows(workbook.add_sheet(DecisionColumns::sheet, review_columns()), records, pairs);
}

void write_review_file(const std::filesystem::path& out, Moment created,
                       std::span<const ReviewRecord> records, std::span<const ReviewPair> pairs) {
  demand_table_name(out);
  write_rows(*exports::file_writer(out, created, DecisionColumns::sheet, review_columns()), records, pairs);
}

}  // namespace kartei::operations
