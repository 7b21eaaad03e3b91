/// Whether two people are two by their names alone, without a table of all others.
#pragma once

#include "model/contact.hpp"

namespace kartei::match {

/// As Obstacle::first_names_differ: "Annegret" and "A." may be one name, "Hans" and "Anna" are two, and so
/// are "Herr Meyer" and "Frau Meyer".
[[nodiscard]] bool have_different_first_names(const PersonName& a, const PersonName& b);

/// "Meyer" and "Maier" may be one name, and so may "Meyer" and "Meyer-Schulz", a birth name, and names that
/// changed places. A name that is missing differs from none.
[[nodiscard]] bool have_different_last_names(const PersonName& a, const PersonName& b);

/// Other first names; or other last names without an equal first name, for people marry.
[[nodiscard]] bool are_different_people(const PersonName& a, const PersonName& b);

}  // namespace kartei::match
