/// Times of day as people in Germany, Austria and Switzerland read their clocks, whatever the machine's zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.hpp"

namespace kartei::normalise {

/// What clocks show by Central European Time (TimeZone), as if that were UTC.
[[nodiscard]] Moment to_local(Moment at);

/// The day that calendars show then.
[[nodiscard]] Day local_day(Moment at);

/// The reverse, by the rules of TimeZone::to_utc().
[[nodiscard]] Moment from_local(Moment shown);

/// Reads "22.11.2026 14:30", "2026-11-22 14:30:05", "22.11.2026" (its midnight), local times; and
/// "2026-11-22T13:30:00Z", which is UTC. Nothing for anything else.
[[nodiscard]] std::optional<Moment> read_moment(std::string_view written);

/// Whether read_moment() reads a time that the clocks leave out, when summer time begins: "28.03.2027 02:30".
[[nodiscard]] bool is_left_out(std::string_view written);

/// Whether it names a time, not only a day.
[[nodiscard]] bool has_time(std::string_view text);

/// "2026-11-22 14:30", local; "2026-11-22" at midnight.
[[nodiscard]] std::string to_local_text(Moment at);

}  // namespace kartei::normalise
