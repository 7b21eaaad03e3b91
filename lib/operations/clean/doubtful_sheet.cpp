#include "match/model.hpp"
#include "operations/clean/sheets.hpp"
#include "operations/review/pair_reason.hpp"
#include "operations/review/review_sheet.hpp"

namespace kartei::operations {
namespace {

std::vector<ReviewRecord> review_records(const RowList& list, const Grouping& grouping) {
  std::vector<ReviewRecord> records;
  records.reserve(list.rows().size());
  for (std::uint32_t row = 0; row < list.rows().size(); ++row) {
    const RowParty& source = list.rows()[row];
    const ValueChoice* choice = grouping.choice_of(row);
    records.push_back({source.key, static_cast<std::int64_t>(grouping.group_of(row) + 1),
                       list.place_of(source), &source.contact, choice == nullptr ? ValueChoice{} : *choice});
  }
  return records;
}

std::vector<ReviewPair> review_pairs(const Grouping& grouping) {
  std::vector<ReviewPair> pairs;
  for (const DoubtfulPair& pair : grouping.doubtful()) {
    const auto comparison = grouping.compare(pair.a, pair.b);
    pairs.push_back({pair.a, pair.b, pair.score, comparison ? reason_for(*comparison) : "Person und Firma",
                     why_not_by_itself(pair.obstacles, pair.score, match::shipped_model().merge_at),
                     pair.verdict});
  }
  return pairs;
}

}  // namespace

void write_doubtful_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping) {
  write_review_sheet(workbook, review_records(list, grouping), review_pairs(grouping));
}

}  // namespace kartei::operations
