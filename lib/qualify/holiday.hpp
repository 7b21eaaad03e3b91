/// Holidays by which people tell times: "bis Ostern", "vor Weihnachten".
#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.hpp"

namespace kartei::qualify {

/// The days of a holiday, by a folded word (text::fold_ae), German or English; nothing when it is none.
/// Easter lasts from Good Friday to Easter Monday, by the Gregorian rule.
[[nodiscard]] std::optional<Period> holiday(std::string_view word, std::chrono::year year);

}  // namespace kartei::qualify
