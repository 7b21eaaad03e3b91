/// Whether there is such a city at all, whatever its postcodes are.
#pragma once

#include <string_view>

namespace kartei::normalise {

class PlaceName;

/// Whether a place of the reference in this country (DE, AT, CH, LI) has the name, its addition aside. Made
/// of the postcodes when it is asked for the first time, which takes some milliseconds.
[[nodiscard]] bool is_city_of(std::string_view country, const PlaceName& city);

}  // namespace kartei::normalise
