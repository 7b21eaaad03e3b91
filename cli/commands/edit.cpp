#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/edit.hpp"

namespace kartei::cli {
namespace {

struct EditOptions {
  std::int64_t party = 0;
  std::vector<std::string> assignments;
};

int run(const EditOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary =
      operations::edit_party(store, PartyId{options.party}, options.assignments, context.environment());
  OutputTable table{"edited", {{"party", CellKind::number}, {"group"}, {"operation", CellKind::number}}, {}};
  for (const std::string& group : summary.groups)
    table.rows.push_back({std::to_string(summary.party.value), group,
                          summary.operation ? std::to_string(summary.operation.value) : ""});
  context.summarise(table);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<EditOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.texts("--set", options->assignments, "FIELD[ USE[ ORDINAL]]=VALUE; an empty value empties the field",
               Presence::required);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command edit_command{"edit", "Set values of a party by hand; an edit beats every source",
                           "kartei edit 42 --set last_name=Meyer --set \"phone work=030 23125 001\"",
                           Writes::database, bind};

}  // namespace kartei::cli
