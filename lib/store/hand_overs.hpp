/// Who was handed over, as later exports ask for it; and what they choose among those allowed by.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The leaders that were handed over by a channel on that day or since, ascending.
[[nodiscard]] std::vector<PartyId> handed_over_since(Store& store, Channel channel, Day since);

/// The leaders that the source knows by a key and that a delivery, an edit, a merge or a split touched in
/// that operation or later, ascending.
[[nodiscard]] std::vector<PartyId> changed_since(Store& store, OperationId since, SourceId source);

/// The first operation of that day or later; one that is not yet where there is none.
[[nodiscard]] OperationId first_operation_since(Store& store, Day since);

/// The weightiest role that each leader has in a deal: 1 a decider to 5 a gatekeeper, 6 any other.
[[nodiscard]] std::unordered_map<std::int64_t, int> deal_roles(Store& store);

}  // namespace kartei::store
