/// libical's times as days and moments.
#pragma once

#include <string>

#include <libical/ical.h>

#include "model/date.hpp"

namespace kartei::calendar {

[[nodiscard]] bool is_there(const icaltimetype& time);

[[nodiscard]] Day day_of(const icaltimetype& time);

/// Of a zone that the calendar describes or the system knows; else by Central European clocks.
[[nodiscard]] Moment moment_of(const icaltimetype& time);

/// The day that clocks here show.
[[nodiscard]] Day local_day(const icaltimetype& time);

/// The name of one day of a series, in whatever zone it is told: its UID, and "20261124" or
/// "20261124T080000Z".
[[nodiscard]] std::string uid_of_day(const std::string& uid, const icaltimetype& time);

}  // namespace kartei::calendar
