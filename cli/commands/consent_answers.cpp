#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent/consent_act.hpp"

namespace kartei::cli {
namespace {

/// What somebody answered to a consent asked for or given before: a confirmation, or a no.
struct AnswerOptions {
  std::string subject;
  AimOptions aim;
  std::string how;
  std::string at;
  std::string evidence;
  std::string note;
};

using Recording = operations::ConsentRecorded (*)(store::Store&, const operations::ConsentAct&,
                                                  const consent::RuleSet&, const operations::Environment&);

int record(const AnswerOptions& options, consent::How how, Recording recording, Context& context) {
  operations::ConsentAct act;
  act.subject = options.subject;
  act.channel = *channel_from_text(options.aim.channel);
  act.purpose = options.aim.purpose;
  act.how = how;
  act.at = moment_of("--at", options.at, context);
  act.evidence_path = options.evidence;
  act.note = options.note;
  store::Store store = open_store(context);
  report_recorded(context, recording(store, act, rule_set_of(options.aim.rule_set), context.environment()));
  return 0;
}

void bind_subject(OptionBinder& binder, AnswerOptions& options) {
  binder.text("PARTY|VALUE", options.subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  bind_channel_and_purpose(binder, options.aim);
}

Run bind_confirm(OptionBinder& binder) {
  auto options = std::make_shared<AnswerOptions>();
  bind_subject(binder, *options);
  binder.text("--at", options->at, "When it was confirmed; else now");
  binder.input("--evidence", options->evidence, "File that proves it: the log of the form");
  binder.text("--note", options->note, "A remark");
  return [options](Context& context) {
    return record(*options, consent::How::double_opt_in, operations::confirm_consent, context);
  };
}

Run bind_withdraw(OptionBinder& binder) {
  auto options = std::make_shared<AnswerOptions>();
  bind_subject(binder, *options);
  binder.choice("--how", options->how, {"paper", "web", "in-person", "phone-recording", "email"},
                "How it was said (default in-person)");
  binder.text("--at", options->at, "When it was said; else now");
  binder.input("--evidence", options->evidence, "File that shows it");
  binder.text("--note", options->note, "A remark");
  return [options](Context& context) {
    return record(*options, consent::how_from_text(options->how).value_or(consent::How::in_person),
                  operations::withdraw_consent, context);
  };
}

}  // namespace

const Command consent_confirm_command{
    "consent confirm", "Record that a double opt-in was confirmed",
    "kartei consent confirm anna@example.de --channel email --purpose newsletter --at 2026-11-20T09:31:44Z "
    "--evidence log.txt    the link was opened",
    Writes::database, bind_confirm};

const Command consent_withdraw_command{
    "consent withdraw", "Record that a consent is taken back, for one channel and purpose",
    "kartei consent withdraw anna@example.de --channel email --purpose newsletter    unsubscribed",
    Writes::database, bind_withdraw};

}  // namespace kartei::cli
