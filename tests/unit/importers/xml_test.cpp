#include "importers/xml.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_any_xml(const std::string& bytes, const std::string& element = "",
                       const std::string& encoding = "") {
  ImportOptions options;
  options.table = element;
  options.encoding = encoding;
  Recording recording = read_all(xml_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::vector<std::string> cells_of(const Recording& recording, std::size_t record) {
  std::vector<std::string> cells;
  for (const auto& [column, value] : recording.tables.at(0).records.at(record).cells)
    cells.push_back(recording.tables[0].columns[column] + "=" + value);
  return cells;
}

using Cells = std::vector<std::string>;

TEST(Xml, names_what_is_nested_by_dots_numbers_and_types) {
  const Recording recording = read_any_xml(
      "<kunden stand='heute'>\n<kunde nr=\"7\" xmlns:x=\"y\"><name>B&#246;hm &amp; Co</name><tel "
      "typ=\"mobil\">0171</tel>"
      "<tel typ='mobil'>0172</tel><adresse "
      "art=\"Rechnung\"><ort>Aachen</ort></adresse><adresse><ort>Bonn</ort></adresse>"
      "<adresse id='2'><ort>Trier</ort></adresse><leer/></kunde>\n<kunde><name><![CDATA[Kunz "
      "<1>]]></name></kunde></kunden>");
  EXPECT_EQ(recording.decisions.at("table"), "kunden/kunde");
  EXPECT_EQ(cells_of(recording, 0), (Cells{"nr=7", "name=Böhm & Co", "tel.mobil=0171", "tel.mobil=0172",
                                           "adresse.rechnung.ort=Aachen", "adresse.ort=Bonn", "adresse.id=2",
                                           "adresse.2.ort=Trier"}));
  EXPECT_EQ(cells_of(recording, 1), (Cells{"name=Kunz <1>"}));
  EXPECT_EQ(recording.tables[0].records[1].line, 3U);
}

TEST(Xml, finds_the_records_among_frequent_parts_and_other_lists) {
  const std::string text =
      "<ORDER><HEAD><PARTIES><PARTY><A><C>1</C></A><A><C>2</C></A></PARTY><PARTY><A><C>3</C></A><NAME>x</"
      "NAME></PARTY></"
      "PARTIES></HEAD>"
      "<LINES><LINE><N>x</N></LINE></LINES></ORDER>";
  EXPECT_EQ(read_any_xml(text).decisions.at("table"), "ORDER/HEAD/PARTIES/PARTY");
  EXPECT_EQ(read_any_xml(text).records(), 2U);
  EXPECT_EQ(read_any_xml(text, "LINE").records(), 1U);
  EXPECT_EQ(read_any_xml(text, "PARTY/A").records(), 3U);
  try {
    static_cast<void>(read_any_xml(text, "KUNDE"));
    ADD_FAILURE() << "an element that is not there";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("\"ORDER/HEAD/PARTIES/PARTY\""), std::string::npos)
        << error.what();
  }
}

TEST(Xml, reads_encodings_and_letters_of_grammars_that_are_not_fetched) {
  EXPECT_EQ(
      cells_of(
          read_any_xml("<?xml version='1.0' encoding='iso-8859-15'?><a><b><c>\xA4 M\xFCller</c></b></a>"), 0),
      Cells{"c=€ Müller"});
  EXPECT_EQ(cells_of(read_any_xml("<a><b><c>M\xFCller</c></b></a>", "", "windows-1252"), 0),
            Cells{"c=Müller"});
  EXPECT_EQ(cells_of(read_any_xml("<!DOCTYPE a SYSTEM \"a.dtd\"><a><b><c>M&uuml;ller</c></b></a>"), 0),
            Cells{"c=Müller"});
}

TEST(Xml, refuses_what_is_broken_or_an_attack) {
  for (const std::string& text :
       {std::string("<a><b><c>M\xFCller</c></b></a>"), std::string("<a><b><c>1</c></b>"),
        std::string("<a><b>&foo;</b></a>"),
        std::string("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a><b>&c;</b></a>")})
    EXPECT_THROW(static_cast<void>(read_all(xml_importer, text)), Error) << text;
  std::string kinds = "<a>";
  for (int i = 0; i < 20'000; ++i) kinds += "<k" + std::to_string(i) + "/>";
  EXPECT_THROW(static_cast<void>(read_all(xml_importer, kinds + "</a>")), Error);
}

TEST(Xml, bounds_depth) {
  std::string deep = "<a><b>";
  for (int i = 0; i < 5'000; ++i) deep += "<x>";
  deep += "tief";
  for (int i = 0; i < 5'000; ++i) deep += "</x>";
  const Recording recording = read_any_xml(deep + "<c>1</c></b></a>");
  ASSERT_EQ(recording.records(), 1U);
  std::string name = "x";
  for (int i = 1; i < 15; ++i) name += ".x";
  EXPECT_EQ(cells_of(recording, 0), (Cells{name + "=tief", "c=1"}));
}

}  // namespace
}  // namespace kartei::importers
