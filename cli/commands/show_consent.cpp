#include "cli/commands/show_consent.hpp"

#include "cli/consent_options.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_check.hpp"

namespace kartei::cli {
namespace {

std::vector<std::string> row_of(const operations::ConsentAnswer& answer, const std::string& purpose,
                                consent::Language language) {
  const consent::Verdict& verdict = answer.decision.verdict;
  const consent::Question& question = answer.decision.candidate.question;
  const consent::Reason* reason = consent::deciding_reason(verdict);
  std::string because = reason == nullptr ? sentence(verdict, language) : sentence(*reason, language);
  return {std::string(to_text(question.channel)),
          question.channel == Channel::post ? "" : question.value,
          std::string(to_text(verdict.outcome)),
          std::move(because),
          purpose,
          verdict.rule_set};
}

}  // namespace

void bind_show_consent(OptionBinder& binder, ShowConsentOptions& options) {
  binder.text("--purpose", options.purpose,
              "What contacts would be for, in the rule set's words; else its first: newsletter");
  bind_rule_set(binder, options.rule_set);
}

OutputTable consent_table(Context& context, store::Store& store, PartyId leader,
                          const ShowConsentOptions& options, consent::Language language) {
  const consent::RuleSet rules = rule_set_of(options.rule_set);
  operations::ContactAim aim;
  aim.purpose =
      options.purpose.empty() && !rules.purposes.empty() ? rules.purposes.front().name : options.purpose;
  aim.day = context.environment().today();
  OutputTable table{
      "consent", {{"channel"}, {"value"}, {"result"}, {"reason"}, {"purpose"}, {"rule_set"}}, {}};
  try {
    for (const auto& answer :
         operations::consent_by_channel(store, leader, aim, rules, context.environment()))
      table.rows.push_back(row_of(answer, aim.purpose, language));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::configuration) throw;
    context.warn(std::string("without what consent allows: ") + error.what());
  }
  return table;
}

}  // namespace kartei::cli
