#include "normalise/place.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "normalise/ascii.hpp"
#include "normalise/place_name.hpp"
#include "reference/keys.hpp"
#include "reference/name_words.hpp"
#include "reference/postcodes.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Marks that stand before a postcode; a lone letter only before a hyphen or blank.
struct Mark {
  std::string_view mark;
  std::string_view country;
};

constexpr auto marks = std::to_array<Mark>(
    {{"DE", "DE"}, {"D", "DE"},  {"AT", "AT"}, {"A", "AT"},  {"CH", "CH"}, {"LI", "LI"}, {"FL", "LI"},
     {"LU", "LU"}, {"L", "LU"},  {"NL", "NL"}, {"BE", "BE"}, {"B", "BE"},  {"FR", "FR"}, {"F", "FR"},
     {"IT", "IT"}, {"I", "IT"},  {"CZ", "CZ"}, {"PL", "PL"}, {"DK", "DK"}, {"SK", "SK"}, {"HU", "HU"},
     {"H", "HU"},  {"SI", "SI"}, {"ES", "ES"}, {"E", "ES"}});

struct Code {
  std::string digits;   ///< as written, without mark
  std::string country;  ///< of the mark, else empty
  std::string rest;     ///< what stands behind: the city
};

/// "D-63067 Offenbach" in its parts; a code without digits in front is left as a whole.
Code take_apart(std::string_view written) {
  Code code;
  const std::size_t first_digit = find_digit(written);
  if (first_digit == std::string_view::npos) {
    code.rest = written;
    return code;
  }
  const std::string mark = ascii_upper(text::trim(written.substr(0, first_digit)));
  const std::string bare = mark.substr(0, mark.find_last_not_of("- ") + 1);
  const auto* found = std::ranges::find(marks, bare, &Mark::mark);
  if (!bare.empty() && found == marks.end()) {
    code.rest = written;
    return code;
  }
  if (!bare.empty()) code.country = found->country;
  const std::string_view on = written.substr(first_digit);
  const std::size_t end = std::min(on.find(' '), on.size());
  code.digits = on.substr(0, end);
  code.rest = text::trim(on.substr(end));
  return code;
}

/// "63067.0" and "63067,0" of a spreadsheet.
std::string without_decimals(std::string digits) {
  for (const std::string_view end : {".0", ",0", ".00", ",00"}) {
    if (digits.ends_with(end) && all_digits(std::string_view(digits).substr(0, digits.size() - end.size()))) {
      digits.erase(digits.size() - end.size());
    }
  }
  return digits;
}

/// Dutch ("1234 AB"), Czech and Swedish ("110 00") codes go on behind the blank.
bool goes_on(std::string_view rest) {
  const bool two_capitals = rest.size() == 2 && is_upper(rest[0]) && is_upper(rest[1]);
  return two_capitals || (rest.size() <= 3 && all_digits(rest));
}

constexpr std::string_view check_both = "check postcode and city";

void note_mended_zero(std::string_view written, PlaceReading& place) {
  place.found.push_back(note("postcode.leading_zero", quoted(written) + " " + place.city + " is " +
                                                          place.postcode + ": a leading zero was lost"));
}

std::string likely(const PlaceCheck& check) {
  if (!check.city.empty()) return "perhaps " + quoted(check.city) + " was meant; ";
  if (!check.postcode.empty()) return "perhaps " + quoted(check.postcode) + " was meant; ";
  return {};
}

void note_wrong(std::string_view code, std::string what, PlaceReading& place) {
  place.found.push_back(note(code, std::move(what), likely(place.check).append(check_both)));
}

void note_other_place(PlaceReading& place) {
  const std::string known(reference::places_of(place.check.country, place.postcode).front());
  note_wrong("postcode.other_place",
             quoted(place.postcode) + " belongs to " + known + ", not to " + quoted(place.city), place);
}

constexpr std::string_view find_new_postcode = "look up today's postcode by street and city";

/// Four digits without "W-" or "O-" are kept: other rows of the party may have them too.
void note_unmarked_old(PlaceReading& place) {
  const std::string why = quoted(place.postcode) + " has four digits, as German postcodes had before 1993";
  const std::string otherwise = place.country.empty() ? "; if it is of another country, give that" : "";
  place.found.push_back(warning("postcode.before_1993", why, std::string(find_new_postcode) + otherwise));
}

void note_ambiguous(PlaceReading& place) {
  place.found.push_back(note("postcode.ambiguous",
                             quoted(place.postcode) + " with " + quoted(place.city) +
                                 " tells no single country; it was left as it is",
                             "give the country, or the postcode with its leading zero"));
}

/// Takes what the reference makes certain, notes what is doubtful.
void act_on_check(PlaceReading& place) {
  switch (place.check.reason) {
    case PlaceReason::agree:
    case PlaceReason::postcode_alone:
    case PlaceReason::not_of_streets:
      place.country = place.check.country;
      break;
    case PlaceReason::lost_zero:
      place.country = place.check.country;
      note_mended_zero(std::exchange(place.postcode, place.check.postcode), place);
      place.check = check_place({place.postcode, place.city, place.country});
      break;
    case PlaceReason::other_place:
      note_other_place(place);
      break;
    case PlaceReason::no_such_postcode:
      note_wrong("postcode.unknown",
                 quoted(place.postcode) + " is no postcode of " + place.check.country + " that is known",
                 place);
      break;
    case PlaceReason::several_countries:
      note_ambiguous(place);
      break;
    case PlaceReason::before_1993:
      note_unmarked_old(place);
      break;
    case PlaceReason::other_country:
    case PlaceReason::no_postcode:
      break;
  }
}

/// An old postcode is of no use; what stands behind it is the city.
void take_old_postcode(std::string_view written, std::size_t length, PlaceReading& place) {
  const std::string_view code = written.substr(0, length);
  place.check = check_place({.postcode = code, .city = {}, .country = {}});
  place.city = text::trim(written.substr(length));
  place.found.push_back(warning("postcode.before_1993", quoted(code) + " is a postcode of before 1993",
                                std::string(find_new_postcode)));
}

void take_postcode(std::string_view written, PlaceReading& place) {
  if (const std::size_t length = length_of_old_postcode(written)) {
    return take_old_postcode(written, length, place);
  }
  Code code = take_apart(written);
  if (code.digits.empty()) {
    place.postcode = written;
  } else if (goes_on(code.rest)) {
    place.postcode = code.digits + ' ' + code.rest;
  } else {
    place.postcode = without_decimals(code.digits);
    place.city = code.rest;
  }
  if (place.country.empty()) place.country = code.country;
}

/// "63067 Offenbach" in the city's cell.
void take_city(std::string_view written, PlaceReading& place) {
  Code code = take_apart(written);
  const bool has_code =
      all_digits(code.digits) && code.digits.size() >= 4 && code.digits.size() <= 5 && !code.rest.empty();
  if (!has_code || (!place.postcode.empty() && place.postcode != code.digits)) {
    place.city = written;
    return;
  }
  place.postcode = code.digits;
  place.city = code.rest;
  if (place.country.empty()) place.country = code.country;
}

void take_district(PlaceReading& place) {
  const CityAndDistrict parts = split_district(place.city);
  if (parts.district.empty()) return;
  place.district = parts.district;
  place.city = std::string(parts.city);
}

}  // namespace

std::string read_country(std::string_view written) {
  const std::optional<std::string_view> code = reference::country_code(reference::country_key(written));
  return code ? std::string(*code) : std::string{};
}

PlaceReading read_place(const PlaceFields& fields) {
  PlaceReading place;
  const std::string_view country = text::trim(fields.country);
  if (!country.empty() && !is_placeholder(country)) {
    place.country = read_country(country);
    if (place.country.empty()) {
      place.found.push_back(warning("country.unknown", quoted(country) + " is no country that is known",
                                    "write its name in German or English, or its ISO code"));
    }
  }
  const std::string_view postcode = text::trim(fields.postcode);
  const std::string_view city = text::trim(fields.city);
  if (!postcode.empty() && !is_placeholder(postcode)) take_postcode(postcode, place);
  if (!city.empty() && !is_placeholder(city)) take_city(city, place);
  take_district(place);
  if (place.check.reason == PlaceReason::before_1993) return place;
  place.check = check_place({place.postcode, place.city, place.country, fields.has_street});
  act_on_check(place);
  return place;
}

}  // namespace kartei::normalise
