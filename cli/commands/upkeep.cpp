#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/export/list_file.hpp"
#include "operations/input/input_file.hpp"
#include "operations/upkeep/upkeep_list.hpp"

namespace kartei::cli {
namespace {

struct UpkeepOptions {
  std::string criteria;
  std::string owner;
  std::int64_t limit = 100;
  std::string out;
};

quality::UpkeepRules rules_of(const UpkeepOptions& options) {
  if (options.criteria.empty()) return quality::shipped_upkeep_rules();
  return quality::read_upkeep_rules(operations::read_input(options.criteria).bytes, options.criteria);
}

std::string joined(const quality::UpkeepScore& score, std::string (*words)(const quality::UpkeepNeed&)) {
  std::string text;
  for (const quality::UpkeepNeed& need : score.needs) text += (text.empty() ? "" : "; ") + words(need);
  return text;
}

OutputTable item_table(std::span<const operations::UpkeepItem> items) {
  OutputTable table{"upkeep",
                    {{"points", CellKind::number},
                     {"party", CellKind::number},
                     {"name"},
                     {"owner"},
                     {"because"},
                     {"to_do"}},
                    {}};
  for (const operations::UpkeepItem& item : items)
    table.rows.push_back({std::to_string(item.score.points), std::to_string(item.party.value), item.name,
                          item.owner, joined(item.score, quality::because),
                          joined(item.score, quality::to_do)});
  return table;
}

/// `has_owners`: who is compared stands in it.
OutputTable count_table(std::span<const store::UpkeepCount> counts, bool has_owners) {
  OutputTable table{"counts", {{"day"}, {"test"}}, {}};
  if (has_owners) table.columns.push_back({"owner"});
  table.columns.push_back({"parties", CellKind::number});
  table.columns.push_back({"of", CellKind::number});
  for (const store::UpkeepCount& count : counts) {
    if (!has_owners && !count.owner.empty()) continue;
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {to_text(count.taken_on), count.test.empty() ? "any" : count.test};
    if (has_owners) row.push_back(count.owner.empty() ? "all" : count.owner);
    row.push_back(std::to_string(count.parties));
    row.push_back(std::to_string(count.of_parties));
  }
  return table;
}

int list(const UpkeepOptions& options, Context& context) {
  if (!options.out.empty()) operations::demand_table_name(options.out);
  const quality::UpkeepRules rules = rules_of(options);
  store::Store store = open_store(context);
  const auto found = operations::upkeep_list(store, rules, options.owner, context.environment());
  std::span<const operations::UpkeepItem> items = found.items;
  if (options.limit >= 0)
    items = items.first(std::min(items.size(), static_cast<std::size_t>(options.limit)));
  context.print(item_table(items));
  if (!options.out.empty()) operations::write_upkeep_sheet(store, options.out, items, context.environment());
  return 0;
}

int snapshot(const UpkeepOptions& options, Context& context) {
  const quality::UpkeepRules rules = rules_of(options);
  store::Store store = open_store(context);
  const auto found = operations::upkeep_list(store, rules, "", context.environment());
  const OperationId operation = operations::keep_upkeep_counts(store, found.counts, context.environment());
  context.summarise(count_table(found.counts, rules.compares_owners));
  context.summarise(
      {"snapshot", {{"operation", CellKind::number}}, {{operation ? std::to_string(operation.value) : ""}}});
  return 0;
}

int trend(const UpkeepOptions& options, Context& context) {
  const quality::UpkeepRules rules = rules_of(options);
  store::Store store = open_store(context);
  context.print(count_table(store::upkeep_counts(store), rules.compares_owners));
  return 0;
}

int owners(const UpkeepOptions& options, Context& context) {
  const quality::UpkeepRules rules = rules_of(options);
  if (!rules.compares_owners)
    throw Error(ErrorKind::policy,
                "our own people are not compared: say compare_owners = \"yes\" in a file of --criteria once "
                "those who represent them agree; see kartei config upkeep");
  store::Store store = open_store(context);
  const auto found = operations::upkeep_list(store, rules, "", context.environment());
  context.print(count_table(found.counts, true));
  return 0;
}

void bind_criteria(OptionBinder& binder, UpkeepOptions& options) {
  binder.input("--criteria", options.criteria,
               "A file with your own criteria and points, see kartei config upkeep");
}

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<UpkeepOptions>();
  binder.text("--owner", options->owner, "Only those that this one of our people looks after");
  bind_criteria(binder, *options);
  binder.number("--limit", options->limit, "How many; -1 for all");
  binder.output("--out", options->out, "Write them as a sheet to fill (.xlsx or .csv), for kartei sheet in");
  return [options](Context& context) { return list(*options, context); };
}

template <int (*run)(const UpkeepOptions&, Context&)>
Run bind_counts(OptionBinder& binder) {
  auto options = std::make_shared<UpkeepOptions>();
  bind_criteria(binder, *options);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command upkeep_command{
    "upkeep", "List records that need a hand, and what to do next with each",
    "kartei upkeep --owner anna\n"
    "  kartei upkeep --out pflege.xlsx --limit 500    a sheet to fill; kartei sheet in takes it back",
    Writes::nothing, bind_list};
const Command upkeep_snapshot_command{"upkeep snapshot", "Put on file how many records need a hand today",
                                      "kartei upkeep snapshot    every month, so that the trend shows",
                                      Writes::database, bind_counts<snapshot>};
const Command upkeep_trend_command{"upkeep trend", "Show how many records needed a hand on earlier days",
                                   "kartei upkeep trend --format csv", Writes::nothing, bind_counts<trend>};
const Command upkeep_owners_command{
    "upkeep owners", "Compare owners by the records that need a hand, if that is allowed",
    "kartei upkeep owners --criteria eigene.toml", Writes::nothing, bind_counts<owners>};

}  // namespace kartei::cli
