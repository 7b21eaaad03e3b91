#include "mapping/header.hpp"

#include "mapping_words.hpp"

namespace kartei::mapping::test {
namespace {

struct Row {
  std::string header;
  std::string meaning;  ///< number 0 is written as nothing; "?" for a header nobody knows
};

std::string read(const std::string& header, Layout layout = Layout::generic) {
  const auto reading = read_header(header, layout);
  return reading ? to_text(reading->target) : "?";
}

TEST(Header, is_known_in_german_and_english) {
  const std::vector<Row> rows{
      {"Kundennummer", "external_key"},
      {"Kd-Nr.", "external_key"},
      {"Kd.Nr", "external_key"},
      {"Debitor", "external_key"},
      {"KUNNR", "external_key"},
      {"rec_id", "external_key"},
      {"unique_id", "external_key"},
      {"Anrede", "salutation"},
      {"Titel", "title"},
      {"Titel/Akad. Grad", "title"},
      {"VORNAME", "first_name"},
      {"given_name", "first_name"},
      {"Given Name", "first_name"},
      {"Nachname", "last_name"},
      {"Familienname", "last_name"},
      {"surname", "last_name"},
      {"Name, Vorname", "full_name"},
      {"Ansprechpartner", "full_name"},
      {"z. Hd.", "full_name"},
      {"Zuhanden", "full_name"},
      {"Firma", "company"},
      {"Firmenname", "company"},
      {"Organisation", "company"},
      {"Name1", "name_or_company"},
      {"Name 2", "company_addition"},
      {"Abteilung", "department"},
      {"Abt.", "department"},
      {"Funktion", "position"},
      {"Job Title", "position"},
      {"Straße", "street"},
      {"Strasse", "street"},
      {"STRASSE", "street"},
      {"Str.", "street"},
      {"Straße / Nr.", "street"},
      {"Straße und Hausnummer", "street"},
      {"address_1", "street"},
      {"Hausnummer", "house_number"},
      {"HNr", "house_number"},
      {"street_number", "house_number"},
      {"address_2", "address_addition"},
      {"Adresszusatz", "address_addition"},
      {"Postfach", "po_box"},
      {"PLZ", "postcode"},
      {"Postleitzahl", "postcode"},
      {"zip", "postcode"},
      {"ZIP Code", "postcode"},
      {"Ort", "city"},
      {"Stadt", "city"},
      {"PLZ/Ort", "postcode_city"},
      {"PLZ Ort", "postcode_city"},
      {"Bundesland", "state"},
      {"state", "state"},
      {"Land", "country"},
      {"Länderkennzeichen", "country"},
      {"LKZ", "country"},
      {"Telefon", "phone"},
      {"Tel.", "phone"},
      {"Tel.-Nr.", "phone"},
      {"Durchwahl", "phone"},
      {"TELEFON1", "phone"},
      {"Mobil", "mobile"},
      {"Handy-Nr.", "mobile"},
      {"Mobil-Tel.-Nr.", "mobile"},
      {"Fax", "fax"},
      {"Telefax", "fax"},
      {"E-Mail", "email"},
      {"eMail", "email"},
      {"Mail", "email"},
      {"Email Address", "email"},
      {"Homepage", "web"},
      {"www", "web"},
      {"Geburtsdatum", "birth_date"},
      {"geb.", "birth_date"},
      {"dob", "birth_date"},
      {"date_of_birth", "birth_date"},
      {"USt-IdNr.", "vat_id"},
      {"USt.-ID", "vat_id"},
      {"Umsatzsteuer ID", "vat_id"},
      {"Handelsregister", "register_id"},
      {"Bemerkung", "note"},
      {"Notizen", "note"},
      {"Stichwort", "tags"},
      {"Sprache", "language"},
      {"Geburtsname", "birth_name"},
      {"Werbesperre", "objection"},
      {"Newsletter", "opt_in"},
      {"Matchcode", "ignored"},
      {"IBAN", "ignored"},
      {"Passwort", "ignored"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.header);
    EXPECT_EQ(read(row.header), row.meaning);
  }
}

TEST(Header, tells_use_and_number_by_words_around_the_name) {
  const std::vector<Row> rows{
      {"Telefon 2", "phone 2"},
      {"Telefon2", "phone 2"},
      {"Telefon geschäftlich", "phone work"},
      {"Tel. (privat)", "phone home"},
      {"Tel. dienstlich", "phone work"},
      {"Telefon (privat 2)", "phone home 2"},
      {"E-Mail privat", "email home"},
      {"Work Phone", "phone work"},
      {"Firma Telefon", "phone work"},
      {"Privat: PLZ", "postcode home"},
      {"Dienstlich: Ort", "city work"},
      {"Home ZipCode", "postcode home"},
      {"Lieferstrasse", "street other"},
      {"LieferPLZ", "postcode other"},
      {"Rechnungsort", "city other"},
      {"Rechnungsadresse Straße", "street other"},
      {"Firmentelefon", "phone work"},
      {"Kunden-E-Mail", "email"},
      {"Ansprechpartner Telefon", "phone"},
      {"E-mail 3 - Value", "email 3"},
      {"Address 2 - Postal Code", "postcode 2"},
      {"Organization 1 - Name", "company"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.header);
    EXPECT_EQ(read(row.header), row.meaning);
  }
}

TEST(Header, that_says_nothing_stays_unread) {
  for (const std::string header :
       {"", "   ", "xyz", "Umsatz 2024", "Feld 17", "12345", "\xFF\xFE", "Spalte", "soc_sec_id"}) {
    SCOPED_TRACE(header);
    EXPECT_EQ(read(header), "?");
  }
}

TEST(Header, a_word_that_only_looks_like_a_place_of_use_is_kept) {
  EXPECT_EQ(read("Firma"), "company");
  EXPECT_EQ(read("Firmenname"), "company");
  EXPECT_EQ(read("Company Name"), "company");
  EXPECT_EQ(read("Business"), "company");
}

TEST(Header, ort_is_a_city_but_outlooks_ort_is_a_room) {
  EXPECT_EQ(read("Ort", Layout::generic), "city");
  EXPECT_EQ(read("Ort", Layout::outlook), "ignored");
  EXPECT_EQ(read("Ort privat", Layout::outlook), "city home");
}

TEST(Header, outlooks_region_is_a_state_and_its_land_a_country) {
  EXPECT_EQ(read("Region geschäftlich", Layout::outlook), "state work");
  EXPECT_EQ(read("Land/Region geschäftlich", Layout::outlook), "country work");
}

TEST(VcardColumn, means_its_property_narrowed_by_its_types) {
  const std::vector<Row> rows{
      {"N.family", "last_name"},
      {"N.prefix", "title"},
      {"FN", "full_name"},
      {"ORG.name", "company"},
      {"TITLE", "position"},
      {"ADR.street", "street"},
      {"ADR[work].street", "street work"},
      {"ADR[home].postcode", "postcode home"},
      {"ADR[work,pref].city", "city work"},
      {"TEL", "phone"},
      {"TEL[cell]", "mobile"},
      {"TEL[cell,work]", "mobile work"},
      {"TEL[fax,work]", "fax work"},
      {"TEL[fax]", "fax"},
      {"TEL[cell,fax]", "fax"},
      {"TEL[home]", "phone home"},
      {"TEL[pager]", "ignored"},
      {"TEL[Zentrale]", "phone"},
      {"TEL[Bauhof]", "phone other"},
      {"EMAIL[home,pref]", "email home"},
      {"EMAIL[fax]", "email"},
      {"URL[work]", "web work"},
      {"UID", "external_key"},
      {"CATEGORIES", "tags"},
      {"X-SKYPE", "?"},
      {"N", "?"},
      {"TEL[", "?"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.header);
    EXPECT_EQ(read(row.header, Layout::vcard), row.meaning);
  }
}

TEST(Header, of_a_no_is_known_with_words_beside_it) {
  for (const std::string_view name :
       {"Werbesperre seit", "Widerspruch am", "Werbewiderspruch Datum", "Opt out Datum", "Werbesperrkz",
        "keine Werbung erwünscht", "Kontaktsperre (Marketing)", "Werbung gesperrt", "Nicht kontaktieren",
        "Blacklist"}) {
    const auto reading = read_header(name, Layout::generic);
    ASSERT_TRUE(reading && reading->consent != nullptr) << name;
    EXPECT_EQ(reading->target.field, Field::objection) << name;
  }
}

TEST(Header, that_may_speak_of_a_no_is_told_apart_from_what_only_sounds_like_it) {
  for (const std::string_view name : {"Gesperrt", "Sperre", "Sperrkennzeichen", "DSGVO", "Werbung Status",
                                      "Widerspruch aufgehoben", "Nicht anrufen"})
    EXPECT_TRUE(speaks_of_consent(name) && !read_header(name, Layout::generic)) << name;
  for (const std::string_view name : {"Gewerbe", "Bewerbung", "Liefersperre", "Werbeaktion", "Name", "Wert"})
    EXPECT_FALSE(speaks_of_consent(name)) << name;
}

}  // namespace
}  // namespace kartei::mapping::test
