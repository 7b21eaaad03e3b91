/// Who in the house looks after a party.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The owner of a leader: of those merged in it the newest assignment; empty without one.
[[nodiscard]] std::string owner_of(Store& store, PartyId leader);

/// Assigns a leader; an empty owner takes the assignment away. False when it was so already.
bool set_owner(Store& store, PartyId leader, const std::string& owner, Day since, OperationId operation);

/// Everybody who has changed something here, for whom that was done, or who looks after something; sorted.
[[nodiscard]] std::vector<std::string> known_owners(Store& store);

}  // namespace kartei::store
