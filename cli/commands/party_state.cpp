#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/day_option.hpp"
#include "cli/reading_options.hpp"
#include "operations/party/value_state.hpp"

namespace kartei::cli {
namespace {

struct StateOptions {
  std::string value;
  std::string since;
  operations::ToldState told;
};

int run(StateOptions& options, Context& context) {
  options.told.since = day_or_today(options.since, "--since", context);
  store::Store store = open_store(context);
  const auto summary =
      operations::tell_value_state(store, options.value, options.told, context.environment());
  context.summarise({"state",
                     {{"kind"}, {"value"}, {"state"}, {"operation", CellKind::number}},
                     {{summary.kind, summary.value, options.told.state,
                       summary.operation ? std::to_string(summary.operation.value) : ""}}});
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<StateOptions>();
  binder.text("VALUE", options->value,
              "A mailbox or telephone number, whoever has it; or a party's number for its leading address",
              Presence::required);
  binder.choice("STATE", options->told.state, {"valid", "bounced", "unknown"}, "What it is",
                Presence::required);
  binder.text("--reason", options->told.reason, "How that is known: mailbox full, returned, called");
  binder.text("--since", options->since, "Since when, as 2026-11-22; else today");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command party_state_command{
    "party state", "Say whether a mailbox, number or address is good",
    "kartei party state eva.kunz@rohrbau.example bounced --reason \"mailbox full\"", Writes::database, bind};

}  // namespace kartei::cli
