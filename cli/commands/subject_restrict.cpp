#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/rights_options.hpp"
#include "operations/rights/restriction.hpp"

namespace kartei::cli {
namespace {

struct RestrictOptions {
  std::int64_t party = 0;
  std::string reason;
  RequestOptions request;
};

OutputTable table_of(std::string_view name, const operations::RestrictionSummary& summary) {
  return {std::string(name),
          {{"party", CellKind::number}, {"operation", CellKind::number}},
          {{std::to_string(summary.party.value),
            summary.operation ? std::to_string(summary.operation.value) : ""}}};
}

int run_restrict(const RestrictOptions& options, Context& context) {
  store::Store store = open_store(context);
  context.summarise(
      table_of("restricted", operations::restrict_subject(store, PartyId{options.party}, options.reason,
                                                          answer_of("restriction", options.request, context),
                                                          context.environment())));
  return 0;
}

int run_release(const RestrictOptions& options, Context& context) {
  store::Store store = open_store(context);
  context.summarise(table_of(
      "released", operations::release_subject(store, PartyId{options.party}, context.environment())));
  return 0;
}

Run bind_restrict(OptionBinder& binder) {
  auto options = std::make_shared<RestrictOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.text("--reason", options->reason, "Why, in free words", Presence::required);
  bind_request(binder, options->request);
  return [options](Context& context) { return run_restrict(*options, context); };
}

Run bind_release(OptionBinder& binder) {
  auto options = std::make_shared<RestrictOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  return [options](Context& context) { return run_release(*options, context); };
}

}  // namespace

const Command subject_restrict_command{
    "subject restrict", "Keep a person's data without using them (GDPR 18)",
    "kartei subject restrict 42 --reason \"bestreitet die Anschrift\"    no export holds them any more",
    Writes::database, bind_restrict};

const Command subject_release_command{"subject release", "End a restriction",
                                      "kartei subject release 42    their data may be used again",
                                      Writes::database, bind_release};

}  // namespace kartei::cli
