/// Days that a user types behind an option.
#pragma once

#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "model/date.hpp"

namespace kartei::cli {

/// The day written, as 2026-11-22 or 22.11.2026; today for an empty text. Throws Error{usage} that names the
/// option.
[[nodiscard]] Day day_or_today(const std::string& written, std::string_view option, const Context& context);

}  // namespace kartei::cli
