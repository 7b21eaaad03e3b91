#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "consent/explanation.hpp"
#include "operations/consent/consent_check.hpp"

namespace kartei::cli {
namespace {

struct CheckOptions {
  std::string subject;
  AimOptions aim;
  std::string language;
  bool tells_why = false;
  std::vector<std::string> uses;
};

using operations::ConsentAnswer;

OutputTable verdict_table() {
  return {"verdict",
          {{"party", CellKind::number},
           {"name"},
           {"value"},
           {"country"},
           {"capacity"},
           {"result"},
           {"meaning"},
           {"basis"},
           {"event", CellKind::number},
           {"rule_set"}},
          {}};
}

std::vector<std::string> verdict_row(const ConsentAnswer& answer, consent::Language language) {
  const consent::Verdict& verdict = answer.decision.verdict;
  const consent::Question& question = answer.decision.candidate.question;
  return {std::to_string(answer.party.value),
          answer.name,
          question.value,
          question.country,
          std::string(to_text(question.capacity)),
          std::string(to_text(verdict.outcome)),
          sentence(verdict, language),
          verdict.basis ? std::string(word(*verdict.basis, language)) : "",
          verdict.evidence ? std::to_string(verdict.evidence.value) : "",
          verdict.rule_set};
}

void add_reasons(OutputTable& table, const ConsentAnswer& answer, consent::Language language) {
  for (const consent::Reason& reason : answer.decision.verdict.reasons)
    table.rows.push_back({std::to_string(answer.party.value), std::string(reason.rule),
                          std::string(to_text(reason.code)), sentence(reason, language),
                          reason.event ? std::to_string(reason.event.value) : ""});
}

void add_duties(OutputTable& table, const ConsentAnswer& answer, consent::Language language) {
  for (const consent::Duty duty : answer.decision.verdict.duties)
    table.rows.push_back({std::to_string(answer.party.value), std::string(to_text(duty)),
                          sentence(duty, answer.decision.verdict.quiet_hours, language)});
}

/// Rule by rule, in sentences for the file.
OutputTable why_table(const std::vector<ConsentAnswer>& answers, consent::Language language) {
  OutputTable table{"why", {{"party", CellKind::number}, {"rule"}, {"question"}, {"finding"}, {"law"}}, {}};
  for (const ConsentAnswer& answer : answers)
    for (const consent::Statement& said : consent::explain(
             answer.decision.verdict, answer.decision.candidate.question, answer.events, language))
      table.rows.push_back({std::to_string(answer.party.value), std::string(said.rule),
                            std::string(said.question), said.finding, std::string(said.source)});
  return table;
}

/// What the answers rest on, each event once.
std::vector<consent::Event> events_of(const std::vector<ConsentAnswer>& answers) {
  std::map<ConsentEventId, consent::Event> events;
  for (const ConsentAnswer& answer : answers)
    for (const consent::Event& event : answer.events) events.emplace(event.id, event);
  std::vector<consent::Event> list;
  for (const auto& [id, event] : events) list.push_back(event);
  return list;
}

/// In JSON, which is for the file, the rule set is named by its content, too.
void add_rule_set_hash(OutputTable& verdicts, const consent::RuleSet& rules, Format format) {
  if (format != Format::json && format != Format::jsonl) return;
  verdicts.columns.push_back({"rule_set_sha256"});
  for (std::vector<std::string>& row : verdicts.rows) row.push_back(rules.sha256);
}

int run(const CheckOptions& options, Context& context) {
  store::Store store = open_store(context);
  const consent::Language language = language_of(options.language);
  operations::ContactAim aim = aim_of(options.aim, context);
  aim.sensitive_fields = options.uses;
  const consent::RuleSet rules = rule_set_of(options.aim.rule_set);
  const auto answers = operations::check_consent(store, options.subject, aim, rules, context.environment());
  OutputTable verdicts = verdict_table();
  OutputTable reasons{
      "reasons",
      {{"party", CellKind::number}, {"rule"}, {"code"}, {"reason"}, {"event", CellKind::number}},
      {}};
  OutputTable duties{"duties", {{"party", CellKind::number}, {"duty"}, {"what_to_do"}}, {}};
  bool is_allowed = true;
  for (const ConsentAnswer& answer : answers) {
    is_allowed = is_allowed && answer.decision.verdict.is_allowed();
    verdicts.rows.push_back(verdict_row(answer, language));
    add_reasons(reasons, answer, language);
    add_duties(duties, answer, language);
  }
  add_rule_set_hash(verdicts, rules, context.format());
  context.print(verdicts);
  if (!reasons.rows.empty()) context.print(reasons);
  if (!duties.rows.empty()) context.print(duties);
  if (options.tells_why) context.print(why_table(answers, language));
  const auto events = events_of(answers);
  if (!events.empty()) context.print(event_table(events, EventDetail::brief, language));
  return is_allowed ? 0 : 1;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<CheckOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  bind_channel_and_purpose(binder, options->aim);
  binder.text("--day", options->aim.day, "Decide as of this day; else today");
  binder.texts("--uses", options->uses,
               "A sensitive field (GDPR 9) that the choice of people or the letter rests on");
  binder.flag("--why", options->tells_why, "Tell rule by rule what was asked, found, and by which law");
  bind_language(binder, options->language);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_check_command{
    "consent check", "Decide whether somebody may be contacted, and tell why; 1 when not",
    "kartei consent check 42 --channel email --purpose newsletter          rule, event and evidence\n"
    "  kartei consent check 42 --channel email --purpose newsletter --why    in sentences, for the file",
    Writes::nothing, bind};

}  // namespace kartei::cli
