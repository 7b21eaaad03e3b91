/// Parties that a user names by number.
#pragma once

#include "model/ids.hpp"
#include "store/parties.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The party of that number, with its leader. Throws Error{usage} when there is none.
[[nodiscard]] store::Party known_party(store::Store& store, PartyId number);

}  // namespace kartei::operations
