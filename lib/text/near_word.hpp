/// The word that was probably meant.
#pragma once

#include <span>
#include <string_view>

namespace kartei::text {

/// The word of the fewest typing errors away, the first of equals. Requires: `words` is not empty.
[[nodiscard]] std::string_view near_word(std::string_view written, std::span<const std::string_view> words);

}  // namespace kartei::text
