/// Whether two people are two by their first names alone, without a table of all others.
#pragma once

#include "model/contact.hpp"

namespace kartei::match {

/// As Obstacle::first_names_differ: "Annegret" and "A." may be one name, "Hans" and "Anna" are two, and so
/// are "Herr Meyer" and "Frau Meyer".
[[nodiscard]] bool have_different_first_names(const PersonName& a, const PersonName& b);

}  // namespace kartei::match
