/// The types of a vCard property as Kartei's column names have them.
#pragma once

#include <span>
#include <string>

#include "format/vcard_property.hpp"

namespace kartei::importers {

/// "[cell,work]" of TYPE parameters, bare parameters, PREF=1 and the label that Apple writes beside the
/// property
/// (`item1.X-ABLabel`); empty when nothing is told. A label or TYPE that is no known word is kept as written.
[[nodiscard]] std::string type_brackets(const format::VcardProperty& property,
                                        std::span<const format::VcardProperty> card);

}  // namespace kartei::importers
