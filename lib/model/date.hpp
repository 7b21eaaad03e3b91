/// Calendar days and moments as text, independent of locale and time zone database.
///
/// A day is std::chrono::sys_days, a moment sys_seconds in UTC; text is ISO 8601. Nothing here reads
/// a clock: "now" comes from the command line layer.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kartei {

using Day = std::chrono::sys_days;
using Moment = std::chrono::sys_seconds;

/// "2026-11-22". Requires: year 0 to 9999.
[[nodiscard]] std::string to_text(Day day);

/// "2026-11-22T08:15:00Z". Requires: year 0 to 9999.
[[nodiscard]] std::string to_text(Moment moment);

/// Reads exactly "YYYY-MM-DD"; nothing when it is not a day of the calendar.
[[nodiscard]] std::optional<Day> day_from_text(std::string_view text);

/// Reads "YYYY-MM-DDThh:mm:ssZ", or a day alone as its midnight UTC; nothing for anything else.
[[nodiscard]] std::optional<Moment> moment_from_text(std::string_view text);

}  // namespace kartei
