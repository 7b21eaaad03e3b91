#include "cli/commands/dedupe_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "cli/reading_options.hpp"
#include "cli/row_stream.hpp"
#include "match/comparer.hpp"
#include "match/obstacles.hpp"
#include "match/workers.hpp"
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

/// Prints pairs with their reasons, which several threads put into words.
class PairPrinter {
 public:
  PairPrinter(Context& context, const operations::DatabaseDuplicates& found)
      : found_(found),
        comparer_(found.rows.table, match::shipped_model(), found.result.known),
        workers_(context.environment().threads),
        rows_(context, pair_table(), OtherTables::some) {}

  void add(std::span<const match::ScoredPair> pairs, std::string_view verdict) {
    while (!pairs.empty()) {
      const std::span<const match::ScoredPair> batch = pairs.first(std::min(pairs.size(), pairs_at_once));
      add_batch(batch, verdict);
      pairs = pairs.subspan(batch.size());
    }
  }
  void finish() { rows_.finish(); }

 private:
  static constexpr std::size_t pairs_of_a_task = 1'000;
  static constexpr std::size_t pairs_at_once = 32 * pairs_of_a_task;

  void add_batch(std::span<const match::ScoredPair> pairs, std::string_view verdict) {
    std::vector<std::vector<std::string>> rows(pairs.size());
    workers_.run((pairs.size() + pairs_of_a_task - 1) / pairs_of_a_task, [&](std::size_t task) {
      const std::size_t begin = task * pairs_of_a_task;
      for (std::size_t n = begin; n < std::min(begin + pairs_of_a_task, pairs.size()); ++n)
        rows[n] = row_of(pairs[n], verdict);
    });
    for (std::vector<std::string>& row : rows) rows_.add(std::move(row));
  }

  [[nodiscard]] std::vector<std::string> row_of(const match::ScoredPair& pair,
                                                std::string_view verdict) const {
    return {std::to_string(found_.rows.parties[pair.a].value),
            std::to_string(found_.rows.parties[pair.b].value),
            bits(pair.score),
            std::string(verdict),
            std::string(found_.rows.labels[pair.a]),
            std::string(found_.rows.labels[pair.b]),
            operations::deciding_reason(comparer_.compare(pair.a, pair.b)),
            verdict == doubtful ? operations::stands_against(pair) : ""};
  }

  const operations::DatabaseDuplicates& found_;
  match::Comparer comparer_;
  match::Workers workers_;
  RowStream rows_;
};

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
  // A night in which nothing is merged is silent.
  if (!options.auto_merge || !found.sure.empty() || context.has_format()) {
    PairPrinter printer(context, found);
    printer.add(found.sure, merged.operation ? "merged" : "sure");
    if (!options.auto_merge) printer.add(found.doubtful, doubtful);
    printer.finish();
  }
  context.summarise(counts(found, merged.merges));
  return 0;
}

}  // namespace kartei::cli
