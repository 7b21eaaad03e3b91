/// How large a table may be, whatever its format.
#pragma once

#include <cstdint>

namespace kartei::importers {

/// As many columns as a sheet of Excel has (ECMA-376 part 1, 18.3.1.73). More is no list of contacts.
inline constexpr std::uint32_t most_columns = 16'384;

}  // namespace kartei::importers
