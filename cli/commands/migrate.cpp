#include "cli/commands/commands.hpp"
#include "store/store.hpp"

namespace kartei::cli {
namespace {

int run(Context& context) {
  const store::Migrated migrated = store::migrate(context.database());
  OutputTable table{"migrated", {{"from", CellKind::number}, {"to", CellKind::number}}, {}};
  table.rows.push_back({std::to_string(migrated.from), std::to_string(migrated.to)});
  context.summarise(table);
  return 0;
}

Run bind(OptionBinder&) { return run; }

}  // namespace

const Command migrate_command{"migrate", "Bring a database of an older Kartei up to date",
                              "kartei migrate --db people.kartei    make a backup first", Writes::nothing,
                              bind};

}  // namespace kartei::cli
