#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::cli {
namespace {

int run(Context& context) {
  store::Store store = open_store(context);
  const store::LedgerCheck check = store::check_ledger(store);
  OutputTable table{"ledger", {{"events", CellKind::number}, {"first_broken", CellKind::number}}, {}};
  table.rows.push_back(
      {std::to_string(check.events), check.broken ? std::to_string(check.broken.value) : std::string()});
  context.print(table);
  if (!check.broken) return 0;
  context.warn(fmt::format("event {} or its place in the ledger was changed; compare with a backup",
                           check.broken.value));
  return 1;
}

}  // namespace

const Command consent_verify_command{"consent verify",
                                     "Check that nobody changed the ledger; 1 when somebody did",
                                     "kartei consent verify    count the events and follow their chain",
                                     Writes::nothing, [](OptionBinder&) -> Run { return run; }};

}  // namespace kartei::cli
