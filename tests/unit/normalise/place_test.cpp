#include "normalise/place.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "normalise/address_line.hpp"
#include "normalise/place_name.hpp"
#include "normalise/postal_address.hpp"
#include "reference/postcodes.hpp"

namespace kartei::normalise {
namespace {

struct Row {
  std::string postcode;
  std::string city;
  std::string country;
  std::string expected;  ///< postcode | city | country | codes of what was found
};

std::string shown(const PlaceReading& place) {
  std::string out = place.postcode + '|' + place.city + '|' + place.country + '|';
  for (const Diagnostic& diagnostic : place.found) out += diagnostic.code + ' ';
  if (out.back() == ' ') out.pop_back();
  return out;
}

TEST(Place, is_read_and_held_against_the_reference) {
  const std::vector<Row> rows = {
      {"63067", "Offenbach", "", "63067|Offenbach|DE|"},
      {"63067", "Offenbach am Main", "Deutschland", "63067|Offenbach am Main|DE|"},
      {"D-63067", "Offenbach", "", "63067|Offenbach|DE|"},
      {"DE-63067", "Offenbach", "", "63067|Offenbach|DE|"},
      {"D 63067", "Offenbach", "", "63067|Offenbach|DE|"},
      {"A-1010", "Wien", "", "1010|Wien|AT|"},
      {"CH-8001", "Zürich", "", "8001|Zürich|CH|"},
      {"FL-9490", "Vaduz", "", "9490|Vaduz|LI|"},
      {"1010", "Wien", "", "1010|Wien|AT|"},
      {"1010", "Lausanne", "", "1010|Lausanne|CH|"},
      {"1010", "", "", "1010|||postcode.ambiguous"},
      {"1010", "Musterdorf", "", "1010|Musterdorf||postcode.ambiguous"},
      {"1067", "Dresden", "", "01067|Dresden|DE|postcode.leading_zero"},
      {"1067", "Dresden", "DE", "01067|Dresden|DE|postcode.leading_zero"},
      {"1067", "Wien", "AT", "1067|Wien|AT|postcode.unknown"},
      {"1067", "Leipzig", "DE", "1067|Leipzig|DE|postcode.before_1993"},
      {"4109", "Leipzig", "", "04109|Leipzig|DE|postcode.leading_zero"},
      {"63067.0", "Offenbach", "", "63067|Offenbach|DE|"},
      {"63067 Offenbach", "", "", "63067|Offenbach|DE|"},
      {"D-63067 Offenbach am Main", "", "", "63067|Offenbach am Main|DE|"},
      {"3000 Bern 8", "", "", "3000|Bern 8|CH|"},
      {"", "63067 Offenbach", "", "63067|Offenbach|DE|"},
      {"63067", "63067 Offenbach", "", "63067|Offenbach|DE|"},
      {"8010", "Graz", "A", "8010|Graz|AT|"},
      {"2502", "Biel", "", "2502|Biel|CH|"},
      {"60311", "Frankfurt a. M.", "", "60311|Frankfurt a. M.|DE|"},
      {"60311", "Frankfurt/M.", "", "60311|Frankfurt/M.|DE|"},
      {"60311", "Frankfurt (Oder)", "DE", "60311|Frankfurt (Oder)|DE|postcode.other_place"},
      {"15230", "Frankfurt (Oder)", "", "15230|Frankfurt (Oder)|DE|"},
      {"63067", "Hamburg", "DE", "63067|Hamburg|DE|postcode.other_place"},
      {"63067", "Hamburg", "", "63067|Hamburg||postcode.other_place"},
      {"99999", "Musterstadt", "DE", "99999|Musterstadt|DE|postcode.unknown"},
      {"75001", "Paris", "Frankreich", "75001|Paris|FR|"},
      {"1234 AB", "Amsterdam", "NL", "1234 AB|Amsterdam|NL|"},
      {"SW1A 1AA", "London", "UK", "SW1A 1AA|London|GB|"},
      {"W-6050", "Offenbach", "", "|Offenbach||postcode.before_1993"},
      {"O 7010 Leipzig", "", "", "|Leipzig||postcode.before_1993"},
      {"63067", "Offenbach", "Absurdistan", "63067|Offenbach|DE|country.unknown"},
      {"87567", "Riezlern", "", "87567|Riezlern|DE|"},
      {"", "", "Schweiz", "||CH|"},
      {"-", "-", "-", "|||"},
      {"", "", "", "|||"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.postcode + ' ' + row.city + ' ' + row.country);
    EXPECT_EQ(shown(read_place({row.postcode, row.city, row.country})), row.expected);
  }
}

TEST(Place, is_read_the_same_when_read_again) {
  for (const std::string_view cell :
       {"D-63067 Offenbach", "1067 Dresden", "3000 Bern 8", "1234 AB Amsterdam"}) {
    const PlaceReading once = read_place({cell, "", ""});
    const PlaceReading again = read_place({once.postcode, once.city, once.country});
    EXPECT_EQ(again.postcode, once.postcode) << cell;
    EXPECT_EQ(again.city, once.city) << cell;
    EXPECT_EQ(again.country, once.country) << cell;
  }
}

/// Every third German postcode with a leading zero, its zero lost: found again, or left as it is, never
/// mended wrongly.
TEST(Place, never_puts_a_zero_before_a_postcode_of_another_place) {
  std::size_t mended = 0;
  std::size_t damaged = 0;
  for (int number = 1001; number < 10000; number += 3) {
    const std::string lost = std::to_string(number);
    const std::string right = "0" + lost;
    const std::vector<std::string_view> places = reference::places_of("DE", right);
    if (places.empty()) continue;
    ++damaged;
    const PlaceReading place = read_place({lost, places.front(), ""});
    EXPECT_TRUE(place.postcode == right || place.postcode == lost) << lost;
    mended += place.postcode == right ? 1U : 0U;
  }
  ASSERT_GT(damaged, 100U);
  EXPECT_GT(mended * 100, damaged * 98) << mended << " of " << damaged;
}

TEST(PlaceName, equates_additions_but_not_other_places) {
  const std::vector<std::pair<std::string, std::string>> same = {
      {"Frankfurt", "Frankfurt am Main"},
      {"Frankfurt a. M.", "Frankfurt am Main"},
      {"Frankfurt/M.", "Frankfurt am Main"},
      {"Ffm", "Frankfurt am Main"},
      {"Frankfurt (Main)", "Frankfurt am Main"},
      {"Frankfurt a.d. Oder", "Frankfurt (Oder)"},
      {"Wien", "Wien, Innere Stadt"},
      {"St. Pölten", "Sankt Pölten"},
      {"Biel", "Biel/Bienne"},
      {"Offenbach am Main", "Offenbach"},
      {"Muenchen", "München"},
      {"Munich", "München"},
      {"Bern 9", "Bern"},
      {"FREIBURG i. Br.", "Freiburg im Breisgau"},
      {"Freiburg/Brsg.", "Freiburg im Breisgau"},
      {"Ludwigsh. a. Rh.", "Ludwigshafen am Rhein"},
      {"B. Homburg v.d.H.", "Bad Homburg vor der Höhe"},
      {"Rothenburg o.d.T.", "Rothenburg ob der Tauber"},
      {"Halle/S.", "Halle (Saale)"},
      {"Weiden i. d. OPf.", "Weiden in der Oberpfalz"},
      {"Wittenberg", "Lutherstadt Wittenberg"},
      {"Hansestadt Rostock", "Rostock"},
      {"Hamburg-Altona", "Hamburg"},
      {"Offenbach-Bieber", "Offenbach am Main"},
      {"Offenbach OT Bieber", "Offenbach am Main"},
      {"Wien Meidling", "Wien, Meidling"},
      {"1120 Wien 12", "Wien, Meidling"},
      {"Bienne", "Biel/Bienne"},
      {"Genf", "Genève"},
      {"Geneva", "Genève"},
      {"Muri b. Bern", "Muri bei Bern"},
      {"Wil", "Wil SG"},
      {"Castroprauxel", "Castrop-Rauxel"},
      {"M'gladbach", "Mönchengladbach"},
  };
  for (const auto& [city, place] : same)
    EXPECT_TRUE(WrittenCity(city).may_be(place)) << city << " and " << place;
  const std::vector<std::pair<std::string, std::string>> different = {
      {"Frankfurt am Main", "Frankfurt (Oder)"},
      {"Frankfurt a. M.", "Frankfurt (Oder)"},
      {"Frankfurt-Oder", "Frankfurt am Main"},
      {"Frankfurt Main", "Frankfurt (Oder)"},
      {"Ffo", "Frankfurt am Main"},
      {"Wien, Hietzing", "Wien, Meidling"},
      {"Wil SG", "Wil ZH"},
      {"Offenburg", "Offenbach"},
      {"Bad Homburg", "Bad Nauheim"},
      {"", "Offenbach"},
      {"Off", "Offenbach"},
  };
  for (const auto& [city, place] : different)
    EXPECT_FALSE(WrittenCity(city).may_be(place)) << city << " and " << place;
}

TEST(PlaceName, has_a_district_apart_where_it_is_marked) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Offenbach OT Bieber", "Offenbach|Bieber"},
      {"Offenbach, OT Bieber", "Offenbach|Bieber"},
      {"Offenbach (Ortsteil Bieber)", "Offenbach|Bieber"},
      {"Offenbach-Stadtteil Bieber", "Offenbach|Bieber"},
      {"Offenbach am Main ot Bieber Waldhof", "Offenbach am Main|Bieber Waldhof"},
      {"Hamburg-Altona", "Hamburg-Altona|"},
      {"Bad Rot am See", "Bad Rot am See|"},
      {"OT Bieber", "OT Bieber|"},
      {"Offenbach OT ", "Offenbach OT |"},
      {"", "|"},
  };
  for (const auto& [written, expected] : rows) {
    const CityAndDistrict parts = split_district(written);
    EXPECT_EQ(std::string(parts.city) + '|' + std::string(parts.district), expected);
  }
  AddressFields fields;
  fields.full_address = "Ring 5, 63073 Offenbach OT Bieber";
  const PostalAddress address = read_address(fields, "DE").address;
  EXPECT_EQ(address.city + '|' + address.addition, "Offenbach|OT Bieber");
}

TEST(AddressLine, is_taken_apart_at_the_postcode) {
  struct Address {
    std::string cell;
    std::string expected;  ///< street | addition | postcode and city | country
  };
  const std::vector<Address> rows = {
      {"Ring 5, 63067 Offenbach", "Ring 5||63067 Offenbach|"},
      {"Ring 5 63067 Offenbach", "Ring 5||63067 Offenbach|"},
      {"Ring 5\n63067 Offenbach\nDeutschland", "Ring 5||63067 Offenbach|Deutschland"},
      {"Ring 5; D-63067 Offenbach", "Ring 5||D-63067 Offenbach|"},
      {"Hinterhaus, Ring 5, 63067 Offenbach", "Ring 5|Hinterhaus|63067 Offenbach|"},
      {"L7, 3-5, 68161 Mannheim", "L7, 3-5||68161 Mannheim|"},
      {"Postfach 12 34, 63067 Offenbach", "Postfach 12 34||63067 Offenbach|"},
      {"Bahnhofstrasse 4, 8001 Zürich", "Bahnhofstrasse 4||8001 Zürich|"},
      {"63067 Offenbach", "||63067 Offenbach|"},
      {"Ring 5 · 63067 Offenbach", "Ring 5||63067 Offenbach|"},
      {"Ring 5 | 63067 Offenbach", "Ring 5||63067 Offenbach|"},
      {"Ring 5, 63067, Offenbach", "Ring 5||63067 Offenbach|"},
      {"Ring 5, Offenbach 63067", "Ring 5||63067 Offenbach|"},
      {"Ring 5, 63 067 Offenbach", "Ring 5||63067 Offenbach|"},
      {"63067 Offenbach, Ring 5", "Ring 5||63067 Offenbach|"},
      {"1010 Wien, Stephansplatz 1, Österreich", "Stephansplatz 1||1010 Wien|Österreich"},
      {"63067 Offenbach, Bieber", "||63067 Offenbach, Bieber|"},
      {"Bahnhofstrasse 1, Postfach, 8001 Zürich", "Bahnhofstrasse 1|Postfach|8001 Zürich|"},
      {"Müller GmbH, Herrn Meier, Ring 5, D-63067 Offenbach",
       "Ring 5|Müller GmbH, Herrn Meier|D-63067 Offenbach|"},
      {"c/o Meier, Ring 5, 63067 Offenbach, DEUTSCHLAND", "Ring 5|c/o Meier|63067 Offenbach|DEUTSCHLAND"},
      {"Ring 5, Offenbach", "Ring 5||Offenbach|"},
      {"Ring 5", "Ring 5|||"},
      {"", "|||"},
  };
  for (const Address& row : rows) {
    SCOPED_TRACE(row.cell);
    const AddressParts parts = split_address(row.cell);
    EXPECT_EQ(parts.street + '|' + parts.addition + '|' + parts.postcode_city + '|' + parts.country,
              row.expected);
  }
}

}  // namespace
}  // namespace kartei::normalise
