#include "reference/postcodes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kartei::reference {
namespace {

struct Row {
  std::string country;
  std::string postcode;
  std::string place;
};

TEST(Postcodes, name_their_places) {
  const std::vector<Row> rows = {
      {"DE", "01067", "Dresden"},           {"DE", "63067", "Offenbach am Main"},
      {"DE", "63067", "Offenbach"},         {"DE", "15230", "Frankfurt (Oder)"},
      {"DE", "03130", "Spremberg"},         {"AT", "8010", "Graz, Innere Stadt"},
      {"AT", "1010", "Wien, Innere Stadt"}, {"CH", "1010", "Lausanne"},
      {"CH", "2502", "Biel/Bienne"},        {"LI", "9490", "Vaduz"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.country + row.postcode);
    EXPECT_EQ(std::ranges::count(places_of(row.country, row.postcode), row.place), 1);
  }
}

TEST(Postcodes, include_the_enclaves_their_source_lacks) {
  const std::vector<Row> rows = {{"DE", "87567", "Riezlern"},
                                 {"DE", "87568", "Hirschegg"},
                                 {"DE", "87569", "Mittelberg"},
                                 {"CH", "8238", "Büsingen"}};
  for (const Row& row : rows) {
    EXPECT_EQ(places_of(row.country, row.postcode), std::vector<std::string_view>{row.place});
  }
}

TEST(Postcodes, of_one_large_receiver_have_the_place_where_it_lies) {
  EXPECT_EQ(places_of("DE", "60261"), std::vector<std::string_view>{"Frankfurt am Main"});
}

TEST(Postcodes, that_do_not_exist_have_no_places) {
  const std::vector<Row> rows = {{"DE", "00000", ""}, {"DE", "1067", ""}, {"AT", "01067", ""},
                                 {"FR", "75001", ""}, {"", "01067", ""},  {"DE", "", ""}};
  for (const Row& row : rows) {
    EXPECT_TRUE(places_of(row.country, row.postcode).empty()) << row.country << row.postcode;
    EXPECT_FALSE(has_postcode(row.country, row.postcode));
  }
  EXPECT_FALSE(knows_postcodes_of("FR"));
  EXPECT_TRUE(knows_postcodes_of("LI"));
}

}  // namespace
}  // namespace kartei::reference
