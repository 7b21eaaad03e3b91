#include "normalise/place.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "normalise/ascii.hpp"
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
  const std::size_t first_digit = written.find_first_of("0123456789");
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

bool has_place(std::string_view country, std::string_view postcode, std::string_view city) {
  return std::ranges::any_of(reference::places_of(country, postcode),
                             [&](std::string_view place) { return is_same_place(city, place); });
}

/// Country and postcode that the city confirms.
using Candidate = std::pair<std::string_view, std::string>;

std::vector<Candidate> candidates(std::string_view digits, std::string_view city) {
  std::vector<Candidate> found;
  const auto add = [&](std::string_view country, std::string postcode) {
    if (has_place(country, postcode, city)) found.emplace_back(country, std::move(postcode));
  };
  if (digits.size() == 5) add("DE", std::string(digits));
  if (digits.size() != 4) return found;
  add("DE", "0" + std::string(digits));
  for (const std::string_view country : {"AT", "CH", "LI"}) add(country, std::string(digits));
  return found;
}

constexpr std::string_view check_both = "check postcode and city";

void note_mended_zero(std::string_view written, PlaceReading& place) {
  place.found.push_back(note("postcode.leading_zero", quoted(written) + " " + place.city + " is " +
                                                          place.postcode + ": a leading zero was lost"));
}

/// Without a country: what postcode and city together make evident.
void find_country(PlaceReading& place) {
  if (!all_digits(place.postcode)) return;
  const std::vector<Candidate> found = candidates(place.postcode, place.city);
  if (found.size() == 1) {
    const std::string written = std::exchange(place.postcode, found.front().second);
    place.country = found.front().first;
    if (written != place.postcode) note_mended_zero(written, place);
  } else if (place.postcode.size() == 4) {
    place.found.push_back(note("postcode.ambiguous",
                               quoted(place.postcode) +
                                   (found.empty() ? " agrees with no place named "
                                                  : " may be of several countries with a place named ") +
                                   quoted(place.city) + "; it was left as it is",
                               "give the country, or the postcode with its leading zero"));
  }
}

void check_in_country(PlaceReading& place) {
  if (!reference::knows_postcodes_of(place.country) || place.postcode.empty()) return;
  if (place.country == "DE" && place.postcode.size() == 4 && all_digits(place.postcode)) {
    const std::string with_zero = "0" + place.postcode;
    if (has_place("DE", with_zero, place.city)) {
      return note_mended_zero(std::exchange(place.postcode, with_zero), place);
    }
  }
  if (!reference::has_postcode(place.country, place.postcode)) {
    place.found.push_back(note(
        "postcode.unknown", quoted(place.postcode) + " is no postcode of " + place.country + " that is known",
        std::string(check_both)));
  } else if (!place.city.empty() && !has_place(place.country, place.postcode, place.city)) {
    place.found.push_back(note("postcode.other_place",
                               quoted(place.postcode) + " belongs to " +
                                   std::string(reference::places_of(place.country, place.postcode).front()) +
                                   ", not to " + quoted(place.city),
                               std::string(check_both)));
  }
}

/// "W-6050", "O-7010": German postcodes until 1993.
bool is_of_before_1993(std::string_view written) {
  return written.size() == 6 && (upper(written[0]) == 'W' || upper(written[0]) == 'O') && written[1] == '-' &&
         all_digits(written.substr(2));
}

void take_postcode(std::string_view written, PlaceReading& place) {
  if (is_of_before_1993(written)) {
    place.found.push_back(warning("postcode.before_1993", quoted(written) + " is a postcode of before 1993",
                                  "find the postcode of today"));
    return;
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
  if (place.country.empty()) {
    find_country(place);
  } else {
    check_in_country(place);
  }
  return place;
}

}  // namespace kartei::normalise
