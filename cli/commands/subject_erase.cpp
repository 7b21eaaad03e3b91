#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/rights_options.hpp"
#include "model/error.hpp"
#include "operations/rights/subject_erase.hpp"

namespace kartei::cli {
namespace {

struct EraseOptions {
  std::int64_t party = 0;
  bool yes = false;
  RequestOptions request;
};

OutputTable erased_table(const operations::ErasureSummary& summary) {
  OutputTable table{"erased", {{"party", CellKind::number}, {"what"}, {"count", CellKind::number}}, {}};
  for (const auto& [what, count] : summary.counts)
    table.rows.push_back({std::to_string(summary.party.value), what, std::to_string(count)});
  return table;
}

int tell_holds(const operations::ErasureSummary& summary, Context& context) {
  for (const operations::Hold& hold : summary.holds)
    context.warn(fmt::format("party {} was not erased but restricted: {}", summary.party.value,
                             operations::to_text(hold)));
  return 1;
}

std::string in_words(const std::vector<operations::LeftWord>& places) {
  std::string all;
  for (const operations::LeftWord& place : places)
    all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", place.table, place.place);
  return all;
}

void tell_left(const operations::ErasureSummary& summary) {
  if (summary.left.empty()) return;
  throw Error(ErrorKind::failed,
              fmt::format("party {} was erased, but words of it are still there: {}; look at these places",
                          summary.party.value, in_words(summary.left)));
}

void tell_named(const operations::ErasureSummary& summary, Context& context) {
  if (summary.named.empty()) return;
  context.warn(
      fmt::format("party {} was erased; texts about others still name it: {}. Decide whether they may, "
                  "and mend them where they may not",
                  summary.party.value, in_words(summary.named)));
}

int run(const EraseOptions& options, Context& context) {
  if (!options.yes && !context.environment().dry_run)
    throw Error(ErrorKind::policy,
                "an erasure is never undone; look at it with --dry-run, and say that it is meant with --yes");
  store::Store store = open_store(context);
  const auto summary =
      operations::erase_subject(store, context.database(), PartyId{options.party}, {},
                                answer_of("erasure", options.request, context), context.environment());
  if (!summary.holds.empty()) return tell_holds(summary, context);
  if (!summary.recipients.empty()) context.print(recipient_table(summary.recipients));
  context.summarise(erased_table(summary));
  if (summary.operation && !summary.is_scrubbed)
    context.warn("others are using the database: its free pages are emptied by the next command that writes");
  tell_named(summary, context);
  tell_left(summary);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<EraseOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.flag("--yes", options->yes, "Yes, for good");
  bind_request(binder, options->request);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command subject_erase_command{
    "subject erase", "Erase a person for good, and print who must be told (GDPR 17 and 19)",
    "kartei subject erase 42 --dry-run    what would go\n"
    "  kartei subject erase 42 --yes > zu_benachrichtigen.txt\n"
    "  (exit code 1: a record must be kept, the person was restricted instead)",
    Writes::database, bind};

}  // namespace kartei::cli
