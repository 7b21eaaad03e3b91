/// The days on which a country does not work, for periods that end on a working day.
#pragma once

#include <string_view>

#include "model/date.hpp"

namespace kartei {

/// Easter Sunday of the Gregorian calendar. Requires: year 1583 or later.
[[nodiscard]] Day easter_sunday(std::chrono::year year);

/// Whether it is a public holiday in all of a country, as its law is today: DE, AT, CH (ISO 3166-1 alpha-2);
/// of any other country no day is. Those of single states and cantons are left out.
[[nodiscard]] bool is_public_holiday(Day day, std::string_view country);

/// The day itself, or the next one that is no public holiday, Saturday or Sunday: Regulation (EEC, Euratom)
/// 1182/71, Art. 3(4).
[[nodiscard]] Day working_day_from(Day day, std::string_view country);

}  // namespace kartei
