/// The journal: who changed what by which command, and the runs that changed nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/sqlite/transaction.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// Named counts in the order to show: {"created", 120}, {"updated", 3}.
using Counts = std::vector<std::pair<std::string, std::int64_t>>;

struct OperationDraft {
  std::string command;    ///< "import", "merge": the word undo knows it by
  std::string arguments;  ///< the command line as journalled
  std::string actor;
  std::string on_behalf;  ///< empty: for oneself
  Moment at{};
  OperationId undoes;  ///< set by undo only
};

/// One undoable change being made: a write transaction and its operation. Every fact written within
/// carries id(). What is not committed never was: neither facts, nor the operation, nor its ids.
class Change {
 public:
  Change(Store& store, const OperationDraft& draft);
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;
  Change(Change&&) = delete;
  Change& operator=(Change&&) = delete;
  ~Change();

  [[nodiscard]] OperationId id() const { return id_; }

  /// Makes it last, with counts for `kartei log`.
  void commit(const Counts& counts);

  /// Takes all of it back: for a dry run, and for a command that found nothing to change.
  void discard();

 private:
  Store& store_;
  sqlite::Transaction transaction_;
  OperationId id_;
};

/// A command that ran, whether or not it changed something.
struct RunDraft {
  std::string command;
  Moment at{};
  std::string file_name;
  std::string file_sha256;
  Counts counts;
  OperationId operation;  ///< 0: nothing was changed
};

/// Writes one line into `runs`: within the Change under way, or in a transaction of its own.
void record_run(Store& store, const RunDraft& run);

/// Whether that command already ran over a file of these bytes.
[[nodiscard]] bool ran_before(Store& store, std::string_view command, std::string_view file_sha256);

struct Operation {
  OperationId id;
  std::string command;
  std::string arguments;
  std::string actor;
  std::string on_behalf;
  std::string at;  ///< ISO 8601
  Counts counts;
  OperationId undoes;     ///< 0 unless it is an undo
  OperationId undone_by;  ///< 0 while it stands
};

/// Notes in the journal that all of `undone` was undone.
void mark_undone(Store& store, OperationId undone, OperationId by);

[[nodiscard]] std::optional<Operation> operation(Store& store, OperationId id);

/// The newest `limit` operations, newest first; -1 for all.
[[nodiscard]] std::vector<Operation> operations(Store& store, std::int64_t limit);

}  // namespace kartei::store
