#include "normalise/value_kind.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

TEST(ValueKind, tells_how_far_a_value_was_understood) {
  struct Row {
    std::string kind, written, result, first_code;
  };
  const std::vector<Row> rows = {
      {"phone", "089 123456", "understood", ""},
      {"phone", "abc", "not understood", "phone.not_understood"},
      {"email", "Anna@Beispiel.de", "understood", ""},
      {"date", "24.12.70", "understood", "date.two_digit_year"},
      {"date", "31.02.1970", "not understood", "date.no_such_day"},
      {"address", "Ring 5, D-63067 Frankfurt", "doubtful", ""},
      {"name", "MÃ¼ller", "understood", "text.mended"},
      {"name", "n/a", "not understood", "value.placeholder"},
      {"company", "", "not understood", "value.empty"},
      {"date", "0.0.00", "not understood", "value.not_understood"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.kind + " " + row.written);
    const ValueReading reading = find_value_kind(row.kind)->read(row.written, {"DE"});
    EXPECT_EQ(to_text(reading.outcome()), row.result);
    if (!row.first_code.empty()) {
      ASSERT_FALSE(reading.found.empty());
      EXPECT_EQ(reading.found.front().code, row.first_code);
    }
  }
}

TEST(ValueKind, has_as_many_parts_as_names_for_any_bytes) {
  const std::vector<std::string> values = {
      "", " ", "\xFF\xFE", std::string("a\0b", 3), std::string(5000, 'x'), "+", "@,;"};
  for (const ValueKind& kind : value_kinds()) {
    for (const std::string& value : values) {
      SCOPED_TRACE(std::string(kind.name) + " " + value.substr(0, 10));
      const ValueReading reading = kind.read(value, {"AT"});
      EXPECT_EQ(reading.parts.size(), kind.part_names.size());
      EXPECT_TRUE(reading.outcome() != Outcome::not_understood || !reading.found.empty()) << "no reason told";
    }
  }
}

TEST(ValueKind, shows_all_that_was_understood) {
  struct Row {
    std::string kind, written, parts;
  };
  const std::vector<Row> rows = {
      {"street", "Hauptstrasse 012 A", "Hauptstraße|12a|||Hauptstr."},
      {"address", "Ring 5, 63067 Offenbach", "Ring|5|||63067|Offenbach|DE|right"},
      {"address", "Ring 5, 99999 Offenbach, DE", "Ring|5|||99999|Offenbach|DE|wrong"},
      {"phone", "0171 1234567", "+491711234567|mobile"},
      {"email", "info@gmx.de", "info@gmx.de|yes|yes"},
      {"web", "XING: Hans_Meyer", "xing.com/profile/Hans_Meyer|xing"},
      {"date", "4.12.", "--12-04"},
      {"money", "-1,5 TEUR", "-1500.00|EUR"},
      {"money", "0,05", "0.05|EUR"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.kind + " " + row.written);
    std::string parts;
    for (const std::string& part : find_value_kind(row.kind)->read(row.written, {"DE"}).parts)
      parts += part + '|';
    EXPECT_EQ(parts, row.parts + '|');
  }
}

TEST(ValueKind, tells_or_applies_what_is_only_likely) {
  struct Row {
    std::string kind, written, told, applied;
  };
  const std::vector<Row> rows = {
      {"name", "MEYER, HANS", "text.maybe_cased HANS||MEYER", "text.cased Hans||Meyer"},
      {"name", "Hans, Weber", "name.maybe_swapped Weber||Hans", "name.swapped Hans||Weber"},
      {"name", "Hans Meyer", " Hans||Meyer", " Hans||Meyer"},
      {"street", "AM ALTEN MARKT 5", "text.maybe_cased AM ALTEN MARKT|5|", "text.cased Am Alten Markt|5|"},
      {"company", "IBM DEUTSCHLAND GMBH", " IBM DEUTSCHLAND GMBH|IBM DEUTSCHLAND|GmbH",
       " IBM DEUTSCHLAND GMBH|IBM DEUTSCHLAND|GmbH"},
  };
  const auto read = [](const Row& row, Likely likely) {
    const ValueReading reading = find_value_kind(row.kind)->read(row.written, {"DE", {}, {}, likely});
    const std::size_t first = row.kind == "name" ? 1 : 0;
    return (reading.found.empty() ? std::string() : reading.found.front().code) + ' ' + reading.parts[first] +
           '|' + reading.parts[first + 1] + '|' + reading.parts[first + 2];
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    EXPECT_EQ(read(row, Likely::told), row.told);
    EXPECT_EQ(read(row, Likely::applied), row.applied);
    EXPECT_EQ(read(row, Likely::left_alone).substr(0, 1), " ");
  }
}

TEST(ValueKind, does_not_understand_what_names_nobody) {
  for (const std::string_view written :
       {"!!!", "x", "und", "Dr.", "Dr", "Herr", "Herr Dr.", "Herr und Frau", "Firma", "4711", "K."}) {
    SCOPED_TRACE(written);
    const ValueReading reading = find_value_kind("name")->read(written, {"DE", {}, {}, Likely::told});
    EXPECT_EQ(to_text(reading.outcome()), "not understood");
    ASSERT_EQ(reading.found.size(), 1U);
    EXPECT_EQ(reading.found[0].code, "name.nobody");
  }
}

TEST(ValueKind, does_not_take_a_company_for_a_person) {
  for (const std::string_view written :
       {"IBM DEUTSCHLAND GMBH", "Hans Müller GmbH", "Firma Müller", "Autohaus Krause", "Stadtwerke Offenbach",
        "Hans & Anna Müller GbR"}) {
    SCOPED_TRACE(written);
    const ValueReading reading = find_value_kind("name")->read(written, {"DE", {}, {}, Likely::told});
    EXPECT_EQ(to_text(reading.outcome()), "doubtful");
    EXPECT_EQ(reading.found[0].code, "name.company");
    EXPECT_EQ(reading.parts[1] + reading.parts[3], "");
  }
}

TEST(ValueKind, does_not_take_postcodes_for_a_street) {
  struct Row {
    std::string kind, written, result, parts;
  };
  const std::vector<Row> rows = {
      {"address", "50667", "understood", "||||50667|||unknown"},
      {"address", "12345 12345", "not understood", "|||||||"},
      {"address", "12345, 63067 Offenbach", "doubtful", "||||63067|Offenbach|DE|right"},
      {"address", "CH 8001 Zürich, Bahnhofstr. 4a", "understood", "Bahnhofstrasse|4a|||8001|Zürich|CH|right"},
      {"street", "50667", "not understood", "||||"},
      {"street", "17", "understood", "17||||17"},
      {"address", "1067 Dresden", "understood", "||||01067|Dresden|DE|right"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.kind + ' ' + row.written);
    const ValueReading reading = find_value_kind(row.kind)->read(row.written, {"DE"});
    EXPECT_EQ(to_text(reading.outcome()), row.result);
    std::string parts;
    for (const std::string& part : reading.parts) parts += part + '|';
    EXPECT_EQ(parts, row.parts + '|');
  }
}

TEST(ValueKind, is_found_by_its_name_only) {
  EXPECT_NE(find_value_kind("vat-id"), nullptr);
  EXPECT_EQ(find_value_kind("colour"), nullptr);
}

}  // namespace
}  // namespace kartei::normalise
