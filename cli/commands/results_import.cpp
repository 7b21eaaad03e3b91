#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent/results_import.hpp"

namespace kartei::cli {
namespace {

struct ImportOptions {
  operations::ResultsImport what;
  AimOptions aim;
};

int run(ImportOptions options, Context& context) {
  options.what.channel = *channel_from_text(options.aim.channel);
  options.what.purpose = options.aim.purpose;
  store::Store store = open_store(context);
  const auto imported = operations::import_results(store, options.what, rule_set_of(options.aim.rule_set),
                                                   context.environment());
  context.summarise(
      {"results",
       {{"rows", CellKind::number},
        {"known", CellKind::number},
        {"uses", CellKind::number},
        {"bounced", CellKind::number},
        {"withdrawn", CellKind::number},
        {"objected", CellKind::number},
        {"refused", CellKind::number}},
       {{std::to_string(imported.rows), std::to_string(imported.known), std::to_string(imported.uses),
         std::to_string(imported.bounced), std::to_string(imported.withdrawn),
         std::to_string(imported.objected), std::to_string(imported.refused.size())}}});
  if (imported.known > 0)
    context.say(fmt::format("{} was taken in before: its results are known, nothing was recorded",
                            options.what.file));
  for (const Diagnostic& refused : imported.refused) context.warn(refused);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ImportOptions>();
  binder.input("FILE", options->what.file, "What came back: CSV or workbook", Presence::required);
  bind_channel_and_purpose(binder, options->aim);
  binder.text("--source", options->what.source, "Whose keys the rows carry, where they carry keys");
  binder.texts("--column", options->what.columns,
               "Which column holds what, as NAME=HEAD; names are party, key, value, result, at, note");
  binder.texts(
      "--meaning", options->what.meanings,
      "What a word of the result column means, as WORD=RESULT; results are reached, not_reached, bounced, "
      "unsubscribed, objected");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command results_import_command{
    "results import", "Take in what came back: call results, bounces, returned mail, unsubscribes",
    "kartei results import anrufe.csv --channel phone --purpose newsletter --meaning Termin=reached    uses, "
    "states, "
    "withdrawals",
    Writes::database, bind};

}  // namespace kartei::cli
