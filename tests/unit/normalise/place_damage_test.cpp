// Places of the shipped reference, damaged as lists are: how many are recognised, how many mended, and that
// none is mended wrongly.

#include <gtest/gtest.h>

#include <iostream>
#include <vector>

#include "normalise/place.hpp"
#include "reference/postcode_table.hpp"
#include "reference/postcodes.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::size_t rows = 1000;

struct Place {
  std::string country;
  std::string postcode;
  std::string city;
};

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

/// A postcode of the reference with one of its places.
Place pick(Dice& dice) {
  for (;;) {
    const reference::PostcodeCountry& country = reference::postcode_countries[dice.below(3)];
    std::string postcode;
    while (postcode.size() < country.digits) postcode += static_cast<char>('0' + dice.below(10));
    const std::vector<std::string_view> places = reference::places_of(country.code, postcode);
    if (!places.empty())
      return {std::string(country.code), postcode, std::string(places[dice.below(places.size())])};
  }
}

std::string without_zero(const std::string& postcode) { return postcode.substr(postcode[0] == '0' ? 1 : 0); }

/// Two digits side by side change places; the postcode as it was when all are equal.
std::string swapped(std::string postcode, Dice& dice) {
  const std::size_t at = dice.below(postcode.size() - 1);
  std::swap(postcode[at], postcode[at + 1]);
  return postcode;
}

/// As people shorten names: "am Main" to "a. M.", "Sankt" to "St.", what is long after its sixth letter.
std::string abbreviated(const std::string& city) {
  std::string out;
  for (const std::string_view word : text::words(city)) {
    if (!out.empty()) out += ' ';
    const bool is_lower = word.front() >= 'a' && word.front() <= 'z';
    if (word == "Sankt") {
      out += "St.";
    } else if (is_lower && word.size() <= 4) {
      out.append(1, word.front()).append(".");
    } else if (word.size() > 9 && static_cast<unsigned char>(word[6]) < 0x80) {
      out.append(word.substr(0, 6)).append(".");
    } else {
      out += word;
    }
  }
  return out;
}

struct Tally {
  std::size_t damaged = 0;     ///< rows that the damage changed
  std::size_t recognised = 0;  ///< held to be wrong, or right where it was mended or is an abbreviation
  std::size_t mended = 0;      ///< changed to what was right
  std::size_t suggested = 0;   ///< the right one named
  std::size_t wrongly_mended = 0;
  std::size_t wrongly_suggested = 0;
};

void add(const Place& right, const Place& damaged, Tally& tally) {
  const PlaceReading place = read_place({damaged.postcode, damaged.city, damaged.country});
  ++tally.damaged;
  const bool is_abbreviation = damaged.postcode == right.postcode;
  const bool is_changed = place.postcode != damaged.postcode || place.city != damaged.city;
  const PlaceVerdict expected = is_abbreviation || is_changed ? PlaceVerdict::right : PlaceVerdict::wrong;
  tally.recognised += place.check.verdict == expected ? 1U : 0U;
  const bool is_right = place.postcode == right.postcode && place.city == damaged.city;
  tally.mended += is_changed && is_right ? 1U : 0U;
  tally.wrongly_mended += is_changed && !is_right ? 1U : 0U;
  const bool has_suggestion = !is_changed && !(place.check.postcode + place.check.city).empty();
  tally.suggested += has_suggestion && place.check.postcode == right.postcode ? 1U : 0U;
  tally.wrongly_suggested += has_suggestion && place.check.postcode != right.postcode ? 1U : 0U;
}

std::size_t percent(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : part * 100 / whole; }

void print(std::string_view damage, const Tally& tally) {
  std::cout << damage << ": " << tally.damaged << " rows, recognised "
            << percent(tally.recognised, tally.damaged) << " %, mended "
            << percent(tally.mended, tally.damaged) << " %, right one named "
            << percent(tally.suggested, tally.damaged) << " %, wrongly mended " << tally.wrongly_mended
            << ", wrong one named " << tally.wrongly_suggested << '\n';
}

class DamagedPlaces : public testing::TestWithParam<bool> {
 protected:
  /// The country in a column of its own, or not told.
  [[nodiscard]] std::string country_of(const Place& place) const {
    return GetParam() ? place.country : std::string{};
  }
};

TEST_P(DamagedPlaces, that_lost_a_zero_are_mended_and_none_wrongly) {
  Dice dice(20261122);
  Tally tally;
  while (tally.damaged < rows) {
    const Place right = pick(dice);
    const std::string lost = without_zero(right.postcode);
    if (lost != right.postcode) add(right, {country_of(right), lost, right.city}, tally);
  }
  print("zero lost", tally);
  EXPECT_EQ(tally.wrongly_mended, 0U);
  EXPECT_GE(percent(tally.mended, tally.damaged), 98U);
}

TEST_P(DamagedPlaces, that_are_abbreviated_are_recognised) {
  Dice dice(20261123);
  Tally tally;
  while (tally.damaged < rows) {
    const Place right = pick(dice);
    const std::string city = abbreviated(right.city);
    if (city != right.city) add(right, {country_of(right), right.postcode, city}, tally);
  }
  print("place abbreviated", tally);
  EXPECT_EQ(tally.wrongly_mended, 0U);
  EXPECT_GE(percent(tally.recognised, tally.damaged), 95U);
}

TEST_P(DamagedPlaces, with_swapped_digits_are_recognised_but_not_changed) {
  Dice dice(20261124);
  Tally tally;
  while (tally.damaged < rows) {
    const Place right = pick(dice);
    const std::string postcode = swapped(right.postcode, dice);
    if (postcode != right.postcode) add(right, {country_of(right), postcode, right.city}, tally);
  }
  print("digits swapped", tally);
  EXPECT_EQ(tally.mended, 0U);
  EXPECT_EQ(tally.wrongly_mended, 0U);
  EXPECT_GE(percent(tally.recognised, tally.damaged), 95U);
}

/// Swapped digits that make another postcode of the same city are seen by nobody.
bool is_hidden(const Place& damaged, const Place& right) {
  const std::string with_zero = damaged.postcode.size() == 4 ? "0" + damaged.postcode : damaged.postcode;
  return check_place({with_zero, right.city, right.country}).verdict == PlaceVerdict::right;
}

TEST_P(DamagedPlaces, with_all_damages_at_once_are_never_mended_wrongly) {
  Dice dice(20261125);
  Tally tally;
  while (tally.damaged < rows) {
    const Place right = pick(dice);
    const Place damaged{country_of(right), swapped(without_zero(right.postcode), dice),
                        abbreviated(right.city)};
    if (!is_hidden(damaged, right)) add(right, damaged, tally);
  }
  print("all at once", tally);
  EXPECT_EQ(tally.wrongly_mended, 0U);
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutCountry, DamagedPlaces, testing::Bool());

}  // namespace
}  // namespace kartei::normalise
