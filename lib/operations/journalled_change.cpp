#include "operations/journalled_change.hpp"

#include <string>

namespace kartei::operations {

JournalledChange::JournalledChange(store::Store& store, std::string_view command,
                                   const Environment& environment, OperationId undoes)
    : change_(store, {std::string(command), environment.arguments, environment.actor, environment.on_behalf,
                      environment.now, undoes}),
      dry_run_(environment.dry_run) {}

OperationId JournalledChange::finish(const store::Counts& counts) {
  if (dry_run_) {
    change_.discard();
    return {};
  }
  change_.commit(counts);
  return change_.id();
}

}  // namespace kartei::operations
