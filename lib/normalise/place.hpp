/// Postcode, city and country, held against the reference.
#pragma once

#include <string>
#include <string_view>

#include "normalise/finding.hpp"
#include "normalise/place_check.hpp"

namespace kartei::normalise {

struct PlaceFields {
  std::string_view postcode;  ///< may hold a country's mark in front and the city behind
  std::string_view city;      ///< may hold the postcode in front
  std::string_view country;   ///< name, ISO code or car mark
  bool has_street = true;     ///< false for PO boxes and large receivers, whose postcodes are not all known
};

struct PlaceReading {
  std::string postcode;
  std::string city;
  std::string district;  ///< marked as such in the city: "Bieber" of "Offenbach OT Bieber"
  std::string country;   ///< ISO 3166-1 alpha-2; empty when neither written nor evident from the postcode
  PlaceCheck check;      ///< of postcode and city as they are here; of an old postcode that is left out too
  Findings found;
};

/// Reads what belongs to one address. A leading zero that a spreadsheet lost is put back when the German
/// postcode with it has that place, and no other country's postcode without it has. A written country is
/// never overruled. A postcode of another place than the city is noted, not changed.
[[nodiscard]] PlaceReading read_place(const PlaceFields& fields);

/// ISO code of a country's name, code or mark; empty when it is none.
[[nodiscard]] std::string read_country(std::string_view written);

}  // namespace kartei::normalise
