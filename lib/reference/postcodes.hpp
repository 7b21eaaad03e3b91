/// Postcodes of DE, AT, CH and LI and the places they belong to.
///
/// Source: GeoNames (CC BY 4.0), postcodes of single large receivers without their names, the German codes of
/// the Kleinwalsertal and the Swiss one of Büsingen added. Countries are ISO 3166-1 alpha-2.
#pragma once

#include <string_view>
#include <vector>

namespace kartei::reference {

/// The names of a postcode's places, in the order of the table; empty when there is no such postcode.
/// A postcode of one large receiver has the place where it lies. Views into the program's own data.
[[nodiscard]] std::vector<std::string_view> places_of(std::string_view country, std::string_view postcode);

[[nodiscard]] bool has_postcode(std::string_view country, std::string_view postcode);

/// Whether the country's postcodes are known here at all.
[[nodiscard]] bool knows_postcodes_of(std::string_view country);

}  // namespace kartei::reference
