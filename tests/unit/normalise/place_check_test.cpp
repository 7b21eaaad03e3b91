#include "normalise/place_check.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

struct Row {
  std::string postcode;
  std::string city;
  std::string country;
  std::string expected;  ///< verdict reason | country | likely postcode | likely city
};

std::string shown(const PlaceCheck& check) {
  return std::string(to_text(check.verdict)) + ' ' + std::string(to_text(check.reason)) + '|' +
         check.country + '|' + check.postcode + '|' + check.city;
}

TEST(PlaceCheck, tells_whether_postcode_and_city_belong_together) {
  const std::vector<Row> rows = {
      {"63067", "Offenbach", "", "right agree|DE||"},
      {"60311", "Frankfurt a. M.", "DE", "right agree|DE||"},
      {"2502", "Bienne", "CH", "right agree|CH||"},
      {"8238", "Büsingen", "CH", "right agree|CH||"},
      {"87569", "Mittelberg", "", "right agree|DE||"},
      {"9490", "Vaduz", "", "right agree|LI||"},
      {"63067", "", "DE", "right postcode_alone|DE||"},
      {"1067", "Dresden", "", "wrong lost_zero|DE|01067|"},
      {"1067", "Dresden", "DE", "wrong lost_zero|DE|01067|"},
      {"60311", "Frankfurt (Oder)", "DE", "wrong other_place|DE||Frankfurt am Main"},
      {"60311", "Frankfurt (Oder)", "", "wrong other_place|DE||Frankfurt am Main"},
      {"15230", "Frankfurt a. M.", "", "wrong other_place|DE||Frankfurt (Oder)"},
      {"10115", "München", "", "wrong other_place|DE||"},
      {"8000", "Graz", "", "wrong no_such_postcode|AT||"},
      {"6050", "Offenbach", "DE", "wrong before_1993|DE||"},
      {"6050", "Offenbach", "", "wrong before_1993|DE||"},
      {"8000", "München", "", "wrong before_1993|DE||"},
      {"8000", "Zürich", "", "right agree|CH||"},
      {"2000", "Hamburg", "DE", "wrong before_1993|DE||"},
      {"6050", "", "DE", "wrong before_1993|DE||"},
      {"1067", "", "DE", "wrong no_such_postcode|DE|01067|"},
      {"1067", "Dresdn", "DE", "wrong no_such_postcode|DE|01067|"},
      {"63067", "Ofenbach", "DE", "wrong other_place|DE||Offenbach am Main"},
      {"63067", "Ofenbach", "", "wrong other_place|DE||Offenbach am Main"},
      {"99999", "Musterstadt", "DE", "wrong no_such_postcode|DE||"},
      {"W-6050", "Offenbach", "", "wrong before_1993|DE||"},
      {"1010", "", "", "ambiguous several_countries|||"},
      {"1010", "Musterdorf", "", "ambiguous several_countries|||"},
      {"1010", "Wien", "", "right agree|AT||"},
      {"1010", "Lausanne", "", "right agree|CH||"},
      {"75001", "Paris", "FR", "unknown other_country|FR||"},
      {"75001", "Paris", "", "unknown other_country|||"},
      {"", "Offenbach", "DE", "unknown no_postcode|DE||"},
      {"", "", "", "unknown no_postcode|||"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.postcode + ' ' + row.city + ' ' + row.country);
    EXPECT_EQ(shown(check_place({row.postcode, row.city, row.country})), row.expected);
  }
}

TEST(PlaceCheck, does_not_know_all_postcodes_of_boxes_and_large_receivers) {
  const PlaceToCheck box{.postcode = "63009", .city = "Offenbach", .country = "DE", .has_street = false};
  EXPECT_EQ(shown(check_place(box)), "unknown not_of_streets|DE||");
  const PlaceToCheck elsewhere{
      .postcode = "99999", .city = "Offenbach", .country = "DE", .has_street = false};
  EXPECT_EQ(shown(check_place(elsewhere)), "wrong no_such_postcode|DE||");
}

TEST(PlaceCheck, knows_postcodes_of_before_1993) {
  for (const std::string_view old : {"W-6050", "w 6050", "O7010", "O-7010", "O - 7010", "O-7010 Leipzig"}) {
    EXPECT_GT(length_of_old_postcode(old), 0U) << old;
  }
  for (const std::string_view other : {"", "W", "W-", "W-605", "W-60500", "D-6050", "6050", "Wien 1010"}) {
    EXPECT_EQ(length_of_old_postcode(other), 0U) << other;
  }
}

}  // namespace
}  // namespace kartei::normalise
