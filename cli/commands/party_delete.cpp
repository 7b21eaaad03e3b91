#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/party/delete_party.hpp"

namespace kartei::cli {
namespace {

struct DeleteOptions {
  std::int64_t party = 0;
  std::string reason;
};

int run(const DeleteOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto deleted =
      operations::delete_party(store, PartyId{options.party}, options.reason, context.environment());
  context.summarise(
      {"deleted",
       {{"party", CellKind::number}, {"merged", CellKind::number}, {"operation", CellKind::number}},
       {{std::to_string(deleted.party.value), std::to_string(deleted.members),
         deleted.operation ? std::to_string(deleted.operation.value) : ""}}});
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<DeleteOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.text("--reason", options->reason, "Why, for whoever asks later");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command party_delete_command{
    "party delete", "Take a party off every list; undo brings it back (erasure is another matter)",
    "kartei party delete 42 --reason \"test entry\"", Writes::database, bind};

}  // namespace kartei::cli
