#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/review_summary.hpp"
#include "cli/reading_options.hpp"
#include "operations/review/database_review.hpp"

namespace kartei::cli {
namespace {

struct ApplyOptions {
  std::string file;
  std::string out;
};

OutputTable applied_table(const operations::AppliedReview& applied) {
  return {
      "applied",
      {{"merged", CellKind::number},
       {"not_duplicates", CellKind::number},
       {"with_chosen_values", CellKind::number},
       {"in_force_before", CellKind::number},
       {"left_out", CellKind::number},
       {"operation", CellKind::number}},
      {{std::to_string(applied.merged), std::to_string(applied.distinguished), std::to_string(applied.chosen),
        std::to_string(applied.in_force), std::to_string(applied.left_out + applied.without_effect.size()),
        applied.operation ? std::to_string(applied.operation.value) : ""}}};
}

void return_changed(store::Store& store, const operations::AppliedReview& applied, const std::string& out,
                    Context& context) {
  const auto found = operations::dedupe_database(store, context.environment());
  context.summarise(review_table(
      operations::write_database_review(store, found, out, applied.changed, context.environment())));
}

int apply(const ApplyOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto applied = operations::apply_database_review(store, options.file, context.environment());
  context.summarise(applied_table(applied));
  for (const Diagnostic& diagnostic : applied.without_effect) context.warn(diagnostic);
  if (applied.left_out > 0)
    context.warn(fmt::format(
        "decisions left out because their parties changed since the review was written: {}; {}",
        applied.left_out,
        options.out.empty() ? "kartei dedupe review asks again" : "they are asked again in " + options.out));
  if (!options.out.empty()) return_changed(store, applied, options.out, context);
  return 0;
}

Run bind_apply(OptionBinder& binder) {
  auto options = std::make_shared<ApplyOptions>();
  binder.input("FILE", options->file, "What dedupe review wrote, with decisions: the workbook, or the CSV",
               Presence::required);
  binder.output("--out", options->out, "Ask again here about what changed meanwhile (.xlsx or .csv)");
  return [options](Context& context) { return apply(*options, context); };
}

}  // namespace

const Command dedupe_apply_command{
    "dedupe apply", "Merge and tell apart what a person decided in a review",
    "kartei dedupe apply doubtful.xlsx --out again.xlsx    what changed meanwhile is asked again",
    Writes::database, bind_apply};

}  // namespace kartei::cli
