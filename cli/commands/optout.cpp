#include "operations/consent/optout.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"

namespace kartei::cli {
namespace {

struct OptoutOptions {
  std::string subject;
  std::string channel;
  std::string reason;
  std::string at;
  std::string rule_set;
};

OutputTable summary_table(const operations::OptoutSummary& summary, const OptoutOptions& options) {
  OutputTable table{
      "objection",
      {{"party", CellKind::number}, {"value"}, {"channel"}, {"blocked"}, {"operation", CellKind::number}},
      {}};
  const std::string party = summary.party ? std::to_string(summary.party.value) : "";
  const std::string channel = options.channel.empty() ? "all" : options.channel;
  const std::string operation = summary.operation ? std::to_string(summary.operation.value) : "";
  if (summary.party) table.rows.push_back({party, "", channel, "yes", operation});
  for (const std::string& value : summary.values)
    table.rows.push_back({party, value, channel, "yes", operation});
  for (const std::string& value : summary.exempt_values)
    table.rows.push_back({party, value, channel, "for this party only", operation});
  return table;
}

void warn_of_other_holders(Context& context, const operations::OptoutSummary& summary,
                           const std::string& subject) {
  if (summary.other_holders.empty()) return;
  std::string parties;
  for (const PartyId party : summary.other_holders)
    parties += (parties.empty() ? "" : ", ") + std::to_string(party.value);
  context.warn(fmt::format(
      "{} is blocked for everybody who has it (parties {}); to block a person's other values too, "
      "name the party: kartei optout PARTY",
      subject, parties));
}

int run(const OptoutOptions& options, Context& context) {
  operations::OptoutDraft draft;
  draft.subject = options.subject;
  if (!options.channel.empty()) draft.channel = channel_from_text(options.channel);
  draft.reason = options.reason;
  draft.at = moment_of("--at", options.at, context);
  store::Store store = open_store(context);
  const auto summary =
      operations::record_optout(store, draft, rule_set_of(options.rule_set), context.environment());
  context.summarise(summary_table(summary, options));
  warn_of_other_holders(context, summary, options.subject);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<OptoutOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  binder.choice("--channel", options->channel, consent_channels(), "Only this channel; else all");
  binder.text("--reason", options->reason, "What was said, in free words");
  binder.text("--at", options->at, "When it was said; else now");
  bind_rule_set(binder, options->rule_set);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command optout_command{
    "optout", "Record an objection to advertising: the one way to say no",
    "kartei optout 42 --reason \"call of 20 November\"    the person and all its values\n"
    "  kartei optout anna@example.de --channel email      a mailbox, known or not",
    Writes::database, bind};

}  // namespace kartei::cli
