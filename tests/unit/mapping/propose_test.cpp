#include "mapping/propose.hpp"

#include "mapping_words.hpp"

namespace kartei::mapping::test {
namespace {

using Meanings = std::vector<std::string>;

TEST(Propose, an_erp_export_by_its_headers) {
  const auto columns =
      headers({"Kd-Nr.", "Matchcode", "Anrede", "Name1", "Name2", "Ansprechpartner", "Straße", "PLZ", "Ort",
               "LKZ", "Telefon", "Telefon 2", "Fax", "E-Mail", "USt-IdNr", "Werbesperre", "Umsatz 2024"});
  EXPECT_EQ(proposed(columns),
            (Meanings{"external_key", "ignored", "salutation", "name_or_company", "company_addition",
                      "full_name", "street", "postcode", "city", "country", "phone", "phone 2", "fax",
                      "email", "vat_id", "objection", "?"}));
}

TEST(Propose, the_public_febrl_columns) {
  EXPECT_EQ(proposed(headers({"rec_id", "given_name", "surname", "street_number", "address_1", "address_2",
                              "suburb", "postcode", "state", "date_of_birth", "soc_sec_id"})),
            (Meanings{"external_key", "first_name", "last_name", "house_number", "street", "address_addition",
                      "city", "postcode", "state", "birth_date", "?"}));
}

TEST(Propose, name_means_what_its_neighbours_leave_over) {
  EXPECT_EQ(proposed(headers({"Vorname", "Name"})), (Meanings{"first_name", "last_name"}));
  EXPECT_EQ(proposed(headers({"Firma", "Name"})), (Meanings{"company", "full_name"}));
  EXPECT_EQ(proposed(headers({"Name", "Ort"})), (Meanings{"name_or_company", "city"}));
  EXPECT_EQ(proposed(headers({"Name", "Given Name", "Family Name"})),
            (Meanings{"ignored", "first_name", "last_name"}));
  EXPECT_EQ(proposed({{"Name", {"Meyer, Hans", "Schulz, Dr. Eva", "Maier, Karl"}}}), (Meanings{"full_name"}));
}

TEST(Propose, a_whole_name_is_taken_where_its_parts_are_missing) {
  const std::vector<std::string> ids{"1", "2", "3", "4", "5"};
  const std::vector<std::string> whole{"Hans Meyer", "Eva Schulz"};
  EXPECT_EQ(proposed({{"Kundennummer", ids}, {"Full Name", whole}, {"Last Name", {"Maier", "Kaya", "Lang"}}}),
            (Meanings{"external_key", "full_name", "last_name"}));
  EXPECT_EQ(
      proposed(
          {{"Kundennummer", ids}, {"Full Name", whole}, {"Last Name", {"Meyer", "Schulz", "Kaya", "Lang"}}}),
      (Meanings{"external_key", "ignored", "last_name"}));
}

TEST(Propose, a_sex_is_taken_where_there_is_no_salutation) {
  EXPECT_EQ(proposed(headers({"Geschlecht", "Nachname"})), (Meanings{"salutation", "last_name"}));
  EXPECT_EQ(proposed(headers({"Anrede", "Geschlecht"})), (Meanings{"salutation", "ignored"}));
}

TEST(Propose, combined_columns_by_what_stands_in_them) {
  EXPECT_EQ(proposed({{"Anschrift",
                       {"Ring 5, 63067 Offenbach", "Hauptstr. 1, 60311 Frankfurt", "Weg 2, 1010 Wien"}}}),
            (Meanings{"full_address"}));
  EXPECT_EQ(proposed({{"Anschrift", {"Ring 5", "Hauptstr. 1", "Weg 2"}}}), (Meanings{"street"}));
  EXPECT_EQ(proposed({{"Ort", {"63067 Offenbach", "60311 Frankfurt", "D-10115 Berlin"}}}),
            (Meanings{"postcode_city"}));
  EXPECT_EQ(proposed({{"Straße", {"Ring 5, 63067 Offenbach", "Am Tor 1, 60311 Frankfurt"}}}),
            (Meanings{"full_address"}));
}

TEST(Propose, english_title_is_a_job_unless_its_values_belong_to_names) {
  EXPECT_EQ(proposed({{"Title", {"Sales Manager", "CEO", "Buyer"}}}), (Meanings{"position"}));
  EXPECT_EQ(proposed({{"Title", {"Dr.", "Prof. Dr.", "Dr."}}}), (Meanings{"title"}));
  EXPECT_EQ(proposed({{"Title", {"Mr", "Mrs", "Mr"}}}), (Meanings{"salutation"}));
}

TEST(Propose, a_lone_number_behind_a_street_is_the_house_number) {
  EXPECT_EQ(proposed(headers({"Nr.", "Straße", "Nr."})),
            (Meanings{"external_key", "street", "house_number"}));
}

TEST(Propose, columns_of_one_meaning_are_numbered) {
  EXPECT_EQ(proposed(headers({"Telefon", "Telefon", "Mobil", "Telefon 2", "Tel."})),
            (Meanings{"phone", "phone 3", "mobile", "phone 2", "phone 4"}));
}

TEST(Propose, a_second_street_line_is_no_second_address) {
  EXPECT_EQ(proposed(headers({"Straße", "Straße 2", "PLZ", "Ort"})),
            (Meanings{"street", "address_addition", "postcode", "city"}));
  EXPECT_EQ(proposed(headers({"Straße", "PLZ", "Ort", "Straße 2", "PLZ 2", "Ort 2"})),
            (Meanings{"street", "postcode", "city", "street 2", "postcode 2", "city 2"}));
}

TEST(Propose, reads_contents_where_there_is_no_header) {
  const std::vector<ColumnSample> columns{
      {"", {"Meyer", "Schulz", "Wagner", "Becker"}},
      {"", {"Hans", "Peter", "Sabine", "Kevin-Justin"}},
      {"", {"Müller GmbH", "Schulz & Söhne KG", "Bäckerei Wagner", "Becker AG"}},
      {"", {"Ring 5", "Hauptstr. 12a", "Am Markt 1", "Bahnhofstraße 3"}},
      {"", {"63067", "01067", "60311", "10115"}},
      {"", {"Offenbach", "Dresden", "Frankfurt", "Berlin"}},
      {"", {"069/123456", "+49 351 4711-0", "(069) 98765", "030 1234567"}},
      {"", {"0171 1234567", "+49 151 23456789", "0160/9876543", "0176-12345678"}},
      {"", {"a@example.org", "b@example.org", "c.d@example.com", "e@example.net"}},
      {"", {"www.example.org", "https://example.com", "example.net", "www.example.de"}},
  };
  EXPECT_EQ(proposed(columns), (Meanings{"last_name", "first_name", "company", "street", "postcode", "city",
                                         "phone", "mobile", "email", "web"}));
}

TEST(Propose, digits_under_an_unknown_header_are_no_postcodes) {
  EXPECT_EQ(proposed({{"Umsatz", {"12345", "23456", "34567"}}, {"ent_id", {"1001", "1002", "1003"}}}),
            (Meanings{"?", "?"}));
}

TEST(Propose, contents_make_no_second_address_beside_the_one_that_headers_tell) {
  EXPECT_EQ(
      proposed({{"", {"Ring 5", "Weg 3", "Hauptstr. 1"}}, {"Straße", {"Am Markt 1", "Gasse 2", "Allee 3"}}}),
      (Meanings{"?", "street"}));
  EXPECT_EQ(proposed({{"Objekt", {"Ring 5", "Weg 3", "Hauptstr. 1"}}}), (Meanings{"street"}));
}

TEST(Propose, contents_that_contradict_a_header_lower_the_confidence_and_are_told) {
  const Mapping mapping =
      propose(std::vector<ColumnSample>{{"Telefon",
                                         {"a@example.org", "b@example.org", "c@example.org", "069 123456"}}},
              {});
  EXPECT_EQ(mapping.columns[0].target.field, Field::phone);
  EXPECT_LT(mapping.columns[0].confidence, 50);
  EXPECT_NE(mapping.columns[0].reason.find("only 25 % of the values are phone numbers"), std::string::npos)
      << mapping.columns[0].reason;
}

TEST(Propose, google_old_and_new_with_labels_attached) {
  const Mapping old_export = propose(headers({"Name",
                                              "Given Name",
                                              "Additional Name",
                                              "Family Name",
                                              "Name Prefix",
                                              "Group Membership",
                                              "E-mail 1 - Type",
                                              "E-mail 1 - Value",
                                              "Phone 1 - Type",
                                              "Phone 1 - Value",
                                              "Address 1 - Type",
                                              "Address 1 - Formatted",
                                              "Address 1 - Street",
                                              "Address 1 - City",
                                              "Address 1 - PO Box",
                                              "Address 1 - Postal Code",
                                              "Organization 1 - Type",
                                              "Organization 1 - Name",
                                              "Organization 1 - Title",
                                              "Website 1 - Value"}),
                                     {});
  EXPECT_EQ(old_export.layout, Layout::google);
  EXPECT_EQ(meanings(old_export),
            (Meanings{"ignored", "first_name", "middle_name", "last_name", "title",    "tags",   "ignored",
                      "email",   "ignored",    "phone",       "ignored",   "ignored",  "street", "city",
                      "po_box",  "postcode",   "ignored",     "company",   "position", "web"}));
  EXPECT_EQ(old_export.columns[7].label, 6U);
  EXPECT_EQ(old_export.columns[12].label, 10U);

  const Mapping new_export =
      propose(headers({"First Name", "Last Name", "File As", "Organization Name", "Organization Title",
                       "Birthday", "Notes", "Labels", "Phone 1 - Label", "Phone 1 - Value", "Phone 2 - Label",
                       "Phone 2 - Value", "Address 2 - Label", "Address 2 - Street",
                       "Address 2 - Extended Address", "Address 2 - City"}),
              {});
  EXPECT_EQ(meanings(new_export),
            (Meanings{"first_name", "last_name", "ignored", "company", "position", "birth_date", "note",
                      "tags", "ignored", "phone", "ignored", "phone 2", "ignored", "street 2",
                      "address_addition 2", "city 2"}));
  EXPECT_EQ(new_export.columns[11].label, 10U);
}

TEST(Propose, consent_columns_come_with_a_table_and_an_inverted_name_is_read_as_such) {
  const Mapping mapping =
      propose(headers({"Keine Werbung", "Newsletter", "Werbung erlaubt", "Keine Anrufe"}), {});
  const auto says = [&](std::size_t column, std::string_view value) {
    return meaning_of(mapping.columns[column].consent, value);
  };
  EXPECT_EQ(says(0, "J"), Meaning::objected);
  EXPECT_EQ(says(0, "nein"), Meaning::nothing);
  EXPECT_EQ(says(1, "Ja"), Meaning::given);
  EXPECT_EQ(says(1, "N"), Meaning::nothing) << "often means never asked";
  EXPECT_EQ(says(1, ""), Meaning::nothing);
  EXPECT_EQ(says(2, "0"), Meaning::refused);
  EXPECT_EQ(says(3, " X "), Meaning::objected);
  EXPECT_EQ(says(0, "vielleicht"), std::nullopt);
  EXPECT_EQ(mapping.columns[0].consent.channel, "");
  EXPECT_EQ(mapping.columns[1].consent.channel, "email");
  EXPECT_EQ(mapping.columns[3].consent.channel, "phone");
}

TEST(Propose, a_consent_value_nobody_understands_is_told) {
  const Mapping mapping = propose(std::vector<ColumnSample>{{"Werbesperre", {"J", "B2"}}}, {});
  EXPECT_NE(mapping.columns[0].reason.find("\"B2\""), std::string::npos);
  EXPECT_LT(mapping.columns[0].confidence, 98);
}

TEST(Propose, vcard_columns_may_come_later_one_by_one) {
  Mapping mapping = propose(headers({"N.family", "FN", "TEL[cell]", "ADR[work].street", "ADR[work].city"}),
                            {.format = "vcard"});
  for (const char* name : {"TEL[cell]", "ADR[work].street", "ADR[work].city", "EMAIL", "X-FOO"})
    extend(mapping, name);
  EXPECT_EQ(meanings(mapping), (Meanings{"last_name", "full_name", "mobile", "street work", "city work",
                                         "mobile 2", "street work 2", "city work 2", "email", "?"}));
}

TEST(Propose, repeated_vcard_addresses_keep_their_parts_together) {
  const Mapping mapping =
      propose(headers({"ADR[home].extended", "ADR[home].street", "ADR[home].extended", "ADR[home].street"}),
              {.format = "vcard"});
  EXPECT_EQ(meanings(mapping),
            (Meanings{"address_addition home", "street home", "address_addition home 2", "street home 2"}));
}

TEST(Propose, marks_columns_that_are_in_capitals_or_small_letters_throughout) {
  const Mapping mapping =
      propose(std::vector<ColumnSample>{{"Vorname", {"ANNA", "HANS", "UTE", "KARL", "EVA"}},
                                        {"Nachname", {"Meyer", "SCHULZ", "KERN", "VOSS", "BERG"}},
                                        {"Firma", {"IBM", "DHL", "BMW", "SAP", "AOK"}},
                                        {"Straße", {"am markt 1", "ring 2", "ring 3", "ring 4", "ring 5"}},
                                        {"Ort", {"ULM", "BONN", "KASSEL", "CELLE"}}},
              {});
  std::vector<bool> mended;
  for (const ColumnMapping& column : mapping.columns) mended.push_back(column.mend);
  EXPECT_EQ(mended, (std::vector<bool>{true, false, false, true, false}));
  EXPECT_NE(mapping.columns[0].reason.find("all in capitals"), std::string::npos);
}

TEST(Propose, exchanges_first_and_last_names_that_stand_under_each_others_header) {
  const std::vector<std::string> firsts{"Anna", "Hans", "Peter", "Maria", "Thomas"};
  const std::vector<std::string> lasts{"Lüdenscheidt", "Krause", "Voss", "Zimmermann", "Tergit"};
  EXPECT_EQ(proposed({{"Vorname", lasts}, {"Nachname", firsts}}), (Meanings{"last_name", "first_name"}));
  EXPECT_EQ(proposed({{"Vorname", firsts}, {"Nachname", lasts}}), (Meanings{"first_name", "last_name"}));
  EXPECT_EQ(proposed({{"Vorname", firsts}, {"Nachname", firsts}}), (Meanings{"first_name", "last_name"}));
}

TEST(Propose, takes_any_bytes_as_header_and_value) {
  const std::string bytes("\x00\xFF\x80[]{\"", 7);
  EXPECT_EQ(proposed({{bytes, {bytes, bytes, bytes}}, {"", {}}}), (Meanings{"?", "?"}));
}

}  // namespace
}  // namespace kartei::mapping::test
