#include "normalise/known_city.hpp"

#include <array>
#include <string>
#include <unordered_set>

#include "normalise/place_name.hpp"
#include "reference/postcode_table.hpp"
#include "reference/postcodes.hpp"

namespace kartei::normalise {
namespace {

using Names = std::unordered_set<std::string>;

/// Both names of "Biel/Bienne".
void add_names(std::string_view place, Names& names) {
  names.insert(PlaceName(place).name());
  if (const std::size_t slash = place.find('/'); slash != std::string_view::npos)
    names.insert(PlaceName(place.substr(slash + 1)).name());
}

Names names_of(const reference::PostcodeCountry& country) {
  Names names;
  for (int number = 0;; ++number) {
    std::string postcode = std::to_string(number);
    if (postcode.size() > country.digits) return names;
    postcode.insert(0, country.digits - postcode.size(), '0');
    static_cast<void>(reference::any_place(country.code, postcode, [&](std::string_view place) {
      add_names(place, names);
      return false;
    }));
  }
}

std::array<Names, reference::postcode_countries.size()> all_names() {
  std::array<Names, reference::postcode_countries.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = names_of(reference::postcode_countries[i]);
  return names;
}

}  // namespace

bool is_city_of(std::string_view country, const PlaceName& city) {
  static const auto names = all_names();
  if (city.empty()) return false;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (reference::postcode_countries[i].code == country) return names[i].contains(city.name());
  return false;
}

}  // namespace kartei::normalise
