/// Parties that a user names by number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/ids.hpp"
#include "store/parties.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The party of that number, with its leader. Throws Error{usage} when there is none.
[[nodiscard]] store::Party known_party(store::Store& store, PartyId number);

/// Their leaders, in that order. Throws as known_party().
[[nodiscard]] std::vector<PartyId> known_leaders(store::Store& store, std::span<const std::int64_t> numbers);

/// Throws Error{usage} when the leader was erased.
void refuse_erased(store::Store& store, PartyId leader);

}  // namespace kartei::operations
