/// Excel's days: numbers that count from 1900 or 1904, with a day that never was.
/// Source: ECMA-376 part 1, 18.17.4 (dates and times).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/date.hpp"

namespace kartei::format {

enum class DateSystem : std::uint8_t {
  from_1900,  ///< 1 is 1900-01-01, 60 is 1900-02-29, which Lotus 1-2-3 believed in
  from_1904,  ///< 0 is 1904-01-01: old Excel for Mac
};

/// What a number format shows of a serial number.
enum class Shown : std::uint8_t { date, date_time, time, elapsed };

/// The serial as ISO 8601 text, to the millisecond: "2026-11-22", "2026-11-22T08:15:00" when there is a time
/// of day, "08:15:00" for a time alone, "26:15:00" for elapsed hours. Serial 60 is "1900-02-29", as the
/// sheet shows it. Nothing when Excel itself shows ####: negative, after 9999, or a date of day 0.
[[nodiscard]] std::optional<std::string> excel_date_text(double serial, Shown shown, DateSystem system);

/// ISO 8601 text without a time of day that is midnight: it says no more than the day.
[[nodiscard]] std::string_view without_midnight(std::string_view moment);

/// The day's serial in the 1900 system; nothing before 1900-03-01, where programs disagree.
[[nodiscard]] std::optional<std::int32_t> excel_serial(Day day);

}  // namespace kartei::format
