/// What stands behind a name: "jun.", "III.", "M.A.".
#pragma once

#include <string>
#include <string_view>

#include "normalise/folded_word.hpp"

namespace kartei::normalise {

/// The suffix in one form, "jun." for junior and jr; empty when the word is none. `is_apart` tells that a
/// comma stands before it, see title_behind().
[[nodiscard]] std::string suffix_of(const FoldedWord& word, bool is_apart);

/// The word without commas and semicolons at its end.
[[nodiscard]] std::string_view without_comma(std::string_view word);

}  // namespace kartei::normalise
