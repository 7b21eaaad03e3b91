/// A column that holds persons and companies: which of them a value is.
#pragma once

#include <string_view>

namespace kartei::normalise {

/// Whether the value names a company. Signs of one (legal form, "&" between names, trade words) and of a
/// person (salutation, title, first name, small particle, comma) are weighed; what shows neither is a
/// company, since few persons are called without a first name that is known.
[[nodiscard]] bool names_a_company(std::string_view written);

/// Whether a value that should be a person's name is a company all the same: by a legal form, or by another
/// sign of one where nothing tells a person.
[[nodiscard]] bool plainly_names_a_company(std::string_view written);

}  // namespace kartei::normalise
