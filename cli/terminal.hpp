/// What the terminal is and can: asked here and nowhere else.
#pragma once

#include <cstddef>

namespace kartei::cli {

[[nodiscard]] bool is_terminal_stdin();
[[nodiscard]] bool is_terminal_stdout();
[[nodiscard]] bool is_terminal_stderr();

/// Whether stdout is a pipe or socket whose other end was closed, as `| head` does.
[[nodiscard]] bool is_reader_of_stdout_gone();

/// Columns of the terminal on stdout; 0 when there is none.
[[nodiscard]] std::size_t terminal_width();

}  // namespace kartei::cli
