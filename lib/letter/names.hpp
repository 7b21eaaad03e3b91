/// Several persons' names, as a letter writes them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/contact.hpp"

namespace kartei::letter {

/// "Anna", "Hans und Anna", "Hans, Anna und Lena".
[[nodiscard]] std::string enumerated(std::span<const std::string> names);

/// "von Berg": the last name with its particle.
[[nodiscard]] std::string last_name(const PersonName& person);

/// Whether all bear one last name, each has a first name, and no title or
/// suffix stands between.
[[nodiscard]] bool share_last_name(std::span<const PersonName> persons);

/// "Hans und Anna": the first names.
[[nodiscard]] std::string first_names(std::span<const PersonName> persons);

/// "Dr. Hans von Berg jun.": the name as an envelope has it.
[[nodiscard]] std::string envelope_name(const PersonName& person);

/// "Hans und Anna Müller", "Dr. Anna Meier und Hans Schulz".
[[nodiscard]] std::string envelope_names(std::span<const PersonName> persons);

}  // namespace kartei::letter
