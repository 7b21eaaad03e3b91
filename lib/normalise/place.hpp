/// Postcode, city and country, held against the reference.
#pragma once

#include <string>
#include <string_view>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct PlaceFields {
  std::string_view postcode;  ///< may hold a country's mark in front and the city behind
  std::string_view city;      ///< may hold the postcode in front
  std::string_view country;   ///< name, ISO code or car mark
};

struct PlaceReading {
  std::string postcode;
  std::string city;
  std::string country;  ///< ISO 3166-1 alpha-2; empty when neither written nor evident from the postcode
  Findings found;
};

/// Reads what belongs to one address. A leading zero that a spreadsheet lost is put back when the German
/// postcode with it has that place, and no other country's postcode without it has. A written country is
/// never overruled. A postcode of another place than the city is noted, not changed.
[[nodiscard]] PlaceReading read_place(const PlaceFields& fields);

/// ISO code of a country's name, code or mark; empty when it is none.
[[nodiscard]] std::string read_country(std::string_view written);

/// Whether a written city means the reference's place, given that both have one postcode: equal, or one is
/// the other with an addition ("Offenbach", "Offenbach am Main"; "Wien", "Wien, Innere Stadt"), abbreviated
/// or not
/// ("Frankfurt a. M.", "Frankfurt/M."). Never "Frankfurt am Main" for "Frankfurt (Oder)".
[[nodiscard]] bool is_same_place(std::string_view city, std::string_view place);

}  // namespace kartei::normalise
