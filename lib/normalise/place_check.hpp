/// Whether postcode and city belong together, by the reference of DE, AT, CH and LI.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kartei::normalise {

enum class PlaceVerdict : std::uint8_t { right, wrong, ambiguous, unknown };

enum class PlaceReason : std::uint8_t {
  agree,              ///< right: the postcode has this place
  postcode_alone,     ///< right: the country has this postcode; no city is given
  lost_zero,          ///< wrong: a German postcode that lost its leading zero; certain
  other_place,        ///< wrong: the postcode is another place's
  no_such_postcode,   ///< wrong: the country has no such postcode
  before_1993,        ///< wrong: "W-6050" or "6050", a German postcode until 1993
  several_countries,  ///< ambiguous: four digits that may be of several countries
  not_of_streets,     ///< unknown: may be of PO boxes or a large receiver, which are not all known
  other_country,      ///< unknown: of a country that the reference does not hold, or nothing tells which
  no_postcode,        ///< unknown
};

/// A postal address's place as it was written, marks and blanks gone.
struct PlaceToCheck {
  std::string_view postcode;
  std::string_view city;
  std::string_view country;  ///< ISO 3166-1 alpha-2; empty when not told
  bool has_street = true;    ///< false for PO boxes and large receivers
};

struct PlaceCheck {
  PlaceVerdict verdict = PlaceVerdict::unknown;
  PlaceReason reason = PlaceReason::no_postcode;
  std::string country;   ///< as given, or the one that postcode and city make evident, or empty
  std::string postcode;  ///< wrong, and this one is likely meant; else empty
  std::string city;      ///< wrong, and this one is likely meant; else empty
  bool operator==(const PlaceCheck&) const = default;
};

/// Judges, changes nothing. A likely postcode is one typing error away (a digit lost or another, two swapped)
/// and the only such one of that city; a likely city is a place of the postcode and one typing error away, or
/// of the same name but for its addition. Without a country one is taken where it alone knows such a city.
[[nodiscard]] PlaceCheck check_place(const PlaceToCheck& place);

/// Length of a German postcode of before 1993-07-01 at the beginning: "W-6050", "O 7010 Leipzig"; 0 when it
/// is none.
[[nodiscard]] std::size_t length_of_old_postcode(std::string_view written);

/// "right", "wrong", "ambiguous", "unknown"; "agree", "postcode_alone", ...: the words of JSON.
[[nodiscard]] std::string_view to_text(PlaceVerdict verdict);
[[nodiscard]] std::string_view to_text(PlaceReason reason);

}  // namespace kartei::normalise
