/// Parties of whom something is said as of leads.
#pragma once

#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// Leaders with a value of an attribute whose name begins with "lead_", ascending.
[[nodiscard]] std::vector<PartyId> leads(Store& store);

}  // namespace kartei::store
