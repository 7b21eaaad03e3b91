/// A segment's filter as one SQL query, its values bound: the only place that assembles SQL.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "segment/segment.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The leading parties that fulfil the filter, ascending; all of them without one. What is asked of company,
/// country, postcode and city holds for the people of the organisation too.
[[nodiscard]] std::vector<PartyId> parties_in(Store& store, const std::optional<segment::Node>& filter);

}  // namespace kartei::store
