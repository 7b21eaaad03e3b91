/// Days and stretches of days as filters name them: 1.5.2026, 2026-05, 90 days ago, this year.
#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.hpp"

namespace kartei::segment {

/// Reads 2026-05-01, 1.5.2026, 2026-05-01..2026-05-31, 2026-05, 2026, today, yesterday, tomorrow, "90 days
/// ago", "in 2 weeks", "this quarter", "last month", "next year"; nothing for anything else. Ago and in count
/// days, weeks, months and years from `today`; a month too short for the day ends on its last. Weeks begin on
/// Monday.
[[nodiscard]] std::optional<Period> period_from_text(std::string_view text, Day today);

}  // namespace kartei::segment
