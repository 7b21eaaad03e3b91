/// What the terminal is and can: asked here and nowhere else.
#pragma once

#include <cstddef>

namespace kartei::cli {

[[nodiscard]] bool is_terminal_stdin();
[[nodiscard]] bool is_terminal_stdout();
[[nodiscard]] bool is_terminal_stderr();

/// Columns of the terminal on stdout; 0 when there is none.
[[nodiscard]] std::size_t terminal_width();

}  // namespace kartei::cli
