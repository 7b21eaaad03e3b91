#include "importers/datev.hpp"

#include <gtest/gtest.h>

#include "importers/datev_columns.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

const std::string head =
    "\"EXTF\";700;16;\"Debitoren/"
    "Kreditoren\";5;20240130140659583;;\"RE\";\"\";\"\";29098;55003;20240101;4;;;\r\n";

Recording read_datev(const std::string& text) {
  Recording recording = read_all(datev_importer, text);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::string value_of(const Recording& recording, std::size_t record, std::string_view column) {
  const auto& table = recording.tables.at(0);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i] == column) return table.records.at(record).cell(static_cast<std::uint32_t>(i));
  return "no such column";
}

std::string refusal_of(const std::string& text) {
  try {
    static_cast<void>(read_all(datev_importer, text));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input_unusable);
    return error.what();
  }
  return "not refused";
}

TEST(Datev, knows_the_places_of_columns_in_any_spelling) {
  EXPECT_EQ(datev_columns().size(), 254U);
  for (const auto& [name, place] :
       std::initializer_list<std::pair<const char*, std::size_t>>{{"Konto", 1},
                                                                  {"Name (Adressatentyp Unternehmen)", 2},
                                                                  {"EU-USt-IdNr.", 10},
                                                                  {"Telefon Geschäftsleitung", 31},
                                                                  {"Bankkonto-Nummer 3", 65},
                                                                  {"IBAN 10", 213},
                                                                  {"Kunden-/Lief.-Nr.", 99},
                                                                  {"Kundennummer", 99},
                                                                  {"Ort (Rechnungsadresse)", 157},
                                                                  {"Letzte Frist", 254}}) {
    ASSERT_TRUE(datev_place(name)) << name;
    EXPECT_EQ(*datev_place(name) + 1, place) << name;
  }
  EXPECT_FALSE(datev_place("Leerfeld"));
  EXPECT_FALSE(datev_place("Umsatz"));
}

TEST(Datev, takes_columns_by_name_wherever_they_stand) {
  const Recording recording = read_datev(head + "Konto;Ort;Postleitzahl\r\n10000;Aachen;52062\r\n");
  EXPECT_EQ(recording.decisions.at("columns"), "by name");
  EXPECT_EQ(value_of(recording, 0, "Ort"), "Aachen");
  EXPECT_EQ(value_of(recording, 0, "Postleitzahl"), "52062");
  EXPECT_EQ(recording.tables.at(0).records.at(0).line, 3U);
}

TEST(Datev, takes_columns_by_place_where_no_line_names_them_or_one_name_is_unknown) {
  Recording recording = read_datev(head + "10000;\"Böhm KG\";;;;;2\r\n");
  EXPECT_EQ(recording.decisions.at("columns"), "by place");
  EXPECT_EQ(value_of(recording, 0, "Name (Adressattyp Unternehmen)"), "Böhm KG");

  recording = read_datev(head + "Konto;Firma 1;Unternehmensgegenstand\r\n10000;Böhm KG;Handel\r\n");
  EXPECT_EQ(value_of(recording, 0, "Name (Adressattyp Unternehmen)"), "Böhm KG");
}

TEST(Datev, tells_customers_from_suppliers_by_the_accounts_first_digit) {
  const Recording recording = read_datev(head +
                                         "Konto;Ort\r\n10000;A\r\n69999;B\r\n70000;C\r\n99999;D\r\n"
                                         "1200;general account\r\n01234;none\r\n100000;too long\r\n");
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < 7; ++i) kinds.push_back(value_of(recording, i, "Kontoart"));
  EXPECT_EQ(kinds, (std::vector<std::string>{"Debitor", "Debitor", "Kreditor", "Kreditor", "", "", ""}));
}

TEST(Datev, puts_a_vat_id_together) {
  const Recording recording = read_datev(
      head + "Konto;EU-Land;EU-UStID\r\n10000;DE;136695976\r\n10001;AT;ATU13585627\r\n10002;;DE1\r\n");
  EXPECT_EQ(value_of(recording, 0, "EU-UStID"), "DE136695976");
  EXPECT_EQ(value_of(recording, 1, "EU-UStID"), "ATU13585627");
  EXPECT_EQ(value_of(recording, 2, "EU-UStID"), "DE1");
}

TEST(Datev, reads_what_excel_and_ansi_made_of_a_file) {
  const Recording recording = read_datev(
      "DTVF;700;16;Debitoren/Kreditoren;5;2,01907E+16;;RE;;;29098;55003;20240101;4\n"
      "Konto;Stra\xDF"
      "e;Ort\n10000;K\xF6nigstr. 1;Stuttgart;;;;\n");
  EXPECT_EQ(recording.decisions.at("encoding"), "windows-1252");
  EXPECT_EQ(value_of(recording, 0, "Straße"), "Königstr. 1");
}

TEST(Datev, reads_further_addresses_by_name_only) {
  std::string text = head;
  text.replace(text.find(";16;"), 4, ";48;");
  const Recording recording = read_datev(text + "Adressnummer;Konto;Anrede\r\n1;10000;Frau\r\n");
  EXPECT_EQ(value_of(recording, 0, "Adressnummer"), "1");
  EXPECT_NE(refusal_of(text + "1;10000;Frau\r\n").find("category 48"), std::string::npos);
}

TEST(Datev, rejects_a_broken_row_and_goes_on) {
  const Recording recording = read_datev(head +
                                         "\"Konto\";\"Kurzbezeichnung\";\"Ort\"\r\n10000;\"RE002;Aachen\r\n"
                                         "10001;b;c;d\r\n10002;b;c\r\n");
  ASSERT_EQ(recording.rejects.size(), 2U);
  EXPECT_EQ(recording.rejects[0].line, 3U);
  EXPECT_EQ(recording.rejects[0].code, "csv.open_quote");
  EXPECT_EQ(recording.rejects[1].code, "csv.too_many_cells");
  EXPECT_EQ(recording.records(), 1U);
}

TEST(Datev, refuses_what_holds_no_addresses_by_its_name) {
  for (const auto& [category, name] : std::initializer_list<std::pair<const char*, const char*>>{
           {"21", "Buchungsstapel"}, {"46", "Zahlungsbedingungen"}, {"20", "Kontenbeschriftungen"}}) {
    const std::string text = std::string("\"EXTF\";700;") + category + ";\"\";5\r\nUmsatz\r\n1,00\r\n";
    EXPECT_EQ(datev_importer.recognises(text), 98);
    EXPECT_NE(refusal_of(text).find(name), std::string::npos) << refusal_of(text);
  }
  EXPECT_NE(refusal_of("EXTF;700;x\r\n").find("damaged"), std::string::npos);
  EXPECT_NE(refusal_of("Konto;Ort\r\n").find("no DATEV file"), std::string::npos);
  EXPECT_NE(refusal_of(head + "Umsatz;WKZ\r\n24,95;EUR\r\n").find("do not fit"), std::string::npos);
}

}  // namespace
}  // namespace kartei::importers
