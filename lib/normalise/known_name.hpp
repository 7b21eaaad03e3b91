/// What the lists of names say about a word that may be a first or a last name.
#pragma once

#include <string_view>

#include "model/contact.hpp"
#include "normalise/folded_word.hpp"

namespace kartei::normalise {

/// Whether the word, or its part before a hyphen, is on the lists of first names at all.
[[nodiscard]] bool is_known_first_name(std::string_view name);
[[nodiscard]] bool is_known_first_name(const FoldedWord& name);

/// The gender that nearly all bearers of a first name have; unknown where some have another, where few are
/// known, and for short forms of several names. Only ever a suggestion: a contact's gender comes from its
/// salutation.
[[nodiscard]] Gender likely_gender(std::string_view first_name);

/// Whether it is a first name of many and none of the frequent last names.
[[nodiscard]] bool is_clearly_first_name(std::string_view name);
[[nodiscard]] bool is_clearly_first_name(const FoldedWord& name);

/// "H.", "K.-H.", "H.J."
[[nodiscard]] bool is_initials(std::string_view word);

/// Whether first and last name look exchanged: the last is clearly a first name, the first is known as none.
[[nodiscard]] bool look_swapped(std::string_view first_name, std::string_view last_name);

}  // namespace kartei::normalise
