/// Steps along the calendar and stretches of it.
#pragma once

#include "model/date.hpp"

namespace kartei {

/// From the first to the last day, both within.
struct Period {
  Day first{};
  Day last{};
  bool operator==(const Period&) const = default;
};

enum class CalendarUnit { day, week, month, quarter, year };

/// The day so many units later, or earlier for a negative count. Where that month has no such day, its last
/// one (BGB § 188(3)): a month after 31 January is 28 February.
[[nodiscard]] Day moved(Day from, int count, CalendarUnit unit);

/// The unit that a day lies in. Weeks begin on Monday.
[[nodiscard]] Period around(Day at, CalendarUnit unit);

/// So many whole months.
[[nodiscard]] Period months_from(std::chrono::year_month first, int count);

}  // namespace kartei
