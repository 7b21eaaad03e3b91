/// Two persons in one name: "Eheleute Hans und Anna Müller", "Frau Meier und Herr Schulz".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/contact.hpp"

namespace kartei::normalise {

/// The words around the one that joins two persons.
struct Halves {
  std::string first;
  std::string second;
};

/// The halves of a name of two persons, salutations of their own in them; nothing when it names one, or when
/// both halves are single words that are no first names ("Müller & Meier", a company).
[[nodiscard]] std::optional<Halves> halves_of(std::string_view name);

/// Gives each the last name that only the other one has: "Hans und Anna Müller".
void share_last_name(PersonName& first, PersonName& second);

/// Both as one name: "Hans und Anna" Müller; of persons with different last names the first alone.
[[nodiscard]] PersonName joined_name(const PersonName& first, const PersonName& second);

}  // namespace kartei::normalise
