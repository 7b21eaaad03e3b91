/// Parts of a contact as a person would write them on one line.
#pragma once

#include <string>

#include "model/contact.hpp"

namespace kartei::operations {

/// "Dr. Hans von der Aue jun.": title, first name, particle, last name, suffix.
[[nodiscard]] std::string full_name(const PersonName& name);

/// "Hauptstraße 12a, Hinterhaus, 63067 Offenbach, DE".
[[nodiscard]] std::string one_line(const PostalAddress& address);

}  // namespace kartei::operations
