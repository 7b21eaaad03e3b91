/// Days and moments as other programs write them.
#pragma once

#include <optional>
#include <string_view>

#include "model/date.hpp"

namespace kartei::operations {

/// "2026-09-03 09:12:07", "2026-09-03T09:12:07Z", "03.09.2026 09:12", or a day alone as its midnight. A
/// moment without a time zone is taken as UTC. Nothing for anything else.
[[nodiscard]] std::optional<Moment> told_moment(std::string_view text);

}  // namespace kartei::operations
