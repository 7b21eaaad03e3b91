/// Organisations that a user names by number or by name.
#pragma once

#include <string>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The leader meant: "17", or a name as it is on file, whatever its case and umlauts. Throws Error{usage}
/// when there is none, when it is a person, and when several have that name.
[[nodiscard]] PartyId known_organisation(store::Store& store, const std::string& written);

}  // namespace kartei::operations
