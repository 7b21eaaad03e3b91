/// Undo: one operation is taken back, and the record tables are as if it had never been.
///
/// What was said or sent to the world stays: consent events, opt-outs, exports. Objections that came with
/// an undone import hold on; its grants are followed by an `invalidated` event.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "consent/event.hpp"
#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/journal.hpp"
#include "store/reversal.hpp"
#include "store/store.hpp"

namespace kartei::operations {

enum class TouchedLater : std::uint8_t {
  refuse,  ///< undo nothing
  skip,    ///< undo the rest
};

struct UndoSummary {
  store::Operation undone;
  OperationId operation;                    ///< the undo's own; 0 for a dry run
  store::Counts removed;                    ///< {"source_records", 120}, {"merges", 1}, ...
  std::uint64_t derived = 0;                ///< parties whose golden records were derived anew
  std::vector<store::LaterTouch> skipped;   ///< what stayed because it was touched since
  std::vector<consent::Event> objections;   ///< came with the operation and hold on
  std::vector<consent::Event> invalidated;  ///< grants that came with it and count no more
};

/// Undoes `operation`, or the newest one that stands when it is 0. Throws Error{usage} when there is
/// no such operation or it is undone already, {policy} when it is one that cannot be undone or something of
/// it was touched since (all of it listed); nothing is changed then.
[[nodiscard]] UndoSummary undo(store::Store& store, OperationId operation, TouchedLater touched_later,
                               const Environment& environment);

/// Why operations of this command are never undone; empty when they can be.
[[nodiscard]] std::string_view never_undone_because(std::string_view command);

}  // namespace kartei::operations
