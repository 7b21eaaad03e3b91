#include "reference/postcodes.hpp"

#include <algorithm>

#include "reference/tables.hpp"

namespace kartei::reference {

std::string_view places_text(std::string_view country, std::string_view postcode) {
  return postcode_table().places(country, postcode);
}

std::vector<std::string_view> places_of(std::string_view country, std::string_view postcode) {
  return parts(places_text(country, postcode), place_separator);
}

bool has_postcode(std::string_view country, std::string_view postcode) {
  return !places_text(country, postcode).empty();
}

bool knows_postcodes_of(std::string_view country) {
  return std::ranges::find(postcode_countries, country, &PostcodeCountry::code) != postcode_countries.end();
}

}  // namespace kartei::reference
