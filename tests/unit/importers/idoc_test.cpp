#include "importers/idoc.hpp"

#include <gtest/gtest.h>

#include "importers/idoc_layout.hpp"
#include "importers/idoc_segments.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_idoc(const std::string& text, const ImportOptions& options = {}) {
  Recording recording = read_all(idoc_importer, text, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::vector<std::string> cells_of(const Recording& recording, std::size_t table, std::size_t record) {
  std::vector<std::string> cells;
  for (const auto& [column, value] : recording.tables.at(table).records.at(record).cells)
    cells.push_back(recording.tables[table].columns[column] + "=" + value);
  return cells;
}

using Cells = std::vector<std::string>;

std::string filled(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

const std::string control = filled("EDI_DC40  100000000000000000170030 2   DEBMAS06", 524) + "\r\n";

/// A flat segment with the fields given, others blank.
std::string flat(const std::string& name, std::initializer_list<std::pair<const char*, const char*>> values) {
  std::string line = filled(name, 63);
  for (const IdocField& field : idoc_layout(segment_type(name))) {
    std::string value;
    for (const auto& [wanted, written] : values)
      if (field.name == wanted) value = written;
    line += filled(value, field.length);
  }
  return line + "\r\n";
}

TEST(Idoc, knows_segments_by_type_and_by_definition) {
  EXPECT_EQ(segment_type("E2KNA1M005"), "E1KNA1M");
  EXPECT_EQ(segment_type("E2KNVKM"), "E1KNVKM");
  EXPECT_EQ(segment_type("E1KNA1M"), "E1KNA1M");
  EXPECT_EQ(segment_type("E2KNA11002"), "E1KNA11");
}

TEST(Idoc, reads_flat_customers_and_their_contact_persons) {
  const Recording recording =
      read_idoc(control +
                flat("E2KNA1M005", {{"MSGFN", "005"},
                                    {"KUNNR", "0000010021"},
                                    {"NAME1", "B\xF6hm KG"},
                                    {"BBBNR", "0000000"},
                                    {"STRAS", "Weg 1"},
                                    {"ORT01", "Aachen"},
                                    {"LAND1", "DE"},
                                    {"TELF1", "0241 1"}}) +
                flat("E2KNVVM007", {}) +
                flat("E2KNVKM", {{"PARNR", "0000000815"},
                                 {"NAMEV", "Rita"},
                                 {"NAME1", "Vogel"},
                                 {"PAFKT", "11"},
                                 {"GBDAT", "00000000"}}) +
                control + flat("E2KNA1M005", {{"KUNNR", "0000010022"}, {"NAME1", "Kunz"}}));
  ASSERT_EQ(recording.tables.size(), 2U);
  EXPECT_EQ(cells_of(recording, 0, 0), (Cells{"KUNNR=10021", "LAND1=DE", "NAME1=Böhm KG", "ORT01=Aachen",
                                              "STRAS=Weg 1", "TELF1=0241 1"}));
  EXPECT_EQ(recording.tables[0].records.at(1).line, 6U);
  EXPECT_EQ(cells_of(recording, 1, 0), (Cells{"KUNNR/PARNR=10021/815", "KNA1-NAME1=Böhm KG", "STRAS=Weg 1",
                                              "ORT01=Aachen", "LAND1=DE", "NAMEV=Rita", "KNVK-NAME1=Vogel"}));
  EXPECT_EQ(recording.decisions.at("encoding"), "windows-1252");
  EXPECT_EQ(recording.decisions.at("segments"), "E1KNVVM left out");
}

TEST(Idoc, counts_letters_and_no_bytes) {
  std::string customer = flat("E2KNA1M", {{"KUNNR", "1"}, {"NAME1", "XXhm"}, {"NAME2", "Filiale"}});
  customer.replace(customer.find("XX"), 2, "öö");
  EXPECT_EQ(cells_of(read_idoc(control + customer), 0, 0), (Cells{"KUNNR=1", "NAME1=ööhm", "NAME2=Filiale"}));
}

TEST(Idoc, tells_deletions_and_blocks_in_words) {
  const Recording recording =
      read_idoc(control + flat("E2KNA1M", {{"KUNNR", "1"}, {"LOEVM", "X"}, {"AUFSD", "01"}}) +
                flat("E2KNVKM", {{"PARNR", "2"}, {"NAME1", "Vogel"}}) +
                flat("E2KNA1M", {{"MSGFN", "003"}, {"KUNNR", "2"}}));
  EXPECT_EQ(cells_of(recording, 0, 0),
            (Cells{"KUNNR=1", "SAP-Kennzeichen=Löschvormerkung; Auftragssperre 01"}));
  EXPECT_EQ(cells_of(recording, 0, 1), (Cells{"KUNNR=2", "SAP-Kennzeichen=gelöscht"}));
  EXPECT_EQ(cells_of(recording, 1, 0).back(), "SAP-Kennzeichen=Löschvormerkung; Auftragssperre 01");
  EXPECT_EQ(recording.decisions.at("flags"), "2 of 2 are to be deleted, or blocked");
}

TEST(Idoc, rejects_what_is_no_segment_and_who_has_no_customer) {
  const Recording recording =
      read_idoc(control + flat("E2KNVKM", {{"NAME1", "Vogel"}}) + "was anderes\r\n" +
                flat("E2KNA1M", {{"KUNNR", "1"}, {"NAME1", "M\xC3ller"}}) +
                flat("E2KNA1M", {{"KUNNR", "2"}, {"NAME1", "Müller Söhne Großhandel für Öle"}}));
  EXPECT_EQ(recording.records(), 1U);
  ASSERT_EQ(recording.rejects.size(), 3U);
  EXPECT_NE(recording.rejects[0].what.find("no segment"), std::string::npos);
  EXPECT_EQ(recording.rejects[0].line, 3U);
  EXPECT_NE(recording.rejects[1].what.find("no letters"), std::string::npos);
  EXPECT_NE(recording.rejects[2].what.find("without a customer"), std::string::npos);
}

TEST(Idoc, reads_flat_suppliers_and_their_contact_persons) {
  const Recording recording = read_idoc(control +
                                        flat("E2LFA1M004", {{"LIFNR", "0000070001"},
                                                            {"NAME1", "Kunz & S\xF6hne"},
                                                            {"LAND1", "DE"},
                                                            {"STCEG", "DE136695976"},
                                                            {"SPERM", "X"}}) +
                                        flat("E2KNVKM", {{"PARNR", "5"}, {"NAME1", "Vogel"}}));
  EXPECT_EQ(cells_of(recording, 0, 0), (Cells{"LIFNR=70001", "LAND1=DE", "NAME1=Kunz & Söhne",
                                              "STCEG=DE136695976", "SAP-Kennzeichen=Einkaufssperre"}));
  EXPECT_EQ(cells_of(recording, 1, 0), (Cells{"LIFNR/PARNR=70001/5", "KNA1-NAME1=Kunz & Söhne", "LAND1=DE",
                                              "KNVK-NAME1=Vogel", "SAP-Kennzeichen=Einkaufssperre"}));
}

TEST(Idoc, rejects_segments_whose_fields_stand_elsewhere) {
  const std::string shifted = flat("E2LFA1M", {{"LIFNR", "0000070001"}, {"LAND1", "7 A"}});
  const Recording recording =
      read_idoc(control + shifted + flat("E2LFA1M", {{"LIFNR", "2"}, {"NAME1", "B"}}));
  EXPECT_EQ(recording.records(), 1U);
  ASSERT_EQ(recording.rejects.size(), 1U);
  EXPECT_NE(recording.rejects[0].what.find("other places"), std::string::npos);
}

TEST(Idoc, reads_xml_with_mailboxes_and_vat_ids_of_other_segments) {
  const Recording recording = read_idoc(
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<CREMAS05><IDOC BEGIN=\"1\"><EDI_DC40 "
      "SEGMENT=\"1\">"
      "<IDOCTYP>CREMAS05</IDOCTYP></EDI_DC40>\n<E1LFA1M "
      "SEGMENT=\"1\"><LIFNR>0000070001</LIFNR><NAME1>B\xF6hm &amp; "
      "S\xF6hne</NAME1><SPERM>X</SPERM>\n<E1LFB1M SEGMENT=\"1\"><INTAD>info@boehm.example</INTAD></E1LFB1M>\n"
      "<E1KNVKM "
      "SEGMENT=\"1\"><PARNR>5</PARNR><NAMEV>Rita</NAMEV><NAME1>Vogel</NAME1><TITEL_AP>Dr.</TITEL_AP></"
      "E1KNVKM>"
      "</E1LFA1M></IDOC></CREMAS05>");
  EXPECT_EQ(cells_of(recording, 0, 0), (Cells{"LIFNR=70001", "NAME1=Böhm & Söhne",
                                              "SAP-Kennzeichen=Einkaufssperre", "INTAD=info@boehm.example"}));
  EXPECT_EQ(recording.tables[0].records[0].line, 3U);
  EXPECT_EQ(cells_of(recording, 1, 0),
            (Cells{"LIFNR/PARNR=70001/5", "KNA1-NAME1=Böhm & Söhne", "NAMEV=Rita", "KNVK-NAME1=Vogel",
                   "TITEL_AP=Dr.", "SAP-Kennzeichen=Einkaufssperre"}));
}

TEST(Idoc, reads_what_adapters_make_of_definitions_and_groups) {
  const Recording recording = read_idoc(
      "<ns0:DEBMAS06><idocData><E2KNA1M005GRP><E2KNA1M005><KUNNR>1</KUNNR><NAME1>A</NAME1></E2KNA1M005>"
      "<E2KNVKM001><PARNR>2</PARNR><NAME1>B</NAME1></E2KNVKM001></E2KNA1M005GRP></idocData></ns0:DEBMAS06>");
  EXPECT_EQ(cells_of(recording, 0, 0), (Cells{"KUNNR=1", "NAME1=A"}));
  EXPECT_EQ(cells_of(recording, 1, 0), (Cells{"KUNNR/PARNR=1/2", "KNA1-NAME1=A", "KNVK-NAME1=B"}));
}

TEST(Idoc, refuses_other_idocs_and_broken_xml) {
  for (const std::string& text :
       {filled("EDI_DC40  100000000000000000170030 2   ORDERS05", 524),
        control + flat("E2MARAM", {}) + "E2MARAM",
        std::string("<ORDERS05><IDOC><EDI_DC40><IDOCTYP>ORDERS05</IDOCTYP></EDI_DC40></IDOC></ORDERS05>"),
        std::string("<DEBMAS06><E1KNA1M><KUNNR>1</KUNNR>"),
        std::string("<!DOCTYPE a [<!ENTITY b \"c\">]><a><E1KNA1M/></a>")}) {
    EXPECT_GT(idoc_importer.recognises(text) + (text.find("EDI_DC40") == std::string::npos ? 1 : 0), 0)
        << text;
    EXPECT_THROW(static_cast<void>(read_all(idoc_importer, text)), Error) << text;
  }
}

}  // namespace
}  // namespace kartei::importers
