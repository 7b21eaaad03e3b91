/// What a field of a contact reads like after normalising, to be held against its cell.
#pragma once

#include <optional>
#include <string>

#include "model/contact.hpp"
#include "model/draft.hpp"

namespace kartei::operations {

/// What became of the value: the same text where nothing was changed, "" where it was left out. Nothing for
/// fields that are read but not rewritten (salutation, consent, ignored).
[[nodiscard]] std::optional<std::string> normalised_value(const Contact& contact, const DraftValue& value);

}  // namespace kartei::operations
