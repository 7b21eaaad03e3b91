#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/mass/mass_edit.hpp"
#include "operations/party/edit.hpp"

namespace kartei::cli {
namespace {

struct EditOptions {
  std::optional<std::int64_t> party;
  operations::MassEdit many;
  operations::ValueTable table;
  bool takes_new_owner = false;
};

std::string number_of(OperationId operation) { return operation ? std::to_string(operation.value) : ""; }

int edit_one(const EditOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary = operations::edit_party(store, PartyId{*options.party}, options.many.assignments,
                                              context.environment(), options.many.when_new);
  OutputTable table{"edited", {{"party", CellKind::number}, {"group"}, {"operation", CellKind::number}}, {}};
  for (const std::string& group : summary.groups)
    table.rows.push_back({std::to_string(summary.party.value), group, number_of(summary.operation)});
  context.summarise(table);
  return 0;
}

int edit_many(const EditOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::MassEdited edited = operations::edit_many(store, options.many, context.environment());
  if (edited.refused > 0)
    context.warn(
        fmt::format("left out because they cannot have it: {}, as {}", edited.refused, edited.first_refusal));
  const OutputTable counts{
      "edited",
      {{"selected", CellKind::number},
       {"changed", CellKind::number},
       {"without_value", CellKind::number},
       {"refused", CellKind::number},
       {"operation", CellKind::number}},
      {{std::to_string(edited.selected), std::to_string(edited.changed), std::to_string(edited.without_value),
        std::to_string(edited.refused), number_of(edited.operation)}}};
  OutputTable examples{"first_changes", {{"party", CellKind::number}, {"name"}, {"set"}}, {}};
  for (const operations::MassChange& change : edited.examples)
    examples.rows.push_back({std::to_string(change.party.value), change.name, change.set});
  if (!context.environment().dry_run) {
    context.summarise(counts);
    return 0;
  }
  context.print(counts);
  context.print(examples);
  return 0;
}

void demand_sense(const EditOptions& options) {
  const operations::ValueTable& table = options.table;
  const auto refuse = [](const char* what) { throw Error(ErrorKind::usage, what); };
  if (options.party.has_value() != options.many.segment.empty())
    refuse("name one party by its number, or many with --segment FILTER");
  if (table.file.empty() != table.by.empty() || table.file.empty() != table.field.empty())
    refuse("a table needs all three: --set-from FILE --by FIELD --field FIELD");
  if (table.file.empty() == options.many.assignments.empty())
    refuse(
        "say what to set with --set FIELD=VALUE, or with a table: --set-from FILE --by FIELD --field FIELD");
  if (options.party && !table.file.empty()) refuse("a table is for many: give --segment FILTER");
}

int run(EditOptions& options, Context& context) {
  demand_sense(options);
  if (options.takes_new_owner) options.many.when_new = operations::NewOwner::taken;
  if (!options.table.file.empty()) options.many.table = options.table;
  return options.party ? edit_one(options, context) : edit_many(options, context);
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<EditOptions>();
  binder.number("PARTY", options->party, {}, "Number of the party");
  binder.text("--segment", options->many.segment, "All that fulfil a filter, in the place of PARTY");
  binder.texts("--set", options->many.assignments,
               "FIELD[ USE[ ORDINAL]]=VALUE, owner=NAME or ATTRIBUTE=VALUE; an empty value empties it");
  binder.input("--set-from", options->table.file, "A table that tells the value for each");
  binder.text("--by", options->table.by,
              "What is looked up there: postcode, city, country, company; 63* in the table "
              "stands for all that begin so");
  binder.text("--field", options->table.field,
              "What is set, and its column in the table: owner, a field, an attribute");
  binder.flag("--new-owner", options->takes_new_owner, "Take owners' names that were never used here");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command edit_command{
    "edit", "Set values by hand, of one party or of many; an edit beats every source",
    "kartei edit 42 --set last_name=Meyer --set \"phone work=030 23125 001\"\n"
    "  kartei edit --segment \"city = Bremen\" --set owner=anna --dry-run    counts and shows the first\n"
    "  kartei edit --segment \"kind = organisation\" --set-from areas.csv --by postcode --field owner",
    Writes::database, bind};

}  // namespace kartei::cli
