/// Entries that repeat (RFC 5545 3.8.5), taken apart into their days.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <libical/ical.h>

#include "calendar/calendar.hpp"

namespace kartei::calendar {

/// Days of series that stand in the calendar as entries of their own.
struct ChangedDays {
  std::set<std::string> uids;           ///< of uid_of_day()
  std::map<std::string, Moment> since;  ///< of a series from when on another entry speaks for all days
};

[[nodiscard]] bool is_series(icalcomponent* component);

/// The days of the series that `whole` stands for, in their order: of an event those that were over within
/// the window, the newest hundred of them, and of any the next to come. Nothing when it repeats too often to
/// be read. Requires: is_series(); `whole` has a UID and a first day.
[[nodiscard]] std::optional<std::vector<Entry>> days_of_series(icalcomponent* component, const Entry& whole,
                                                               const ChangedDays& changed,
                                                               const Window& window);

}  // namespace kartei::calendar
