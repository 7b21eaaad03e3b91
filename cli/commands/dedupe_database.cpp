#include "cli/commands/dedupe_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "match/comparer.hpp"
#include "match/obstacles.hpp"
#include "model/error.hpp"
#include "operations/dedupe_database.hpp"

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

struct ExplainOptions {
  std::int64_t a = 0;
  std::int64_t b = 0;
};

OutputTable field_table(const match::Explanation& explanation) {
  OutputTable table{"fields", {{"field"}, {"a"}, {"b"}, {"level"}, {"weight", CellKind::number}}, {}};
  table.rows.push_back({"before any field", "", "", "", bits(explanation.prior)});
  for (const match::FieldExplanation& field : explanation.fields)
    table.rows.push_back({field.field, field.a, field.b, field.level, bits(field.weight)});
  if (explanation.relation.weight < 0)
    table.rows.push_back(
        {"may be two: " + explanation.relation.field, "", "", "", bits(explanation.relation.weight)});
  return table;
}

/// With the reason where they are not merged unseen; what stands against it is told beside.
std::string verdict(const match::Explanation& explanation) {
  const match::Model& model = match::shipped_model();
  if (!explanation.is_comparable) return "apart: one is a person, the other an organisation";
  if (explanation.score < model.review_at)
    return fmt::format("apart: less than {} bits, from which a person is asked", bits(model.review_at));
  if (explanation.score < model.merge_at)
    return fmt::format("doubtful: less than {} bits, from which it would be merged unseen",
                       bits(model.merge_at));
  return explanation.obstacles.empty() ? "surely one" : "doubtful: a person decides";
}

OutputTable verdict_table(const match::Explanation& explanation) {
  std::string passes;
  for (const std::string& pass : explanation.passes) passes += (passes.empty() ? "" : ", ") + pass;
  return {"pair",
          {{"score", CellKind::number},
           {"probability", CellKind::number},
           {"verdict"},
           {"stands_against"},
           {"met_by"}},
          {{bits(explanation.score), fmt::format("{:.6f}", explanation.probability), verdict(explanation),
            operations::words_of(explanation.obstacles), passes.empty() ? "no blocking pass" : passes}}};
}

int explain(const ExplainOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::PartyTable rows = operations::read_party_table(store);
  const std::uint32_t a = rows.row_of(store, {options.a});
  const std::uint32_t b = rows.row_of(store, {options.b});
  if (a == b)
    throw Error(ErrorKind::usage, fmt::format("{} and {} are one party already", options.a, options.b));
  match::Explanation explanation = match::explain(rows.table, match::shipped_model(), a, b);
  if (std::ranges::binary_search(rows.constraints.different, std::pair(std::min(a, b), std::max(a, b))))
    explanation.obstacles.push_back(match::Obstacle::decided_different);
  context.print(field_table(explanation));
  context.print(verdict_table(explanation));
  return 0;
}

Run bind_explain(OptionBinder& binder) {
  auto options = std::make_shared<ExplainOptions>();
  binder.number("A", options->a, "Number of one party", Presence::required);
  binder.number("B", options->b, "Number of the other", Presence::required);
  return [options](Context& context) { return explain(*options, context); };
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

const Command dedupe_explain_command{"dedupe explain", "Tell field by field why two parties are alike or not",
                                     "kartei dedupe explain 17 42", Writes::nothing, bind_explain};

}  // namespace kartei::cli
