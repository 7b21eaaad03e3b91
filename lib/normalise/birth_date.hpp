/// Birth dates: days of a life, which tell more of the century than other dates.
#pragma once

#include <optional>
#include <string_view>

#include "normalise/date.hpp"

namespace kartei::normalise {

/// Reads a date as read_date() does; `known_on` is the day that the value is of. Nobody is born after it:
/// such a date yields a warning and no day, and a year of two digits is of the latest century before it. In
/// 2026 "28" is 1928 and "10" is 2010. Where that makes a child of less than 16 years, and the century before
/// somebody of at most 110, either may be meant: the later is taken, with a note that asks for the year.
/// Without `known_on` the pivot of other dates counts.
[[nodiscard]] DateReading read_birth_date(std::string_view text, DateForm form, std::optional<Day> known_on);

}  // namespace kartei::normalise
