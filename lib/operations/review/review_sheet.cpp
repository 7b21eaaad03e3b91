#include "operations/review/review_sheet.hpp"

#include <unordered_map>

#include "operations/contact_columns.hpp"
#include "operations/review/pair_reason.hpp"

namespace kartei::operations {
namespace {

using Cells = std::vector<std::string>;

std::vector<exports::ColumnSpec> review_columns(LeadChoice lead) {
  std::vector<exports::ColumnSpec> columns{
      {"Fall", exports::ColumnKind::integer},
      {std::string(DecisionColumns::verdict),
       exports::ColumnKind::text,
       {std::string(to_text(Verdict::same)), std::string(to_text(Verdict::different)),
        std::string(DecisionColumns::later)}}};
  if (lead == LeadChoice::offered)
    columns.push_back({std::string(DecisionColumns::lead), exports::ColumnKind::text, {"x"}});
  columns.push_back({"Sicherheit %", exports::ColumnKind::integer});
  columns.push_back({"Grund"});
  columns.push_back({"Warum nicht von selbst"});
  columns.push_back({"Nr.", exports::ColumnKind::integer});
  columns.push_back({"Fundstelle"});
  for (const auto& column : short_contact_columns()) columns.push_back({column.name, column.kind});
  columns.push_back({std::string(DecisionColumns::key)});
  columns.push_back({std::string(DecisionColumns::first_key)});
  return columns;
}

Cells contact_cells(const Contact& contact) {
  Cells cells;
  for (const auto& column : short_contact_columns()) cells.push_back(column.value(contact));
  return cells;
}

/// Writes the rows of one case after the other.
class CaseWriter {
 public:
  CaseWriter(exports::TableWriter& sheet, std::span<const ReviewRecord> records, LeadChoice lead)
      : sheet_(sheet), records_(records), lead_(lead) {}

  void write(const ReviewCase& one, std::span<const ReviewPair> pairs) {
    ++number_;
    const ReviewRecord& first = records_[one.first];
    write_row(first, {}, nullptr);
    for (const std::size_t place : one.pairs) {
      const ReviewPair& pair = pairs[place];
      write_row(records_[pair.a == one.first ? pair.b : pair.a], first.key, &pair);
    }
  }

 private:
  /// `pair` is null for the first row, with which the others are compared.
  void write_row(const ReviewRecord& record, const std::string& first_key, const ReviewPair* pair) {
    const bool is_decided = pair != nullptr && pair->verdict.has_value();
    Cells cells{std::to_string(number_), is_decided ? std::string(to_text(*pair->verdict)) : ""};
    if (lead_ == LeadChoice::offered) cells.emplace_back();
    cells.push_back(pair == nullptr ? "" : std::to_string(certainty_percent(pair->score)));
    cells.push_back(pair == nullptr ? "" : pair->reason);
    cells.push_back(pair == nullptr || is_decided ? "" : pair->why_not);
    cells.push_back(record.number);
    cells.push_back(record.place);
    const std::size_t begin = cells.size();
    Cells values = contact_cells(*record.contact);
    if (pair == nullptr) first_values_ = values;
    std::vector<bool> stands_out(begin, false);
    for (std::size_t i = 0; i < values.size(); ++i) stands_out.push_back(values[i] != first_values_[i]);
    cells.insert(cells.end(), values.begin(), values.end());
    cells.push_back(record.key);
    cells.push_back(first_key);
    stands_out.resize(cells.size(), false);
    sheet_.marked_row(std::vector<std::string_view>(cells.begin(), cells.end()), stands_out);
  }

  exports::TableWriter& sheet_;
  std::span<const ReviewRecord> records_;
  LeadChoice lead_;
  std::size_t number_ = 0;
  Cells first_values_;
};

}  // namespace

std::vector<ReviewCase> review_cases(std::span<const ReviewPair> pairs) {
  std::vector<ReviewCase> cases;
  std::unordered_map<std::uint32_t, std::size_t> case_of;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    auto found = case_of.find(pairs[i].a);
    if (found == case_of.end()) found = case_of.find(pairs[i].b);
    if (found == case_of.end()) {
      found = case_of.emplace(pairs[i].a, cases.size()).first;
      cases.push_back({pairs[i].a, {}});
    }
    cases[found->second].pairs.push_back(i);
  }
  return cases;
}

void write_review_sheet(exports::Workbook& workbook, std::span<const ReviewRecord> records,
                        std::span<const ReviewPair> pairs, LeadChoice lead) {
  auto& sheet = workbook.add_sheet(DecisionColumns::sheet, review_columns(lead));
  CaseWriter writer(sheet, records, lead);
  for (const ReviewCase& one : review_cases(pairs)) writer.write(one, pairs);
  sheet.finish();
}

}  // namespace kartei::operations
