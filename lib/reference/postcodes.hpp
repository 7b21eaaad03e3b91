/// Postcodes of DE, AT, CH and LI and the places they belong to.
///
/// Source: GeoNames (CC BY 4.0), postcodes of single large receivers without their names, the German codes of
/// the Kleinwalsertal and the Swiss one of Büsingen added. Countries are ISO 3166-1 alpha-2.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace kartei::reference {

inline constexpr char place_separator = '|';

/// The names of a postcode's places, separated; empty when there is no such postcode.
[[nodiscard]] std::string_view places_text(std::string_view country, std::string_view postcode);

/// The names of a postcode's places, in the order of the table; empty when there is no such postcode.
/// A postcode of one large receiver has the place where it lies. Views into the program's own data.
[[nodiscard]] std::vector<std::string_view> places_of(std::string_view country, std::string_view postcode);

/// Whether one of a postcode's places is what `is_wanted` looks for; asks in the order of the table and stops
/// there.
template <class Wanted>
[[nodiscard]] bool any_place(std::string_view country, std::string_view postcode, Wanted is_wanted) {
  for (std::string_view rest = places_text(country, postcode); !rest.empty();) {
    const std::size_t end = std::min(rest.find(place_separator), rest.size());
    if (is_wanted(rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

[[nodiscard]] bool has_postcode(std::string_view country, std::string_view postcode);

/// Whether the country's postcodes are known here at all.
[[nodiscard]] bool knows_postcodes_of(std::string_view country);

}  // namespace kartei::reference
