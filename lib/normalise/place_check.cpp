#include "normalise/place_check.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/known_city.hpp"
#include "normalise/place_name.hpp"
#include "reference/postcode_table.hpp"
#include "reference/postcodes.hpp"
#include "text/near_word.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t fewest_letters_to_guess = 5;  // below, one letter makes another place

/// What is asked of the reference.
struct Question {
  std::string_view postcode;
  WrittenCity city;
  std::string_view country;
  bool has_street = true;
};

bool has_place(std::string_view country, std::string_view postcode, const WrittenCity& city) {
  if (city.empty()) return false;
  return reference::any_place(country, postcode, [&](std::string_view place) { return city.may_be(place); });
}

PlaceCheck judged(PlaceVerdict verdict, PlaceReason reason, std::string_view country) {
  return {verdict, reason, std::string(country), {}, {}};
}

std::string with_zero(std::string_view postcode) { return std::string(1, '0').append(postcode); }

std::size_t digits_in(std::string_view country) { return country == "DE" ? 5 : 4; }

/// Calls `tell` with all that one typing error could have made of a postcode of `digits`.
template <class Tell>
void for_each_one_slip_away(std::string_view postcode, std::size_t digits, Tell tell) {
  constexpr std::string_view all = "0123456789";
  std::string near(postcode);
  for (std::size_t i = 0; i < near.size() && near.size() == digits; ++i) {
    for (const char digit : all) {
      near[i] = digit;
      tell(near);
    }
    near[i] = postcode[i];
    if (i == 0) continue;
    std::swap(near[i - 1], near[i]);
    tell(near);
    std::swap(near[i - 1], near[i]);
  }
  for (std::size_t i = 0; i <= postcode.size() && postcode.size() + 1 == digits; ++i) {
    for (const char digit : all) tell(std::string(postcode).insert(i, 1, digit));
  }
  for (std::size_t i = 0; i < postcode.size() && postcode.size() == digits + 1; ++i) {
    tell(std::string(postcode).erase(i, 1));
  }
}

/// The one postcode of the city that is a typing error away; empty when there are none or several.
std::string likely_postcode(std::string_view country, std::string_view postcode, const WrittenCity& city) {
  std::string likely;
  bool are_several = false;
  for_each_one_slip_away(postcode, digits_in(country), [&](const std::string& near) {
    if (are_several || near == postcode || near == likely || !has_place(country, near, city)) return;
    are_several = !likely.empty();
    likely = near;
  });
  return are_several ? std::string{} : likely;
}

/// Whether the city's name is the place's, or a typing error away.
bool is_nearly(const std::string& written, const std::string& place) {
  return written == place ||
         (written.size() >= fewest_letters_to_guess && text::is_one_slip_apart(written, place));
}

/// The place of the postcode that the city misspells, or that is called as the city but for its addition
/// ("Frankfurt am Main" where "Frankfurt (Oder)" is written); empty when there is none.
std::string likely_city(std::string_view country, std::string_view postcode, const WrittenCity& city) {
  const std::string written = city.name().name();
  std::string likely;
  static_cast<void>(reference::any_place(country, postcode, [&](std::string_view place) {
    if (is_nearly(written, PlaceName(place).name())) likely = place;
    return !likely.empty();
  }));
  return likely;
}

/// Adds what was likely meant to the verdict that something is wrong.
PlaceCheck with_likely(PlaceCheck check, const Question& place) {
  if (place.city.empty()) return check;
  check.city = likely_city(check.country, place.postcode, place.city);
  if (check.city.empty()) check.postcode = likely_postcode(check.country, place.postcode, place.city);
  return check;
}

/// Whether the city has a street postcode that begins as this one: codes of PO boxes and large receivers lie
/// among those of their town.
bool lies_among_those_of(const WrittenCity& city, std::string_view country, std::string_view postcode) {
  if (city.empty() || postcode.size() != digits_in(country)) return false;
  std::string near(postcode);
  for (int end = 0; end < 100; ++end) {
    near[near.size() - 2] = static_cast<char>('0' + end / 10);
    near[near.size() - 1] = static_cast<char>('0' + end % 10);
    if (has_place(country, near, city)) return true;
  }
  return false;
}

bool is_old_or_short(std::string_view postcode) { return postcode.size() == 4 && all_digits(postcode); }

/// A German postcode of four digits that is one with a zero in front, confirmed by the city.
bool has_lost_zero(const Question& place) {
  return place.postcode.size() == 4 && has_place("DE", with_zero(place.postcode), place.city);
}

/// German postcodes had four digits until 1993.
bool may_be_postcode_of(const reference::PostcodeCountry& country, std::string_view postcode) {
  return postcode.size() == country.digits || (country.code == "DE" && is_old_or_short(postcode));
}

PlaceCheck lost_zero(const Question& place) {
  PlaceCheck check = judged(PlaceVerdict::wrong, PlaceReason::lost_zero, "DE");
  check.postcode = with_zero(place.postcode);
  return check;
}

/// Four digits in Germany that are no lost zero for certain: of before 1993, unless the zero makes a postcode
/// of a city that is missing or misspelt.
PlaceCheck check_four_german_digits(const Question& place) {
  if (has_lost_zero(place)) return lost_zero(place);
  const std::string five = with_zero(place.postcode);
  const bool may_lack_zero =
      place.city.empty() ? reference::has_postcode("DE", five) : !likely_city("DE", five, place.city).empty();
  PlaceCheck check = judged(PlaceVerdict::wrong, PlaceReason::before_1993, "DE");
  if (!may_lack_zero) return check;
  check.reason = PlaceReason::no_such_postcode;
  check.postcode = five;
  return check;
}

PlaceCheck check_in_country(const Question& place) {
  if (!reference::knows_postcodes_of(place.country)) {
    return judged(PlaceVerdict::unknown, PlaceReason::other_country, place.country);
  }
  if (place.country == "DE" && is_old_or_short(place.postcode)) return check_four_german_digits(place);
  if (!reference::has_postcode(place.country, place.postcode)) {
    if (!place.has_street && lies_among_those_of(place.city, place.country, place.postcode)) {
      return judged(PlaceVerdict::unknown, PlaceReason::not_of_streets, place.country);
    }
    return with_likely(judged(PlaceVerdict::wrong, PlaceReason::no_such_postcode, place.country), place);
  }
  if (place.city.empty()) return judged(PlaceVerdict::right, PlaceReason::postcode_alone, place.country);
  if (has_place(place.country, place.postcode, place.city)) {
    return judged(PlaceVerdict::right, PlaceReason::agree, place.country);
  }
  return with_likely(judged(PlaceVerdict::wrong, PlaceReason::other_place, place.country), place);
}

/// The verdict in each country where postcode and city agree.
std::vector<PlaceCheck> agreements(const Question& place) {
  std::vector<PlaceCheck> found;
  if (has_lost_zero(place)) found.push_back(lost_zero(place));
  for (const reference::PostcodeCountry& country : reference::postcode_countries) {
    if (country.digits != place.postcode.size() || !has_place(country.code, place.postcode, place.city))
      continue;
    found.push_back(judged(PlaceVerdict::right, PlaceReason::agree, country.code));
  }
  return found;
}

/// The only country of those that know what is asked for; empty when there are none or several.
template <class Knows>
std::string_view only_country(Knows knows) {
  std::string_view only;
  for (const reference::PostcodeCountry& country : reference::postcode_countries) {
    if (!knows(country)) continue;
    if (!only.empty()) return {};
    only = country.code;
  }
  return only;
}

PlaceCheck check_in(std::string_view country, Question place) {
  place.country = country;
  return check_in_country(place);
}

/// No country's postcode has the city: perhaps just one country has a likely other, or knows such a city.
PlaceCheck check_for_slips(const Question& place) {
  const std::string_view of_likely = only_country([&](const reference::PostcodeCountry& country) {
    const PlaceCheck check = check_in(country.code, place);
    return !check.city.empty() || !check.postcode.empty();
  });
  if (!of_likely.empty()) return check_in(of_likely, place);
  const std::string_view of_city = only_country([&](const reference::PostcodeCountry& country) {
    return may_be_postcode_of(country, place.postcode) && is_city_of(country.code, place.city.name());
  });
  if (!of_city.empty()) return check_in(of_city, place);
  return place.postcode.size() == 4 ? judged(PlaceVerdict::ambiguous, PlaceReason::several_countries, {})
                                    : judged(PlaceVerdict::unknown, PlaceReason::other_country, {});
}

PlaceCheck check_without_country(const Question& place) {
  std::vector<PlaceCheck> found = agreements(place);
  if (found.empty()) return check_for_slips(place);
  if (found.size() == 1) return std::move(found.front());
  return judged(PlaceVerdict::ambiguous, PlaceReason::several_countries, {});
}

}  // namespace

PlaceCheck check_place(const PlaceToCheck& place) {
  if (place.postcode.empty()) return judged(PlaceVerdict::unknown, PlaceReason::no_postcode, place.country);
  if (length_of_old_postcode(place.postcode) > 0) {
    return judged(PlaceVerdict::wrong, PlaceReason::before_1993, "DE");
  }
  const Question question{place.postcode, WrittenCity(place.city), place.country, place.has_street};
  if (!place.country.empty()) return check_in_country(question);
  if (!all_digits(place.postcode)) return judged(PlaceVerdict::unknown, PlaceReason::other_country, {});
  return check_without_country(question);
}

std::size_t length_of_old_postcode(std::string_view written) {
  constexpr std::size_t digits = 4;
  if (written.empty() || (upper(written[0]) != 'W' && upper(written[0]) != 'O')) return 0;
  const std::size_t begin =
      written.find_first_not_of(" -", 1);  // npos, where nothing follows, is beyond 4 too
  if (begin > 4 || written.size() < begin + digits) return 0;
  if (!all_digits(written.substr(begin, digits))) return 0;
  const std::size_t end = begin + digits;
  return end == written.size() || written[end] == ' ' ? end : 0;
}

std::string_view to_text(PlaceVerdict verdict) {
  switch (verdict) {
    case PlaceVerdict::right:
      return "right";
    case PlaceVerdict::wrong:
      return "wrong";
    case PlaceVerdict::ambiguous:
      return "ambiguous";
    case PlaceVerdict::unknown:
      return "unknown";
  }
  return {};
}

std::string_view to_text(PlaceReason reason) {
  constexpr std::array<std::string_view, 10> words = {
      "agree",       "postcode_alone",    "lost_zero",      "other_place",   "no_such_postcode",
      "before_1993", "several_countries", "not_of_streets", "other_country", "no_postcode"};
  return words.at(static_cast<std::size_t>(reason));
}

}  // namespace kartei::normalise
