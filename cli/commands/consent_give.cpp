#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::cli {
namespace {

struct GiveOptions {
  std::string subject;
  AimOptions aim;
  std::string how;
  std::string basis = "consent";
  std::string at;
  std::string wording_file;
  std::string text;
  std::string language = "de";
  std::string evidence;
  std::string origin;
  std::string note;
  std::string until;
  std::string sale;
  std::string goods;
  std::string offer;
  std::string call;
  std::string third_party;
  bool is_referenced = false;
};

/// The whole text, from the file or the line.
std::string wording_of(const GiveOptions& options) {
  if (!options.wording_file.empty() && !options.text.empty())
    throw Error(ErrorKind::usage, "--wording and --text both give the wording; keep one of them");
  return options.wording_file.empty() ? options.text : operations::read_input(options.wording_file).bytes;
}

std::optional<Day> end_of(const std::string& until) {
  if (until.empty()) return std::nullopt;
  if (const auto day = day_from_text(until)) return day;
  throw Error(ErrorKind::usage, "--until '" + until + "' is no day; write 2026-11-22");
}

consent::Basis basis_of(const std::string& word) {
  if (word == "presumed") return consent::Basis::presumed_b2b;
  return word == "soft-opt-in" ? consent::Basis::soft_opt_in : consent::Basis::consent;
}

std::vector<consent::Fact> facts_of(const GiveOptions& options) {
  std::vector<consent::Fact> facts;
  for (const auto& [kind, text] : {std::pair{consent::FactKind::sale, options.sale},
                                   {consent::FactKind::goods, options.goods},
                                   {consent::FactKind::offer, options.offer},
                                   {consent::FactKind::call, options.call},
                                   {consent::FactKind::third_party, options.third_party}})
    if (!text.empty()) facts.push_back({kind, text});
  return facts;
}

operations::ConsentAct act_of(const GiveOptions& options, const Context& context) {
  operations::ConsentAct act;
  act.subject = options.subject;
  act.channel = *channel_from_text(options.aim.channel);
  act.purpose = options.aim.purpose;
  act.basis = basis_of(options.basis);
  act.facts = facts_of(options);
  act.is_evidence_referenced = options.is_referenced;
  act.how = *consent::how_from_text(options.how);
  act.at = moment_of("--at", options.at, context);
  act.wording = wording_of(options);
  act.language = options.language;
  act.evidence_path = options.evidence;
  act.origin = options.origin;
  act.note = options.note;
  act.valid_until = end_of(options.until);
  return act;
}

int run(const GiveOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto recorded = operations::give_consent(store, act_of(options, context),
                                                 rule_set_of(options.aim.rule_set), context.environment());
  report_recorded(context, recorded);
  if (recorded.events.front().kind == consent::EventKind::requested)
    context.say("a double opt-in waits for its confirmation: kartei consent confirm");
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<GiveOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  bind_channel_and_purpose(binder, options->aim);
  binder.choice(
      "--how", options->how, {"paper", "web", "double-opt-in", "in-person", "phone-recording", "email"},
      "How it was given; with a file, paper and recordings prove level 3, the others 2", Presence::required);
  binder.choice("--basis", options->basis, {"consent", "soft-opt-in", "presumed"},
                "consent (default); soft-opt-in: a customer's address got with a sale, the wording being the "
                "notice given then; presumed: a business's interest in offer and call");
  binder.text("--sale", options->sale, "For soft-opt-in: the sale the address was got with (order, day)");
  binder.text("--goods", options->goods, "For soft-opt-in: the own goods or services it was about");
  binder.text("--offer", options->offer, "For presumed: the fact that shows interest in the offer");
  binder.text("--call", options->call, "For presumed: the fact that shows interest in a call about it");
  binder.text("--third-party", options->third_party,
              "For a third party's advertising: its name, as in the wording");
  binder.text("--at", options->at, "The day or moment it was given", Presence::required);
  binder.input("--wording", options->wording_file, "File with the text that was agreed to");
  binder.text("--text", options->text, "The text itself, instead of a file");
  binder.text("--wording-lang", options->language, "Language of the wording (default de)");
  binder.input("--evidence", options->evidence, "File that proves it: scan, recording, log");
  binder.flag("--reference", options->is_referenced,
              "Leave the evidence where it is: keep its name and hash only");
  binder.text("--origin", options->origin, "Where it comes from: form, fair, call");
  binder.text("--note", options->note, "A remark");
  binder.text("--until", options->until, "The last day it holds; else until it is withdrawn");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_give_command{
    "consent give", "Record that somebody consented, with wording and proof",
    "kartei consent give anna@example.de --channel email --purpose newsletter --how double-opt-in "
    "--at 2026-11-20 --wording text.txt    the request, to be confirmed\n"
    "  kartei consent give 42 --channel post --purpose Partnerangebote --how paper --at 2026-11-20 "
    "--text \"Ja, ich will.\" --evidence karte.pdf    a signed card\n"
    "  kartei consent give 42 --channel phone --purpose newsletter --basis presumed --how in-person "
    "--at 2026-11-20 --offer \"Angebot 17 angefragt\" --call \"bat um Rückruf\"    a dated note",
    Writes::database, bind};

}  // namespace kartei::cli
