#include "operations/check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "operations/party/derive.hpp"
#include "store/dump.hpp"
#include "store/ledger_check.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "store/soundness.hpp"
#include "store/sqlite/transaction.hpp"
#include "store/touchpoints.hpp"

namespace kartei::operations {
namespace {

/// How many parties are derived between two looks at Ctrl-C.
constexpr std::size_t parties_at_once = 500;

using Lines = std::vector<std::string>;

Lines lines_of(store::Store& store, const store::RecordTable& table) {
  Lines lines;
  store::dump(store, table, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

/// Which tables a rebuild may change: the derived ones, and parties for their leaders.
bool is_rebuilt(const store::RecordTable& table) {
  return table.layer == store::Layer::derived || table.name == "parties";
}

std::vector<Lines> rebuilt_tables(store::Store& store) {
  std::vector<Lines> tables;
  for (const store::RecordTable& table : store::record_tables())
    if (is_rebuilt(table)) tables.push_back(lines_of(store, table));
  return tables;
}

std::string first_difference(const Lines& stored, const Lines& rebuilt) {
  std::size_t at = 0;
  while (at < stored.size() && at < rebuilt.size() && stored[at] == rebuilt[at]) ++at;
  if (at == stored.size() && at == rebuilt.size()) return {};
  const std::string name = stored.front().substr(2, stored.front().find('\t') - 2);
  return fmt::format("{}: stored \"{}\", by the facts \"{}\"", name,
                     at < stored.size() ? stored[at] : "nothing",
                     at < rebuilt.size() ? rebuilt[at] : "nothing");
}

std::string difference_to_rebuilt(store::Store& store, const Environment& environment) {
  const std::vector<Lines> stored = rebuilt_tables(store);
  sqlite::Transaction transaction(store.database());
  rebuild(store, environment);
  const std::vector<Lines> rebuilt = rebuilt_tables(store);
  store.search().drop();
  transaction.roll_back();
  for (std::size_t i = 0; i < stored.size(); ++i)
    if (std::string difference = first_difference(stored[i], rebuilt[i]); !difference.empty())
      return difference;
  if (std::string problem = store::search_problem(store); !problem.empty()) return problem;
  return store::touchpoint_index_problem(store);
}

std::string ledger_problem(store::Store& store) {
  const store::LedgerCheck found = store::check_ledger(store);
  if (!found.broken) return {};
  return fmt::format("consent event {} was changed after it was written", found.broken.value);
}

}  // namespace

std::size_t rebuild(store::Store& store, const Environment& environment) {
  std::vector<PartyId> everybody = store::leaders(store);
  for (const auto& [party, leader] : store::followers(store)) everybody.push_back({party});
  std::sort(everybody.begin(), everybody.end());
  for (const PartyId former : store::recompute_leaders(store, everybody).former)
    store::erase_golden(store, former);

  const std::vector<PartyId> leaders = store::leaders(store);
  for (const PartyId leader : leaders) store::erase_golden(store, leader);
  Deriver deriver(store);
  for (std::size_t done = 0; done < leaders.size(); done += parties_at_once) {
    stop_if_asked(environment);
    environment.progress("deriving", done, leaders.size());
    deriver.rederive(std::span(leaders).subspan(done, std::min(parties_at_once, leaders.size() - done)));
  }
  return leaders.size();
}

std::vector<CheckFinding> check(store::Store& store, const Environment& environment) {
  return {
      {"integrity", store::integrity_problem(store)},
      {"references", store::reference_problem(store)},
      {"derived", difference_to_rebuilt(store, environment)},
      {"ledger", ledger_problem(store)},
  };
}

}  // namespace kartei::operations
