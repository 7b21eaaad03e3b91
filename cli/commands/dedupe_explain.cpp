#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/dedupe_files.hpp"
#include "match/duplicates.hpp"
#include "model/error.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "operations/dedupe/dedupe_files.hpp"

namespace kartei::cli {
namespace {

struct ExplainOptions {
  std::string a;
  std::string b;
  DedupeFilesOptions list;
};

std::string bits(std::int32_t score) { return fmt::format("{:.1f}", score / 1000.0); }

OutputTable field_table(const match::Explanation& explanation) {
  OutputTable table{"fields", {{"field"}, {"a"}, {"b"}, {"level"}, {"weight", CellKind::number}}, {}};
  table.rows.push_back({"before any field", "", "", "", bits(explanation.prior)});
  for (const match::FieldExplanation& field : explanation.fields)
    table.rows.push_back({field.field, field.a, field.b, field.level, bits(field.weight)});
  if (explanation.relation.weight < 0)
    table.rows.push_back(
        {"may be two: " + explanation.relation.field, "", "", "", bits(explanation.relation.weight)});
  if (explanation.lone > 0) table.rows.push_back({"found nobody else", "", "", "", bits(explanation.lone)});
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

/// The same for two records of a list, which joins what rather is one than not.
std::string verdict(const match::Explanation& explanation, const operations::FilesDuplicates& found,
                    bool are_joined) {
  if (!explanation.is_comparable) return "apart: one is a person, the other an organisation";
  if (explanation.score < found.review_at)
    return fmt::format("apart: less than {} bits, from which a pair is doubtful{}", bits(found.review_at),
                       are_joined ? "; others of the cluster join them" : "");
  if (explanation.score < found.link_at)
    return fmt::format("doubtful: less than {} bits, from which a pair is a link{}", bits(found.link_at),
                       are_joined ? "; others of the cluster join them" : "");
  if (are_joined) return "a link: one cluster";
  const bool is_known_apart = std::ranges::any_of(explanation.obstacles, [](match::Obstacle obstacle) {
    return (match::bit(obstacle) & match::known_apart) != 0;
  });
  if (is_known_apart) return "apart, however alike";
  return explanation.passes.empty() ? "would be a link, but no blocking pass brings them together"
                                    : "a link that was cut: their clusters do not fit together";
}

OutputTable verdict_table(const match::Explanation& explanation, const std::string& verdict) {
  std::string passes;
  for (const std::string& pass : explanation.passes) passes += (passes.empty() ? "" : ", ") + pass;
  return {"pair",
          {{"score", CellKind::number},
           {"probability", CellKind::number},
           {"verdict"},
           {"stands_against"},
           {"met_by"}},
          {{bits(explanation.score), fmt::format("{:.6f}", explanation.probability), verdict,
            operations::words_of(explanation.obstacles), passes.empty() ? "no blocking pass" : passes}}};
}

PartyId party_of(const std::string& text) {
  PartyId party;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), party.value);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error(
        ErrorKind::usage,
        fmt::format("'{}' is no number of a party; records of a list are named with --in FILE", text));
  return party;
}

int explain_parties(const ExplainOptions& options, Context& context) {
  const PartyId one = party_of(options.a);
  const PartyId other = party_of(options.b);
  store::Store store = open_store(context);
  const operations::PartyTable rows = operations::read_party_table(store, context.environment().threads);
  const std::uint32_t a = rows.row_of(store, one);
  const std::uint32_t b = rows.row_of(store, other);
  if (a == b)
    throw Error(ErrorKind::usage, fmt::format("{} and {} are one party already", options.a, options.b));
  match::Explanation explanation = match::explain(rows.table, match::shipped_model(), a, b);
  if (explanation.is_comparable)
    explanation.obstacles = match::list_of(operations::obstacles_between(rows, a, b));
  context.print(field_table(explanation));
  context.print(verdict_table(explanation, verdict(explanation)));
  return 0;
}

int explain_records(const ExplainOptions& options, Context& context) {
  const DedupeFilesOptions& list = options.list;
  const operations::DedupeFilesChoices choices{read_choices(list.reading, list.files), list.key, list.model,
                                               threshold_of(list)};
  const auto found = operations::dedupe_files(list.files, choices, context.environment());
  const std::uint32_t a = operations::row_of_record(found, list.files, options.a);
  const std::uint32_t b = operations::row_of_record(found, list.files, options.b);
  if (a == b) throw Error(ErrorKind::usage, fmt::format("{} is one record; name two", options.a));
  const match::Explanation explanation = match::explain(found.table, found.result, a, b);
  const bool are_joined = found.result.cluster_of[a] == found.result.cluster_of[b];
  context.print(field_table(explanation));
  context.print(verdict_table(explanation, verdict(explanation, found, are_joined)));
  return 0;
}

void refuse_misfits(const ExplainOptions& options) {
  const DedupeFilesOptions& list = options.list;
  const bool is_for_lists =
      !list.key.empty() || !list.threshold.empty() || !list.model.empty() || list.reading != ReadingOptions{};
  if (list.files.empty() && is_for_lists)
    throw Error(
        ErrorKind::usage,
        "--key, --threshold, --model and what tells how to read are for records of a list; name it with "
        "--in, or leave them out");
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ExplainOptions>();
  binder.text("A", options->a, "Number of one party; with --in the key of a record", Presence::required);
  binder.text("B", options->b, "Number of the other", Presence::required);
  binder.inputs(
      "--in", options->list.files,
      "Two records of this list instead, compared as dedupe FILE does; given several times, the files "
      "are one list and a record may be named FILE:KEY");
  binder.text("--key", options->list.key,
              "With --in: the column that numbers the records; else they are counted");
  binder.text("--threshold", options->list.threshold, "With --in: bits from which a pair is a link");
  binder.input("--model", options->list.model, "With --in: go by this model as it is");
  bind_reading(binder, options->list.reading);
  return [options](Context& context) {
    refuse_misfits(*options);
    return options->list.files.empty() ? explain_parties(*options, context)
                                       : explain_records(*options, context);
  };
}

}  // namespace

const Command dedupe_explain_command{
    "dedupe explain", "Tell field by field why two parties, or two records of a list, are alike or not",
    "kartei dedupe explain 17 42\n"
    "  kartei dedupe explain --in kunden.csv --key Kundennummer 4711 4712    without a database",
    Writes::nothing, bind};

}  // namespace kartei::cli
