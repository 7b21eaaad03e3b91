/// A column of numbers that only counts a list's rows, and is nobody's customer number.
#pragma once

#include <span>
#include <string_view>

namespace kartei::operations {

/// Whether these keys, in the order of the rows, count them: whole numbers that begin at 0 or 1, rise from
/// row to row, and leave out at most one in ten, as a list does that was cut after it was numbered.
[[nodiscard]] bool number_the_rows(std::span<const std::string_view> keys);

}  // namespace kartei::operations
