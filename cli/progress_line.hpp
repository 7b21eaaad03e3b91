/// One line on the terminal that tells how far long work has come; nothing off a terminal.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "operations/environment.hpp"

namespace kartei::cli {

/// A progress callback that draws on stderr: from the first second on, at most ten times a second, with
/// the rate. The line is wiped when the last copy of the callback is gone.
[[nodiscard]] operations::Progress progress_line();

}  // namespace kartei::cli
