/// Times as people note them in passing: "Q3", "KW 12", "Mitte Mai", "in 3 Wochen", resolved against a day.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "model/calendar.hpp"

namespace kartei::qualify {

struct PeriodReading {
  std::optional<Period> period;  ///< nothing where there is no such day or week: "31.02.", "KW 54"
  std::size_t words = 0;         ///< how many of the words tell it
};

/// Reads a period at the beginning of folded words (text::fold_ae: "mitte", "mai", "2027"). What is over on
/// `day` is meant of the next year, unless the year is told: in November "Q3" is that of the year to come.
/// German and English: quarters, half-years, calendar weeks (ISO 8601), months with their thirds (Anfang,
/// Mitte, Ende), days with or without year, seasons, holidays, weekdays (of a week, too: "nächste Woche
/// Dienstag"), today and tomorrow, next week, month and year, "in 3 Wochen", end of the year, a year ("ab
/// 2028").
[[nodiscard]] std::optional<PeriodReading> read_period(std::span<const std::string> words, Day day);

}  // namespace kartei::qualify
