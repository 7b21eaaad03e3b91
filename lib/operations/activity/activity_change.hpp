/// What is to be done, put on file, changed, done and dropped: each one operation that undo takes back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "store/activities.hpp"

namespace kartei::operations {

/// What is given; an empty text empties the field.
struct ActivityWords {
  std::optional<std::string> subject;
  std::optional<std::string> kind;  ///< a channel as people call it, or "task"
  std::optional<std::string> note;
  std::optional<std::string> from;   ///< "25.11.2026", or with a time: "25.11.2026 09:00"
  std::optional<std::string> until;  ///< the same; empty for the day of `from`
  std::optional<OwnerWord> owner;
  std::optional<std::int64_t> deal;  ///< 0: about none
};

struct ActivityChange {
  ActivityWords words;
  std::vector<std::int64_t> parties;
  std::vector<std::int64_t> without;
};

struct ActivitySummary {
  ActivityId activity;
  TouchpointId touchpoint;  ///< what it became; 0: nothing
  OperationId operation;    ///< 0 for a dry run, or when nothing was other than before
};

/// Adds and edits within a change under way; whether anything is other than before. Throw as add_activity().
ActivityId put_activity(store::Store& store, const ActivityChange& wanted, const Environment& environment,
                        OperationId operation);
bool change_activity(store::Store& store, ActivityId number, const ActivityChange& wanted,
                     const Environment& environment, OperationId operation);

/// Throws Error{usage} for values that are not understood, a day in the past, an end before the begin, or
/// without a day.
[[nodiscard]] ActivitySummary add_activity(store::Store& store, const ActivityChange& wanted,
                                           const Environment& environment);
[[nodiscard]] ActivitySummary edit_activity(store::Store& store, ActivityId number,
                                            const ActivityChange& wanted, const Environment& environment);

/// Done now. With an outcome it becomes a touchpoint of `channel`, or else of its kind; a task without a
/// channel keeps its outcome itself. Throws Error{usage} when it is closed already.
[[nodiscard]] ActivitySummary finish_activity(store::Store& store, ActivityId number,
                                              const std::string& outcome, const std::string& channel,
                                              const Environment& environment);

/// Not to be done any more; `reason` may be empty. Throws as finish_activity().
[[nodiscard]] ActivitySummary drop_activity(store::Store& store, ActivityId number, const std::string& reason,
                                            const Environment& environment);
[[nodiscard]] ActivitySummary delete_activity(store::Store& store, ActivityId number,
                                              const Environment& environment);

}  // namespace kartei::operations
