/// The word that was probably meant.
#pragma once

#include <span>
#include <string_view>

namespace kartei::text {

/// The word of the fewest typing errors away, the first of equals. Requires: `words` is not empty.
[[nodiscard]] std::string_view near_word(std::string_view written, std::span<const std::string_view> words);

/// Whether the words differ by one typing error: a letter too many, too few, another, or two swapped.
[[nodiscard]] bool is_one_slip_apart(std::string_view a, std::string_view b);

/// Whether a typing error or two explain the one for the other: one slip, or one letter in three.
[[nodiscard]] bool is_near(std::string_view written, std::string_view word);

}  // namespace kartei::text
