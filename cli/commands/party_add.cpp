#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/party/add_party.hpp"

namespace kartei::cli {
namespace {

struct AddOptions {
  std::string kind;
  operations::NewParty party;
  bool takes_new_owner = false;
};

int run(AddOptions& options, Context& context) {
  options.party.kind = party_kind_from_text(options.kind).value_or(PartyKind::person);
  if (options.takes_new_owner) options.party.new_owner = operations::NewOwner::taken;
  store::Store store = open_store(context);
  const auto added = operations::add_party(store, options.party, context.environment());
  for (const PartyId other : added.alike)
    context.warn(
        fmt::format("party {} has one of these contact points, too; if they are one: kartei merge {} {}",
                    other.value, other.value, added.party.value));
  context.summarise({"added",
                     {{"party", CellKind::number}, {"kind"}, {"operation", CellKind::number}},
                     {{std::to_string(added.party.value), options.kind,
                       added.operation ? std::to_string(added.operation.value) : ""}}});
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<AddOptions>();
  binder.choice("KIND", options->kind, {"person", "organisation"}, "What it is", Presence::required);
  binder.texts("--set", options->party.assignments, "FIELD[ USE[ ORDINAL]]=VALUE, as for kartei edit",
               Presence::required);
  binder.text("--works-for", options->party.works_for,
              "Number or name of the organisation a person works for");
  binder.text("--position", options->party.position, "What the person is there");
  binder.text("--department", options->party.department, "Where the person is there");
  binder.text("--owner", options->party.owner, "Who of our own people looks after it");
  binder.flag("--new-owner", options->takes_new_owner, "Take an owner's name that was never used here");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command party_add_command{
    "party add", "Put a person or an organisation on file by hand",
    "kartei party add organisation --set \"company=Rohrbau GmbH\" --set city=Bremen --set postcode=28195\n"
    "  kartei party add person --set first_name=Eva --set last_name=Kunz --works-for \"Rohrbau GmbH\"",
    Writes::database, bind};

}  // namespace kartei::cli
