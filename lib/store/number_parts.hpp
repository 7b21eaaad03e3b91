/// Whose phone number has some digits in it, wherever they stand.
#pragma once

#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The first `limit`, in the order of the numbers' ends. Goes through all numbers on file.
[[nodiscard]] std::vector<PartyId> parties_with_number_part(Store& store, std::string_view digits,
                                                            std::int64_t limit);

}  // namespace kartei::store
