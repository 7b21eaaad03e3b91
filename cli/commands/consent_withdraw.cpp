#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent_act.hpp"

namespace kartei::cli {
namespace {

struct WithdrawOptions {
  std::string subject;
  AimOptions aim;
  std::string how;
  std::string at;
  std::string evidence;
  std::string note;
};

int run(const WithdrawOptions& options, Context& context) {
  operations::ConsentAct act;
  act.subject = options.subject;
  act.channel = *channel_from_text(options.aim.channel);
  act.purpose = options.aim.purpose;
  act.how = consent::how_from_text(options.how).value_or(consent::How::in_person);
  act.at = moment_of("--at", options.at, context);
  act.evidence_path = options.evidence;
  act.note = options.note;
  store::Store store = open_store(context);
  report_recorded(context, operations::withdraw_consent(store, act, rule_set_of(options.aim.rule_set),
                                                        context.environment()));
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<WithdrawOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  bind_channel_and_purpose(binder, options->aim);
  binder.choice("--how", options->how, {"paper", "web", "in-person", "phone-recording", "email"},
                "How it was said (default in-person)");
  binder.text("--at", options->at, "When it was said; else now");
  binder.input("--evidence", options->evidence, "File that shows it");
  binder.text("--note", options->note, "A remark");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_withdraw_command{
    "consent withdraw", "Record that a consent is taken back, for one channel and purpose",
    "kartei consent withdraw anna@example.de --channel email --purpose newsletter    unsubscribed",
    Writes::database, bind};

}  // namespace kartei::cli
