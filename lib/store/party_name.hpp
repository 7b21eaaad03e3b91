/// What a party is called, for lists that name many.
#pragma once

#include <string>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// "Müller GmbH", "Hans Meyer"; empty for a party without a name. Requires: `leader` leads.
[[nodiscard]] std::string party_name(Store& store, PartyId leader);

}  // namespace kartei::store
