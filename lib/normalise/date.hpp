/// Dates as people and programs write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "model/date.hpp"
#include "normalise/date_form.hpp"
#include "normalise/finding.hpp"

namespace kartei::normalise {

struct DateReading {
  std::optional<Day> day;
  std::optional<std::chrono::month_day> yearless;  ///< of a birthday without its year: "24.12."
  bool has_two_digit_year = false;
  Findings found;
};

/// Two-digit years below this one are of the 2000s, but see birth_date.hpp.
inline constexpr int two_digit_pivot = 30;

/// Reads 24.12.1970, 24.12.70, 1970-12-24 (with or without a time), 19701224, 24. Dezember 1970, and with
/// slashes what can only be one day, 24/12/1970 and 12/24/1970, or what `form` of the whole column makes
/// clear; with its serials 25926 too. Zeros ("0.0.00", "00.00.0000"), which Outlook writes for no date, yield
/// nothing and no finding. A day of no calendar, a year that is a program's default (1900-01-01, 4501-01-01),
/// a day and month that could be either yield a warning; a date without year ("24.12.", "--12-24", or 1604,
/// which phones write for it) yields a note and the day within the year.
[[nodiscard]] DateReading read_date(std::string_view text, DateForm form = {});

}  // namespace kartei::normalise
