#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/party/assign_owner.hpp"

namespace kartei::cli {
namespace {

struct OwnerOptions {
  std::vector<std::int64_t> parties;
  std::string owner;
  bool takes_away = false;
  bool takes_new = false;
};

int run(const OwnerOptions& options, Context& context) {
  if (options.owner.empty() != options.takes_away)
    throw Error(ErrorKind::usage,
                "name who looks after it with --to NAME, or take it from whoever does with --none");
  const auto when_new = options.takes_new ? operations::NewOwner::taken : operations::NewOwner::refused;
  std::vector<PartyId> parties;
  for (const std::int64_t number : options.parties) parties.push_back({number});
  store::Store store = open_store(context);
  const auto summary =
      operations::assign_owner(store, parties, options.owner, when_new, context.environment());
  context.summarise({"assigned",
                     {{"changed", CellKind::number}, {"operation", CellKind::number}},
                     {{std::to_string(summary.changed),
                       summary.operation ? std::to_string(summary.operation.value) : ""}}});
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<OwnerOptions>();
  binder.numbers("PARTY", options->parties, "Numbers of the parties", Presence::required);
  binder.text("--to", options->owner, "Who of our own people looks after them");
  binder.flag("--none", options->takes_away, "Nobody does any more");
  binder.flag("--new-owner", options->takes_new, "Take a name that was never used here");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command party_owner_command{"party owner", "Say who of our own people looks after parties",
                                  "kartei party owner 42 43 --to anna", Writes::database, bind};

}  // namespace kartei::cli
