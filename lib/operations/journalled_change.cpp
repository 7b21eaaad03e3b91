#include "operations/journalled_change.hpp"

#include "operations/database_files.hpp"
#include "store/sidecar.hpp"

namespace kartei::operations {

JournalledChange::JournalledChange(store::Store& store, std::string_view command,
                                   const Environment& environment, OperationId undoes)
    : store_(store),
      change_(store, {std::string(command), environment.arguments, environment.actor, environment.on_behalf,
                      environment.now, undoes}),
      key_file_(key_file(store, environment)),
      sidecar_file_(sidecar_file(store, environment)),
      dry_run_(environment.dry_run) {}

void JournalledChange::write_noes_beside() {
  if (!store::says_no(store_, change_.id())) return;
  const auto key = store::obtain_suppression_key(store_, key_file_, true);
  store::append_to_sidecar(store_, sidecar_file_, key, store::noes_of(store_, key, change_.id()));
}

OperationId JournalledChange::finish(const store::Counts& counts) {
  if (dry_run_) {
    change_.discard();
    return {};
  }
  write_noes_beside();
  change_.commit(counts);
  return change_.id();
}

}  // namespace kartei::operations
