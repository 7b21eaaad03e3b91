#include "normalise/street.hpp"

#include <gtest/gtest.h>

#include "normalise/house_number.hpp"

namespace kartei::normalise {
namespace {

struct Row {
  std::string line;
  std::string country;
  std::string expected;  ///< street | house number | addition | PO box
};

std::string shown(const StreetReading& reading) {
  return reading.street + '|' + reading.house_number + '|' + reading.addition + '|' + reading.po_box;
}

TEST(Street, is_taken_apart_as_a_clerk_would) {
  const std::vector<Row> rows = {
      {"Hauptstr. 5", "DE", "Hauptstraße|5||"},
      {"Hauptstr.5", "DE", "Hauptstraße|5||"},
      {"Hauptstr 5", "DE", "Hauptstraße|5||"},
      {"Hauptstraße 5", "DE", "Hauptstraße|5||"},
      {"Hauptstrasse 5", "DE", "Hauptstraße|5||"},
      {"HAUPTSTR. 5", "DE", "HAUPTSTRASSE|5||"},
      {"Bahnhofstr. 5", "CH", "Bahnhofstrasse|5||"},
      {"Bahnhofstraße 5", "CH", "Bahnhofstrasse|5||"},
      {"Landstrasse 7", "LI", "Landstrasse|7||"},
      {"Münchner Str. 5", "DE", "Münchner Straße|5||"},
      {"Willy-Brandt-Str. 1", "DE", "Willy-Brandt-Straße|1||"},
      {"Willy-Brandt-Pl. 1", "DE", "Willy-Brandt-Platz|1||"},
      {"Marktpl. 1", "DE", "Marktplatz|1||"},
      {"Birkenw. 3", "DE", "Birkenweg|3||"},
      {"Mariahilferg. 3", "AT", "Mariahilfergasse|3||"},
      {"Am Strasserfeld 1", "DE", "Am Strasserfeld|1||"},
      {"Straßenbahnweg 12", "DE", "Straßenbahnweg|12||"},
      {"Am Markt 12 a", "DE", "Am Markt|12a||"},
      {"Am Markt 12A", "DE", "Am Markt|12a||"},
      {"Am Markt 12 - 14", "DE", "Am Markt|12-14||"},
      {"Am Markt 12-14 b", "DE", "Am Markt|12-14b||"},
      {"Am Markt 012", "DE", "Am Markt|12||"},
      {"Am Markt Nr. 12", "DE", "Am Markt|12||"},
      {"Am Markt 12, Hinterhaus", "DE", "Am Markt|12|Hinterhaus|"},
      {"Am Markt 12 Hinterhaus", "DE", "Am Markt|12|Hinterhaus|"},
      {"Am Markt 12 (Hinterhaus)", "DE", "Am Markt|12|Hinterhaus|"},
      {"Am Markt 12 // W 39", "DE", "Am Markt|12|W 39|"},
      {"Am Markt 12, 3. OG", "DE", "Am Markt|12|3. OG|"},
      {"Am Markt 12 1/2", "DE", "Am Markt|12 1/2||"},
      {"Straße des 17. Juni 135", "DE", "Straße des 17. Juni|135||"},
      {"Platz des 4. Juli", "DE", "Platz des 4. Juli|||"},
      {"L7, 3-5", "DE", "L 7|3-5||"},
      {"R7 12", "DE", "R 7|12||"},
      {"R 7", "DE", "R 7|||"},
      {"R7", "DE", "R 7|||"},
      {"C 3 54", "DE", "C 3|54||"},
      {"Praterstraße 20/A/4/15", "AT", "Praterstraße|20/A/4/15||"},
      {"Praterstraße 12/3", "AT", "Praterstraße|12/3||"},
      {"Postfach 12 34 56", "DE", "|||123456"},
      {"PF 1234", "DE", "|||1234"},
      {"P.O. Box 77", "CH", "|||77"},
      {"Postfach", "CH", "|||Postfach"},
      {"Pfarrgasse 2", "DE", "Pfarrgasse|2||"},
      {"Bgm.-Schmidt-Str. 9", "DE", "Bürgermeister-Schmidt-Straße|9||"},
      {"An der B 9 Nr. 5", "DE", "An der B 9|5||"},
      {"Hauptstr. 5/1. Stock", "DE", "Hauptstraße|5|1. Stock|"},
      {"Hauptstr. 5 c/o Meier", "DE", "Hauptstraße|5|c/o Meier|"},
      {"c/o Meier, Hauptstr. 5", "DE", "Hauptstraße|5|c/o Meier|"},
      {"12, rue de la Gare", "CH", "rue de la Gare|12||"},
      {"Postfach 1 23, Hauptstr. 5", "DE", "Hauptstraße|5||123"},
      {"Ohne Hausnummer", "DE", "Ohne Hausnummer|||"},
      {"Hauptstr. 12½", "DE", "Hauptstraße|12 1/2||"},
      {"Hauptstr. 12–14", "DE", "Hauptstraße|12-14||"},
      {"Hauptstr. 12 bis 14", "DE", "Hauptstraße|12-14||"},
      {"Hauptstr. 12a bis c", "DE", "Hauptstraße|12a|bis c|"},
      {"Hauptstr. 12 u. 14", "DE", "Hauptstraße|12+14||"},
      {"Hauptstr. 12 & 14", "DE", "Hauptstraße|12+14||"},
      {"Hauptstr. #12", "DE", "Hauptstraße|12||"},
      {"Hauptstr. 12 HH", "DE", "Hauptstraße|12|HH|"},
      {"Rosenstr. 4/I", "DE", "Rosenstraße|4/I||"},
      {"L 15, 7-9", "DE", "L 15|7-9||"},
      {"Q7, 24", "DE", "Q 7|24||"},
      {"Berliner All. 12", "DE", "Berliner Allee|12||"},
      {"Schönhauser Al. 12", "DE", "Schönhauser Allee|12||"},
      {"Am Kanal. 3", "DE", "Am Kanal.|3||"},
      {"Wiesenwg. 4", "DE", "Wiesenweg|4||"},
      {"Kirchg. 4", "DE", "Kirchgasse|4||"},
      {"Am Schlossberg. 4", "DE", "Am Schlossberg.|4||"},
      {"Pl. de la Gare 2", "CH", "Place de la Gare|2||"},
      {"Av. du Rhône 12", "CH", "Avenue du Rhône|12||"},
      {"Rte de Berne 3bis", "CH", "Route de Berne|3bis||"},
      {"Rue du Lac 3 ter", "CH", "Rue du Lac|3ter||"},
      {"Nr. 17", "AT", "|17||"},
      {"Haus Nr. 17", "AT", "|17||"},
      {"Oberdorf 17", "AT", "Oberdorf|17||"},
      {"Mariahilfer Str. 45 Stg. 2 Top 14", "AT", "Mariahilfer Straße|45/2/14||"},
      {"Mariahilfer Straße 45/Stiege 2/Tür 14", "AT", "Mariahilfer Straße|45/2/14||"},
      {"Mariahilfer Straße 45, Tür 14a", "AT", "Mariahilfer Straße|45/14a||"},
      {"Mariahilfer Straße 45, Stiege 2, bei Huber", "AT", "Mariahilfer Straße|45|Stiege 2, bei Huber|"},
      {"Hauptstr. 5, Top 3", "DE", "Hauptstraße|5|Top 3|"},
      {"Box 123", "CH", "|||123"},
      {"Boxberg 3", "DE", "Boxberg|3||"},
      {"", "DE", "|||"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.line);
    EXPECT_EQ(shown(read_street(row.line, row.country)), row.expected);
  }
}

TEST(Street, is_read_the_same_when_read_again) {
  for (const std::string_view line : {"Hauptstr. 012 a", "Am Markt 12 - 14", "Bgm.-Schmidt-Str. 9",
                                      "Straße 73 5a", "L7, 3-5", "Marktpl. 1", "1 Zinnowitzer Str."}) {
    const StreetReading once = read_street(line, "DE");
    const StreetReading again = read_street(once.street + ' ' + once.house_number, "DE");
    EXPECT_EQ(shown(again), shown(once)) << line;
  }
}

TEST(Street, has_a_short_form) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Hauptstraße", "Hauptstr."},
      {"Bahnhofstrasse", "Bahnhofstr."},
      {"Münchner Straße", "Münchner Str."},
      {"Marktplatz", "Marktpl."},
      {"Willy-Brandt-Platz", "Willy-Brandt-Pl."},
      {"HAUPTSTRASSE", "HAUPTSTR."},
      {"Straße", "Straße"},
      {"Straße des 17. Juni", "Straße des 17. Juni"},
      {"Birkenweg", "Birkenweg"},
      {"", ""},
  };
  for (const auto& [name, short_name] : rows) {
    EXPECT_EQ(short_street_name(name), short_name);
    const std::string_view country = name.ends_with("strasse") ? "CH" : "DE";
    EXPECT_EQ(tidy_street_name(short_name, country), name);
  }
}

TEST(HouseNumber, in_its_own_column_is_tidied) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"12", "12"},
      {"012 A", "12a"},
      {"Nr. 12", "12"},
      {"Nr.12 b", "12b"},
      {"12 - 14", "12-14"},
      {"12/A", "12a"},
      {"4a/8", "4a/8"},
      {"12 1/2", "12 1/2"},
      {"12 Hinterhaus", "12 Hinterhaus"},
      {"a", "a"},
      {"", ""},
  };
  for (const auto& [written, tidy] : rows) EXPECT_EQ(tidy_house_number(written), tidy) << written;
}

TEST(HouseNumber, ends_where_the_next_word_begins) {
  const std::vector<std::pair<std::string, std::size_t>> rows = {
      {"12", 2},    {"12a", 3},       {"12 a", 4},    {"12 am Bach", 2}, {"12 1. OG", 2},
      {"12-14", 5}, {"12 - 14 b", 9}, {"12 1/2", 6},  {"12 14", 2},      {"12//3", 2},
      {"a12", 0},   {"", 0},          {"53/2/19", 7},
  };
  for (const auto& [text, length] : rows) EXPECT_EQ(house_number_length(text), length) << text;
}

}  // namespace
}  // namespace kartei::normalise
