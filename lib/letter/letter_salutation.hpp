/// The line that a letter or mail begins with.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/contact.hpp"

namespace kartei::letter {

/// "Sehr geehrte Frau Dr. Müller"; without a gender "Guten Tag Kim Meier", never a guess from the first name;
/// two persons, or the names of more, in one line; "Sehr geehrte Damen und Herren" where nobody can be
/// addressed by name.
///
/// Of titles only the one that is spoken stands there: "Professor" in words, else "Dr."; to `country` AT
/// also "Mag.", "DI", "Ing." and the offices ("Hofrat"). `country` is ISO 3166-1 alpha-2, or empty.
/// No sign ends the line: letters to CH and LI put none, others a comma.
[[nodiscard]] std::string letter_salutation(std::span<const PersonName> persons, std::string_view country);

}  // namespace kartei::letter
