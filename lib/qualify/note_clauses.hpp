/// The parts of a note, each of which says one thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::qualify {

/// Parts between commas, semicolons, bars and line ends, none empty, with plain dashes and apostrophes
/// (normalise::in_plain_signs), else as written; a comma within or behind a
/// number ("1,5 Mio", "100.000,-") parts nothing. Bytes that are no UTF-8 stay as they are.
[[nodiscard]] std::vector<std::string> clauses_of(std::string_view note);

}  // namespace kartei::qualify
