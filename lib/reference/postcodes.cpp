#include "reference/postcodes.hpp"

#include <algorithm>
#include <array>

#include "reference/tables.hpp"

namespace kartei::reference {
namespace {

constexpr std::array<std::string_view, 4> countries = {"AT", "CH", "DE", "LI"};

std::optional<std::string_view> find_places(std::string_view country, std::string_view postcode) {
  if (!knows_postcodes_of(country)) return std::nullopt;
  std::string key(country);
  key += postcode;
  return postcode_table().find(key);
}

}  // namespace

std::vector<std::string_view> places_of(std::string_view country, std::string_view postcode) {
  const std::optional<std::string_view> places = find_places(country, postcode);
  return places ? parts(*places, '|') : std::vector<std::string_view>{};
}

bool has_postcode(std::string_view country, std::string_view postcode) {
  return find_places(country, postcode).has_value();
}

bool knows_postcodes_of(std::string_view country) {
  return std::ranges::find(countries, country) != countries.end();
}

}  // namespace kartei::reference
