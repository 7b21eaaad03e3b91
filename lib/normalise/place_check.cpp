#include "normalise/place_check.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/place_name.hpp"
#include "reference/postcodes.hpp"
#include "text/near_word.hpp"

namespace kartei::normalise {
namespace {

constexpr std::array<std::string_view, 3> four_digit_countries = {"AT", "CH", "LI"};
constexpr std::size_t fewest_letters_to_guess = 5;  // below, one letter makes another place

bool has_place(std::string_view country, std::string_view postcode, std::string_view city) {
  return std::ranges::any_of(reference::places_of(country, postcode),
                             [&](std::string_view place) { return is_same_place(city, place); });
}

PlaceCheck judged(PlaceVerdict verdict, PlaceReason reason, std::string_view country) {
  return {verdict, reason, std::string(country), {}, {}};
}

/// All that one typing error could have made of a postcode of `digits`.
std::vector<std::string> one_slip_away(const std::string& postcode, std::size_t digits) {
  std::vector<std::string> near;
  constexpr std::string_view all = "0123456789";
  for (std::size_t i = 0; i < postcode.size() && postcode.size() == digits; ++i) {
    for (const char digit : all) {
      near.push_back(postcode);
      near.back()[i] = digit;
    }
    if (i == 0) continue;
    near.push_back(postcode);
    std::swap(near.back()[i - 1], near.back()[i]);
  }
  for (std::size_t i = 0; i <= postcode.size() && postcode.size() + 1 == digits; ++i) {
    for (const char digit : all) near.push_back(std::string(postcode).insert(i, 1, digit));
  }
  for (std::size_t i = 0; i < postcode.size() && postcode.size() == digits + 1; ++i) {
    near.push_back(std::string(postcode).erase(i, 1));
  }
  return near;
}

std::size_t digits_in(std::string_view country) { return country == "DE" ? 5 : 4; }

/// The one postcode of the city that is a typing error away; empty when there are none or several.
std::string likely_postcode(std::string_view country, std::string_view postcode, std::string_view city) {
  std::set<std::string> found;
  for (std::string& near : one_slip_away(std::string(postcode), digits_in(country))) {
    if (near != postcode && has_place(country, near, city)) found.insert(std::move(near));
  }
  return found.size() == 1 ? *found.begin() : std::string{};
}

/// The place of the postcode that the city misspells; empty when there is none.
std::string likely_city(std::string_view country, std::string_view postcode, std::string_view city) {
  const std::string written = PlaceName(city).name();
  if (written.size() < fewest_letters_to_guess) return {};
  for (const std::string_view place : reference::places_of(country, postcode)) {
    if (text::is_one_slip_apart(written, PlaceName(place).name())) return std::string(place);
  }
  return {};
}

/// Adds what was likely meant to the verdict that something is wrong.
PlaceCheck with_likely(PlaceCheck check, const PlaceToCheck& place) {
  if (place.city.empty()) return check;
  check.city = likely_city(check.country, place.postcode, place.city);
  if (check.city.empty()) check.postcode = likely_postcode(check.country, place.postcode, place.city);
  return check;
}

/// Whether the city has a street postcode that begins as this one: codes of PO boxes and large receivers lie
/// among those of their town.
bool lies_among_those_of(std::string_view city, std::string_view country, std::string_view postcode) {
  if (city.empty() || postcode.size() != digits_in(country)) return false;
  std::string near(postcode);
  for (int end = 0; end < 100; ++end) {
    near[near.size() - 2] = static_cast<char>('0' + end / 10);
    near[near.size() - 1] = static_cast<char>('0' + end % 10);
    if (has_place(country, near, city)) return true;
  }
  return false;
}

/// A German postcode of four digits that is one with a zero in front, confirmed by the city.
std::string with_lost_zero(std::string_view country, const PlaceToCheck& place) {
  if (country != "DE" || place.postcode.size() != 4) return {};
  std::string postcode = "0" + std::string(place.postcode);
  return has_place(country, postcode, place.city) ? postcode : std::string{};
}

PlaceCheck check_in_country(const PlaceToCheck& place) {
  if (!reference::knows_postcodes_of(place.country)) {
    return judged(PlaceVerdict::unknown, PlaceReason::other_country, place.country);
  }
  if (std::string postcode = with_lost_zero(place.country, place); !postcode.empty()) {
    PlaceCheck check = judged(PlaceVerdict::wrong, PlaceReason::lost_zero, place.country);
    check.postcode = std::move(postcode);
    return check;
  }
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

std::vector<std::string_view> countries_with(const PlaceToCheck& place) {
  std::vector<std::string_view> found;
  const bool is_german = place.postcode.size() == 5 ? has_place("DE", place.postcode, place.city)
                                                    : !with_lost_zero("DE", place).empty();
  if (is_german) found.emplace_back("DE");
  if (place.postcode.size() != 4) return found;
  for (const std::string_view country : four_digit_countries) {
    if (has_place(country, place.postcode, place.city)) found.push_back(country);
  }
  return found;
}

/// No country's postcode has the city: perhaps just one country has a likely other.
PlaceCheck check_for_slips(const PlaceToCheck& place) {
  std::vector<PlaceCheck> likely;
  for (const std::string_view country : {"DE", "AT", "CH", "LI"}) {
    PlaceToCheck there = place;
    there.country = country;
    PlaceCheck check = check_in_country(there);
    if (!check.city.empty() || !check.postcode.empty()) likely.push_back(std::move(check));
  }
  if (likely.size() == 1) return likely.front();
  return place.postcode.size() == 4 ? judged(PlaceVerdict::ambiguous, PlaceReason::several_countries, {})
                                    : judged(PlaceVerdict::unknown, PlaceReason::other_country, {});
}

PlaceCheck check_without_country(const PlaceToCheck& place) {
  const std::vector<std::string_view> countries = countries_with(place);
  if (countries.empty()) return check_for_slips(place);
  if (countries.size() > 1) return judged(PlaceVerdict::ambiguous, PlaceReason::several_countries, {});
  PlaceToCheck there = place;
  there.country = countries.front();
  return check_in_country(there);
}

}  // namespace

PlaceCheck check_place(const PlaceToCheck& place) {
  if (place.postcode.empty()) return judged(PlaceVerdict::unknown, PlaceReason::no_postcode, place.country);
  if (length_of_old_postcode(place.postcode) > 0) {
    return judged(PlaceVerdict::wrong, PlaceReason::before_1993, "DE");
  }
  if (!place.country.empty()) return check_in_country(place);
  if (!all_digits(place.postcode)) return judged(PlaceVerdict::unknown, PlaceReason::other_country, {});
  return check_without_country(place);
}

std::size_t length_of_old_postcode(std::string_view written) {
  constexpr std::size_t digits = 4;
  if (written.empty() || (upper(written[0]) != 'W' && upper(written[0]) != 'O')) return 0;
  const std::size_t begin = written.find_first_not_of(" -", 1);
  if (begin == std::string_view::npos || begin > 4 || !all_digits(written.substr(begin, digits))) return 0;
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
