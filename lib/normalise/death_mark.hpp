/// Marks of death in a name's column: "Meyer, Hans †", "Hans Meyer (verst. 2019)", "verstorben".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::normalise {

/// The column without such a mark and the date behind it; nothing when it holds none.
[[nodiscard]] std::optional<std::string> without_death_mark(std::string_view column);

}  // namespace kartei::normalise
