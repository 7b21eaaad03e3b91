#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/dedupe/merge.hpp"

namespace kartei::cli {
namespace {

std::string number(OperationId operation) { return operation ? std::to_string(operation.value) : ""; }

int merge(const std::vector<std::int64_t>& numbers, Context& context) {
  std::vector<PartyId> parties;
  for (const std::int64_t party : numbers) parties.push_back({party});
  store::Store store = open_store(context);
  const operations::MergeSummary summary = operations::merge_parties(store, parties, context.environment());
  OutputTable table{
      "merged",
      {{"party", CellKind::number}, {"merged_into", CellKind::number}, {"operation", CellKind::number}},
      {}};
  for (const PartyId party : summary.merged)
    table.rows.push_back(
        {std::to_string(party.value), std::to_string(summary.leader.value), number(summary.operation)});
  context.summarise(table);
  if (summary.merged.empty()) context.say("they were one party already; nothing was changed");
  if (summary.overruled > 0)
    context.warn("an earlier 'not a duplicate' no longer holds; kartei undo brings it back");
  return 0;
}

Run bind_merge(OptionBinder& binder) {
  auto numbers = std::make_shared<std::vector<std::int64_t>>();
  binder.numbers("PARTY", *numbers, "Numbers of the parties, two or more", Presence::required);
  return [numbers](Context& context) { return merge(*numbers, context); };
}

struct SplitOptions {
  std::int64_t a = 0;
  std::int64_t b = 0;
};

int split(const SplitOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::SplitSummary summary =
      operations::split_parties(store, {options.a}, {options.b}, context.environment());
  context.summarise({"split",
                     {{"party", CellKind::number},
                      {"leads", CellKind::number},
                      {"ended_merges", CellKind::number},
                      {"operation", CellKind::number}},
                     {{std::to_string(options.a), std::to_string(summary.a_leader.value),
                       std::to_string(summary.ended_merges), number(summary.operation)},
                      {std::to_string(options.b), std::to_string(summary.b_leader.value),
                       std::to_string(summary.ended_merges), number(summary.operation)}}});
  return 0;
}

Run bind_split(OptionBinder& binder) {
  auto options = std::make_shared<SplitOptions>();
  binder.number("A", options->a, "Number of one party", Presence::required);
  binder.number("B", options->b, "Number of the other", Presence::required);
  return [options](Context& context) { return split(*options, context); };
}

}  // namespace

const Command merge_command{"merge", "Make one party of several; every objection stays",
                            "kartei merge 17 42    42 goes on as 17; kartei undo takes it back",
                            Writes::database, bind_merge};

const Command split_command{"split", "Take merged parties apart and remember that they are no duplicates",
                            "kartei split 17 42", Writes::database, bind_split};

}  // namespace kartei::cli
