#include <memory>

#include "cli/commands/rights_commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/rights_options.hpp"
#include "operations/rights/subject_rectify.hpp"

namespace kartei::cli {
namespace {

struct RectifyOptions {
  std::int64_t party = 0;
  std::vector<std::string> assignments;
  RequestOptions request;
};

int run(const RectifyOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary = operations::rectify_subject(store, PartyId{options.party}, options.assignments,
                                                   answer_of("rectification", options.request, context),
                                                   context.environment());
  if (!summary.recipients.empty()) context.print(recipient_table(summary.recipients));
  OutputTable table{
      "rectified", {{"party", CellKind::number}, {"group"}, {"operation", CellKind::number}}, {}};
  for (const std::string& group : summary.groups)
    table.rows.push_back({std::to_string(summary.party.value), group,
                          summary.operation ? std::to_string(summary.operation.value) : ""});
  context.summarise(table);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<RectifyOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.texts("--set", options->assignments, "FIELD=VALUE; may be given several times", Presence::required);
  bind_request(binder, options->request);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command subject_rectify_command{
    "subject rectify", "Set right what is stored of a person, and print who must be told (GDPR 16 and 19)",
    "kartei subject rectify 42 --set city=Bremen --set postcode=28195 --received 20.11.2026\n"
    "  kartei undo                                                       takes it back",
    Writes::database, bind};

}  // namespace kartei::cli
