/// Columns of the exports of ERP systems.
#include <fstream>

#include "mapping_words.hpp"
#include "text/text.hpp"

namespace kartei::mapping::test {
namespace {

/// The table of tests/data: meaning, DATEV's name, another producer's (empty: the same).
std::vector<std::vector<std::string>> datev_table() {
  std::ifstream file(KARTEI_TEST_DATA "/mapping/datev_columns.tsv");
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#') || line.starts_with("meaning")) continue;
    std::vector<std::string> cells;
    for (const std::string_view cell : text::split(line, '\t')) cells.emplace_back(cell);
    rows.push_back(cells);
  }
  return rows;
}

void expect_spelling(std::size_t spelling) {
  const auto rows = datev_table();
  ASSERT_EQ(rows.size(), 254U);
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row[spelling].empty() ? row[1] : row[spelling]);
  const Mapping mapping = propose(headers(names), {});
  EXPECT_EQ(mapping.layout, Layout::datev);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SCOPED_TRACE(names[i]);
    EXPECT_EQ(meanings(mapping)[i], rows[i][0]);
  }
}

TEST(ErpExport, datev_is_understood_column_by_column) { expect_spelling(1); }
TEST(ErpExport, datev_is_understood_in_another_producers_spelling) { expect_spelling(2); }

/// Columns of other programs, as far as their exports are published.
TEST(ErpExport, other_programs_are_understood) {
  struct Row {
    const char* program;
    std::vector<std::string> columns;
    std::vector<std::string> meanings;
  };
  const std::vector<Row> rows{
      {"Lexware pro",
       {"Kundennummer", "Matchcode",       "Anrede",    "Firma",    "Name", "Vorname",
        "Zusatz",       "Ansprechpartner", "Straße",    "PLZ",      "Ort",  "Land",
        "Telefon 1",    "Telefon 2",       "Fax",       "E-Mail 1", "Web",  "Lief-Nr beim Kunden",
        "Preisgruppe",  "Zahlungsziel",    "Skontotage"},
       {"external_key", "ignored", "salutation", "company", "last_name", "first_name", "company_addition",
        "full_name",    "street",  "postcode",   "city",    "country",   "phone",      "phone 2",
        "fax",          "email",   "web",        "ignored", "ignored",   "ignored",    "ignored"}},
      {"Lexware Office",
       {"Kundennummer", "Firmenname", "Steuernummer", "Umsatzsteuer ID", "Anrede", "Titel", "Vorname",
        "Nachname"},
       {"external_key", "company", "ignored", "vat_id", "salutation", "title", "first_name", "last_name"}},
      {"JTL-Wawi",
       {"Name", "Vorname", "Straße", "PLZ", "Ort", "Land", "E-Mail", "Kundengruppe"},
       {"last_name", "first_name", "street", "postcode", "city", "country", "email", "tags"}},
      {"JTL-Shop",
       {"cPasswort", "cAnrede", "cTitel", "cVorname", "cNachname", "cFirma", "cStrasse", "cHausnummer",
        "cZusatz"},
       {"ignored", "salutation", "title", "first_name", "last_name", "company", "street", "house_number",
        "company_addition"}},
      {"plentymarkets",
       {"CustomerNo", "Company", "AdditionalName", "City", "CountryISO", "AccountingID"},
       {"external_key", "company", "?", "city", "country", "ignored"}},
      {"cobra",
       {"Anrede", "Nachname", "Vorname", "Straße", "PLZ", "Ort", "Telefon", "Telefon direkt",
        "Telefon privat", "Telefon2", "Telefon3", "Mobil", "Mobil privat"},
       {"salutation", "last_name", "first_name", "street", "postcode", "city", "phone", "phone 4",
        "phone home", "phone 2", "phone 3", "mobile", "mobile home"}},
      {"Sage 100",
       {"Matchcode", "Name1", "Name2", "LieferStrasse", "LieferLand", "LieferPLZ", "LieferOrt",
        "LieferZusatz"},
       {"ignored", "name_or_company", "company_addition", "street other", "country other", "postcode other",
        "city other", "company_addition other"}},
      {"SelectLine",
       {"Nummer", "Anrede", "Name", "Vorname", "Firma", "Strasse", "Land", "PLZ", "Ort", "Telefon1", "Fax",
        "EMail", "Homepage", "UStIdNr"},
       {"external_key", "salutation", "last_name", "first_name", "company", "street", "country", "postcode",
        "city", "phone", "fax", "email", "web", "vat_id"}}};
  for (const Row& row : rows) EXPECT_EQ(proposed(headers(row.columns)), row.meanings) << row.program;
}

TEST(NestedRecords, are_understood_by_the_last_word_that_says_anything) {
  for (const auto& [path, meaning] : std::initializer_list<std::pair<const char*, const char*>>{
           {"address.street", "street"},
           {"addresses.2.zipCode", "postcode 2"},
           {"billingAddress.city", "city other"},
           {"lieferadresse.plz", "postcode other"},
           {"name.first", "first_name"},
           {"name.vorname", "first_name"},
           {"kunde.nummer", "external_key"},
           {"customer.id", "external_key"},
           {"company.name", "company"},
           {"land.name", "country"},
           {"emails", "email"},
           {"emails.2.value", "email 2"},
           {"phoneNumbers.1.number", "phone"},
           {"kontakt.privat.telefon", "phone home"},
           {"address.id", "?"},
           {"ADDRESS.CONTACT_DETAILS.PHONE.office", "phone work"},
           {"ADDRESS.NAME", "name_or_company"},
           {"kontakt.firma", "company"},
           {"geo.lat", "?"},
           {"adresse.geo.ort.name", "city"}}) {
    EXPECT_EQ(proposed(headers({path})), std::vector<std::string>{meaning}) << path;
  }
}

TEST(NestedRecords, a_contacts_name_beside_a_first_name_is_the_last_name) {
  EXPECT_EQ(proposed({{"CONTACT_NAME", {"Vogel", "Kunz"}}, {"FIRST_NAME", {"Rita", "Hans"}}}),
            (std::vector<std::string>{"last_name", "first_name"}));
  EXPECT_EQ(proposed({{"CONTACT_NAME", {"Rita Vogel"}}, {"FIRST_NAME", {"Rita"}}}),
            (std::vector<std::string>{"full_name", "first_name"}));
}

TEST(NestedRecords, a_type_tells_where_the_value_beside_it_belongs) {
  const Mapping mapping = propose(
      headers({"phones.1.type", "phones.1.value", "phones.2.type", "phones.2.value", "kunde.typ"}), {});
  EXPECT_EQ(mapping.columns[1].label, 0U);
  EXPECT_EQ(mapping.columns[3].label, 2U);
  EXPECT_EQ(meanings(mapping), (std::vector<std::string>{"ignored", "phone", "ignored", "phone 2", "?"}));
}

}  // namespace
}  // namespace kartei::mapping::test
