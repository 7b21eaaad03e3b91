#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent/consent_check.hpp"

namespace kartei::cli {
namespace {

struct MatrixOptions {
  std::string subject;
  AimOptions aim;
  std::string language;
};

std::vector<std::string> row_of(const operations::ConsentAnswer& answer, consent::Language language) {
  const consent::Verdict& verdict = answer.decision.verdict;
  const consent::Question& question = answer.decision.candidate.question;
  const consent::Reason* reason = consent::deciding_reason(verdict);
  return {std::to_string(answer.party.value),
          std::string(to_text(question.channel)),
          question.value,
          question.country,
          std::string(to_text(question.capacity)),
          std::string(to_text(verdict.outcome)),
          reason == nullptr ? "" : std::string(to_text(reason->code)),
          reason == nullptr ? sentence(verdict, language) : sentence(*reason, language),
          verdict.basis ? std::string(word(*verdict.basis, language)) : "",
          verdict.evidence ? std::to_string(verdict.evidence.value) : ""};
}

int run(const MatrixOptions& options, Context& context) {
  store::Store store = open_store(context);
  const consent::Language language = language_of(options.language);
  const auto answers = operations::consent_matrix(store, options.subject, aim_of(options.aim, context),
                                                  rule_set_of(options.aim.rule_set), context.environment());
  OutputTable table{"matrix",
                    {{"party", CellKind::number},
                     {"channel"},
                     {"value"},
                     {"country"},
                     {"capacity"},
                     {"result"},
                     {"code"},
                     {"reason"},
                     {"basis"},
                     {"event", CellKind::number}},
                    {}};
  for (const operations::ConsentAnswer& answer : answers) table.rows.push_back(row_of(answer, language));
  context.print(table);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<MatrixOptions>();
  options->aim.channel = "email";  // every channel is asked about
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  binder.text("--purpose", options->aim.purpose,
              "What for, in the rule set's words: newsletter, Einladung, ...", Presence::required);
  bind_rule_set(binder, options->aim.rule_set);
  binder.text("--day", options->aim.day, "Decide as of this day; else today");
  bind_language(binder, options->language);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_matrix_command{
    "consent matrix", "Decide about every channel and value of somebody",
    "kartei consent matrix 42 --purpose newsletter    what e-mail, post, phone ... come to", Writes::nothing,
    bind};

}  // namespace kartei::cli
