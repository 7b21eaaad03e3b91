#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_import.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::cli {
namespace {

struct ImportOptions {
  operations::ConsentImport what;
  std::string wording_file;
  std::string rule_set;
};

int run(ImportOptions options, Context& context) {
  if (!options.wording_file.empty() && !options.what.wording.empty())
    throw Error(ErrorKind::usage, "--wording and --text both give the wording; keep one of them");
  if (!options.wording_file.empty())
    options.what.wording = operations::read_input(options.wording_file).bytes;
  store::Store store = open_store(context);
  const auto imported =
      operations::import_consents(store, options.what, rule_set_of(options.rule_set), context.environment());
  context.summarise({"imported",
                     {{"opt_ins", CellKind::number},
                      {"confirmed", CellKind::number},
                      {"withdrawn", CellKind::number},
                      {"known", CellKind::number},
                      {"refused", CellKind::number}},
                     {{std::to_string(imported.requested), std::to_string(imported.confirmed),
                       std::to_string(imported.withdrawn), std::to_string(imported.known),
                       std::to_string(imported.refused.size())}}});
  for (const Diagnostic& refused : imported.refused) context.warn(refused);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ImportOptions>();
  binder.input("FILE", options->what.file, "What the newsletter tool exported: CSV or workbook",
               Presence::required);
  binder.text("--purpose", options->what.purpose, "What was agreed to, in the rule set's words",
              Presence::required);
  binder.input("--wording", options->wording_file, "File with the text that was agreed to");
  binder.text("--text", options->what.wording, "The text itself, instead of a file");
  binder.text("--wording-lang", options->what.language, "Language of the wording (default de)");
  binder.text("--origin", options->what.origin, "Which tool it comes from; else the file's name");
  binder.texts("--column", options->what.columns,
               "Which column holds what, as NAME=HEAD; names are email, given_at, confirmed_at, given_ip, "
               "confirmed_ip, unsubscribed_at, status");
  bind_rule_set(binder, options->rule_set);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_import_command{"consent import",
                                     "Take in opt-ins, confirmations and unsubscribes of a newsletter tool",
                                     "kartei consent import cleverreach.csv --purpose newsletter --wording "
                                     "text.txt    never above its evidence",
                                     Writes::database, bind};

}  // namespace kartei::cli
