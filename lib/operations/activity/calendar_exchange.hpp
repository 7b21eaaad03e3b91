/// Activities on their way to calendars and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "store/activities.hpp"

namespace kartei::operations {

struct CalendarChoice {
  std::string owner;  ///< empty: everybody's
  std::optional<Day>
      closed_since;  ///< with those that were done or dropped since, so that calendars learn of it
};

/// The open activities as a calendar file; see calendar::write_calendar(). Names of the parties stand below
/// the note. Returns how many; throws as write_file().
std::size_t export_calendar(store::Store& store, const std::string& path, const CalendarChoice& choice,
                            const Environment& environment);

struct CalendarSummary {
  std::int64_t added = 0;
  std::int64_t touchpoints = 0;  ///< past events with somebody on file
  std::int64_t changed = 0;
  std::int64_t done = 0;
  std::int64_t dropped = 0;
  std::int64_t unchanged = 0;
  std::int64_t over = 0;  ///< other new ones that were over, done or called off when they came
  std::vector<Diagnostic> refused;
  OperationId operation;  ///< 0 for a dry run, or when nothing was other than before
};

/// Takes the entries of a calendar over: a new UID is a new activity of `owner`, for those on file who invite
/// or take part; an event that is over is a touchpoint of theirs instead. A known one is changed where it is
/// other than here, done where it was done there, and dropped where it was called off. What is closed here
/// stays so, and what was made here and deleted stays gone. Of a series of events the days of the last twelve
/// months are touchpoints and the next one is an activity; a day to come that it has no more is dropped.
/// Entries without UID or day are refused and told. Throws Error{input_unusable} for what is no calendar.
[[nodiscard]] CalendarSummary import_calendar(store::Store& store, const std::string& path,
                                              const OwnerWord& owner, const Environment& environment);

}  // namespace kartei::operations
