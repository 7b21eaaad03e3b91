/// Use and kind of a value by the label that stands beside it.
#pragma once

#include <string_view>

#include "model/draft.hpp"

namespace kartei::mapping {

/// The target, narrowed by a label: {phone} labelled "Work Fax" is {fax, work}; one labelled "Pager" or
/// "Assistent" is ignored, since it does not reach the contact. A leading "* " (Google: the preferred
/// one) is passed over. A label that nobody knows makes the use "other".
[[nodiscard]] Target labelled(Target target, std::string_view label);

}  // namespace kartei::mapping
