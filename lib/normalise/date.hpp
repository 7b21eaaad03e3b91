/// Dates as people and programs write them.
#pragma once

#include <optional>
#include <string_view>

#include "model/date.hpp"
#include "normalise/finding.hpp"

namespace kartei::normalise {

struct DateReading {
  std::optional<Day> day;
  Findings found;
};

/// Two-digit years below this one are of the 2000s.
inline constexpr int two_digit_pivot = 30;

/// Reads 24.12.1970, 24.12.70, 1970-12-24 (with or without a time), 19701224, 24. Dezember 1970, and with
/// slashes what can only be one day: 24/12/1970, 12/24/1970. Zeros ("0.0.00", "00.00.0000"), which Outlook
/// writes for no date, yield nothing and no finding. A day of no calendar, a year that is a program's default
/// (1900-01-01, 4501-01-01), a day and month that could be either yield a warning; a date without year yields
/// a note.
[[nodiscard]] DateReading read_date(std::string_view text);

}  // namespace kartei::normalise
