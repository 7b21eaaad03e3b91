#include "operations/clean/clean.hpp"

#include <algorithm>

#include "export/workbook.hpp"
#include "operations/clean/grouping.hpp"
#include "operations/clean/row_list.hpp"
#include "operations/clean/sheets.hpp"
#include "operations/export/list_file.hpp"
#include "operations/review/decisions.hpp"

namespace kartei::operations {
namespace {

CleanSummary summary_of(const RowList& list, const Grouping& grouping) {
  CleanSummary summary;
  for (const auto& file : list.files()) {
    summary.files.push_back({file.name, file.records, file.rejected, file.decisions, file.sensitive});
    summary.records += file.records;
    summary.rejected += file.rejected;
  }
  const auto count = [](const auto& range, const auto& predicate) {
    return static_cast<std::uint64_t>(std::ranges::count_if(range, predicate));
  };
  summary.parties = grouping.groups().size();
  summary.groups = count(grouping.groups(), [](const auto& rows) { return rows.size() > 1; });
  const auto& pairs = grouping.doubtful();
  summary.doubtful = count(pairs, [](const DoubtfulPair& pair) { return !pair.verdict; });
  summary.decided_same = count(pairs, [](const DoubtfulPair& pair) { return pair.verdict == Verdict::same; });
  summary.decided_different =
      count(pairs, [](const DoubtfulPair& pair) { return pair.verdict == Verdict::different; });
  summary.decisions_without_rows = grouping.decisions_without_rows();
  summary.lines_in_conflict = grouping.lines_in_conflict();
  return summary;
}

}  // namespace

CleanSummary clean_files(const std::vector<std::string>& files, const CleanChoices& choices,
                         const Environment& environment) {
  demand_workbook_name(choices.out);
  exports::Workbook workbook(choices.out, environment.now);
  ReviewDecisions decisions;
  if (!choices.decisions.empty()) decisions = read_decisions(choices.decisions);
  RowList list;
  list.read(files, choices.read, environment);
  const Grouping grouping(list, decisions, environment);
  auto summary = summary_of(list, grouping);
  stop_if_asked(environment);
  write_result_sheet(workbook, list, grouping);
  write_duplicates_sheet(workbook, list, grouping);
  write_doubtful_sheet(workbook, list, grouping);
  summary.changes = write_changes_sheet(workbook, list);
  write_rejects_sheet(workbook, list);
  stop_if_asked(environment);
  workbook.commit();
  return summary;
}

}  // namespace kartei::operations
