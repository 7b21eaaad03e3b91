#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent_act.hpp"

namespace kartei::cli {
namespace {

struct ConfirmOptions {
  std::string subject;
  AimOptions aim;
  std::string at;
  std::string evidence;
  std::string note;
};

int run(const ConfirmOptions& options, Context& context) {
  operations::ConsentAct act;
  act.subject = options.subject;
  act.channel = *channel_from_text(options.aim.channel);
  act.purpose = options.aim.purpose;
  act.how = consent::How::double_opt_in;
  act.at = moment_of("--at", options.at, context);
  act.evidence_path = options.evidence;
  act.note = options.note;
  store::Store store = open_store(context);
  report_recorded(context, operations::confirm_consent(store, act, rule_set_of(options.aim.rule_set),
                                                       context.environment()));
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ConfirmOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  bind_channel_and_purpose(binder, options->aim);
  binder.text("--at", options->at, "When it was confirmed; else now");
  binder.input("--evidence", options->evidence, "File that proves it: the log of the form");
  binder.text("--note", options->note, "A remark");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_confirm_command{
    "consent confirm", "Record that a double opt-in was confirmed",
    "kartei consent confirm anna@example.de --channel email --purpose newsletter --at 2026-11-20T09:31:44Z "
    "--evidence log.txt    the link was opened",
    Writes::database, bind};

}  // namespace kartei::cli
