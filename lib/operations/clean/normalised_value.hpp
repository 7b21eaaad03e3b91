/// What a field of a contact reads like after normalising, to be held against its cell.
#pragma once

#include <optional>
#include <string>

#include "model/contact.hpp"
#include "model/draft.hpp"

namespace kartei::operations {

/// "Dr. Hans von der Aue jun.": title, first name, particle, last name, suffix.
[[nodiscard]] std::string full_name(const PersonName& name);

/// "Hauptstraße 12a, Hinterhaus, 63067 Offenbach, DE".
[[nodiscard]] std::string one_line(const PostalAddress& address);

/// What became of the value: the same text where nothing was changed, "" where it was left out. Nothing for
/// fields that are read but not rewritten (salutation, consent, ignored).
[[nodiscard]] std::optional<std::string> normalised_value(const Contact& contact, const DraftValue& value);

}  // namespace kartei::operations
