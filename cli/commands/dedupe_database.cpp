#include "cli/commands/dedupe_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/reading_options.hpp"
#include "match/comparer.hpp"
#include "match/obstacles.hpp"
#include "operations/dedupe/dedupe_database.hpp"

namespace kartei::cli {
namespace {

constexpr std::int64_t usual_max_merges = 200;
constexpr std::string_view doubtful = "doubtful";

std::string bits(std::int32_t score) { return fmt::format("{:.1f}", score / 1000.0); }

OutputTable pair_table() {
  return {"pairs",
          {{"a", CellKind::number},
           {"b", CellKind::number},
           {"score", CellKind::number},
           {"verdict"},
           {"a_is"},
           {"b_is"},
           {"because"},
           {"stands_against"}},
          {}};
}

void add_pairs(OutputTable& table, const operations::DatabaseDuplicates& found,
               const std::vector<match::ScoredPair>& pairs, std::string_view verdict) {
  const match::Comparer comparer(found.rows.table, match::shipped_model());
  for (const match::ScoredPair& pair : pairs)
    table.rows.push_back({std::to_string(found.rows.parties[pair.a].value),
                          std::to_string(found.rows.parties[pair.b].value), bits(pair.score),
                          std::string(verdict), found.rows.labels[pair.a], found.rows.labels[pair.b],
                          operations::deciding_reason(comparer.compare(pair.a, pair.b)),
                          verdict == doubtful ? operations::stands_against(pair) : ""});
}

OutputTable counts(const operations::DatabaseDuplicates& found, std::size_t merges) {
  std::set<std::uint32_t> duplicates;
  for (const match::ScoredPair& pair : found.sure) duplicates.insert({pair.a, pair.b});
  const std::string new_parties =
      found.is_new.empty() ? "" : std::to_string(std::ranges::count(found.is_new, true));
  return {"dedupe",
          {{"parties", CellKind::number},
           {"new_parties", CellKind::number},
           {"sure_pairs", CellKind::number},
           {"parties_in_them", CellKind::number},
           {"doubtful_pairs", CellKind::number},
           {"compared_pairs", CellKind::number},
           {"merged", CellKind::number}},
          {{std::to_string(found.rows.parties.size()), new_parties, std::to_string(found.sure.size()),
            std::to_string(duplicates.size()), std::to_string(found.doubtful.size()),
            std::to_string(found.result.pairs_scored), std::to_string(merges)}}};
}

}  // namespace

OutputTable blocking_table(const match::Result& result) {
  OutputTable table{"blocking",
                    {{"pass"},
                     {"pairs", CellKind::number},
                     {"new_pairs", CellKind::number},
                     {"largest_block", CellKind::number},
                     {"refined_blocks", CellKind::number},
                     {"cut_blocks", CellKind::number}},
                    {}};
  for (const match::PassReport& pass : result.passes)
    table.rows.push_back({pass.name, std::to_string(pass.pairs), std::to_string(pass.new_pairs),
                          std::to_string(pass.largest_block), std::to_string(pass.refined_blocks),
                          std::to_string(pass.cut_blocks)});
  return table;
}

int run_dedupe_database(const DedupeDatabaseOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::DatabaseDuplicates found = operations::dedupe_database(
      store, context.environment(),
      options.new_only ? operations::DedupeScope::new_only : operations::DedupeScope::everything);
  operations::AutoMergeSummary merged;
  if (options.auto_merge)
    merged = operations::auto_merge(store, found,
                                    static_cast<std::size_t>(options.max_merges.value_or(usual_max_merges)),
                                    context.environment());
  if (options.explain_blocking) context.print(blocking_table(found.result));
  OutputTable pairs = pair_table();
  add_pairs(pairs, found, found.sure, merged.operation ? "merged" : "sure");
  if (!options.auto_merge) add_pairs(pairs, found, found.doubtful, doubtful);
  // A night in which nothing is merged is silent.
  if (!options.auto_merge || !pairs.rows.empty() || context.has_format()) context.print(pairs);
  context.summarise(counts(found, merged.merges));
  return 0;
}

}  // namespace kartei::cli
