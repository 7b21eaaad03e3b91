/// How an operation writes: one undoable change, made as its environment says.
#pragma once

#include <string>
#include <string_view>

#include "operations/environment.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A change in the journal with the command line, the actor and the time of the environment. What is not
/// finished never was.
class JournalledChange {
 public:
  /// `command` is the word that undo knows it by; `undoes` is set by undo only.
  JournalledChange(store::Store& store, std::string_view command, const Environment& environment,
                   OperationId undoes = {});

  [[nodiscard]] OperationId id() const { return change_.id(); }

  /// Makes it last and returns its id; in a dry run takes all of it back and returns 0. Every no in it is
  /// written to the sidecar first: throws as store::append_to_sidecar(), and nothing was changed then.
  OperationId finish(const store::Counts& counts);

  /// Takes all of it back, for a command that found nothing to change.
  void discard() { change_.discard(); }

 private:
  void write_noes_beside();

  store::Store& store_;
  store::Change change_;
  std::string key_file_;
  std::string sidecar_file_;
  bool dry_run_;
};

}  // namespace kartei::operations
