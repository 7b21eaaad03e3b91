#include "normalise/normaliser.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kartei::normalise {
namespace {

struct Cell {
  Field field;
  std::string_view value;
  Use use = Use::unspecified;
  std::uint8_t ordinal = 1;
};

ContactDraft draft_of(const std::vector<Cell>& cells) {
  ContactDraft draft;
  for (const Cell& cell : cells) {
    draft.values.push_back(
        {{cell.field, cell.use, cell.ordinal}, static_cast<std::uint32_t>(draft.values.size()), cell.value});
  }
  return draft;
}

Contact contact_of(const std::vector<Cell>& cells, std::vector<Diagnostic>& found) {
  Normaliser normaliser;
  return normaliser.contact(draft_of(cells), found);
}

Contact contact_of(const std::vector<Cell>& cells) {
  std::vector<Diagnostic> found;
  return contact_of(cells, found);
}

bool has_code(const std::vector<Diagnostic>& found, std::string_view code) {
  return std::ranges::any_of(found, [&](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

TEST(Normaliser, makes_a_contact_of_a_row) {
  std::vector<Diagnostic> found;
  const Contact contact = contact_of({{Field::external_key, "4711"},
                                      {Field::salutation, "Frau Dr."},
                                      {Field::first_name, "Anna"},
                                      {Field::last_name, "von der Heide"},
                                      {Field::company, "Müller GmbH & Co KG"},
                                      {Field::department, "Einkauf"},
                                      {Field::position, "Leiterin"},
                                      {Field::street, "Hauptstr. 5", Use::work},
                                      {Field::postcode, "1067", Use::work},
                                      {Field::city, "Dresden", Use::work},
                                      {Field::phone, "0351 123456-12", Use::work},
                                      {Field::mobile, "0171 1234567"},
                                      {Field::email, "A.Heide@Mueller.DE", Use::work},
                                      {Field::web, "WWW.Mueller.de/", Use::work},
                                      {Field::birth_date, "24.12.1970"},
                                      {Field::language, "deutsch"},
                                      {Field::vat_id, "DE 136 695 976"},
                                      {Field::register_id, "Amtsgericht Dresden HRB12345"},
                                      {Field::tags, "Messe; Kunde, Messe"},
                                      {Field::note, "ruft zurück"}},
                                     found);
  EXPECT_EQ(contact.external_key, "4711");
  EXPECT_EQ(contact.person.title, "Dr.");
  EXPECT_EQ(contact.person.particle, "von der");
  EXPECT_EQ(contact.person.gender, Gender::female);
  EXPECT_EQ(contact.company.core, "Müller");
  EXPECT_EQ(contact.company.legal_form, "GmbH & Co. KG");
  EXPECT_EQ(contact.department, "Einkauf");
  EXPECT_EQ(contact.position, "Leiterin");
  ASSERT_EQ(contact.addresses.size(), 1U);
  EXPECT_EQ(contact.addresses[0],
            (PostalAddress{Use::work, "Hauptstraße", "5", "", "", "01067", "Dresden", "DE"}));
  ASSERT_EQ(contact.contact_points.size(), 4U);
  EXPECT_EQ(contact.contact_points[0],
            (ContactPoint{ContactPointKind::phone, Use::work, "+4935112345612", "0351 123456-12", false}));
  EXPECT_EQ(contact.contact_points[1].kind, ContactPointKind::mobile);
  EXPECT_EQ(contact.contact_points[2].value, "a.heide@mueller.de");
  EXPECT_EQ(contact.contact_points[3].value, "www.mueller.de");
  EXPECT_EQ(to_text(contact.birth_date.value()), "1970-12-24");
  EXPECT_EQ(contact.language, "de");
  EXPECT_EQ(contact.vat_id, "DE136695976");
  EXPECT_EQ(contact.register_id, "HRB 12345 (Dresden)");
  EXPECT_EQ(contact.tags, (std::vector<std::string>{"Messe", "Kunde"}));
  EXPECT_EQ(contact.note, "ruft zurück");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "postcode.leading_zero");
  EXPECT_EQ(found[0].field, "postcode");
}

TEST(Normaliser, rejects_a_row_of_nothing_once) {
  for (const std::vector<Cell>& cells : {std::vector<Cell>{},
                                         {{Field::note, "?"}},
                                         {{Field::email, "kaputt"}},
                                         {{Field::country, "DE"}},
                                         {{Field::external_key, "1"}, {Field::last_name, "-"}}}) {
    std::vector<Diagnostic> found;
    static_cast<void>(contact_of(cells, found));
    EXPECT_EQ(std::ranges::count(found, Severity::reject, &Diagnostic::severity), 1);
    EXPECT_TRUE(has_code(found, "contact.nothing_usable"));
  }
}

TEST(Normaliser, takes_any_one_way_to_reach_somebody) {
  for (const Cell& cell : std::vector<Cell>{{Field::last_name, "Meyer"},
                                            {Field::first_name, "Hans"},
                                            {Field::company, "Müller"},
                                            {Field::email, "a@firma.de"},
                                            {Field::phone, "089 1234567"},
                                            {Field::full_address, "Ring 5, 63067 Offenbach"}}) {
    std::vector<Diagnostic> found;
    static_cast<void>(contact_of({cell}, found));
    EXPECT_FALSE(has_code(found, "contact.nothing_usable")) << to_text(cell.field);
  }
}

TEST(Normaliser, reads_phones_in_the_country_of_the_address) {
  const Contact contact = contact_of({{Field::phone, "01 5120000"}, {Field::city, "1010 Wien"}});
  ASSERT_EQ(contact.contact_points.size(), 1U);
  EXPECT_EQ(contact.contact_points[0].value, "+4315120000");
  Normaliser swiss(Options{.default_country = "CH"});
  std::vector<Diagnostic> found;
  const ContactDraft draft = draft_of({{Field::phone, "044 123 45 67"}});
  EXPECT_EQ(swiss.contact(draft, found).contact_points.at(0).value, "+41441234567");
}

TEST(Normaliser, keeps_the_addresses_of_a_row_apart) {
  const Contact contact = contact_of({{Field::street, "Ring 5", Use::work},
                                      {Field::postcode_city, "63067 Offenbach", Use::work},
                                      {Field::street, "Am Bach 1", Use::home},
                                      {Field::postcode_city, "1067 Dresden", Use::home}});
  ASSERT_EQ(contact.addresses.size(), 2U);
  EXPECT_EQ(contact.addresses[0].city, "Offenbach");
  EXPECT_EQ(contact.addresses[0].use, Use::work);
  EXPECT_EQ(contact.addresses[1].street, "Am Bach");
  EXPECT_EQ(contact.addresses[1].postcode, "01067");
}

TEST(Normaliser, keeps_every_further_line_of_an_address) {
  const Contact contact = contact_of({{Field::street, "Ring 5", Use::work},
                                      {Field::address_addition, "Hinterhaus", Use::work},
                                      {Field::address_addition, "3. OG", Use::work},
                                      {Field::address_addition, "Keller", Use::home},
                                      {Field::city, "Offenbach", Use::work}});
  EXPECT_EQ(contact.addresses.at(0).addition, "Hinterhaus, 3. OG");
}

TEST(Normaliser, gives_an_address_a_street_or_a_box) {
  const Contact both =
      contact_of({{Field::street, "Ring 5"}, {Field::po_box, "12 34"}, {Field::city, "Offenbach"}});
  EXPECT_EQ(both.addresses.at(0).street, "Ring");
  EXPECT_EQ(both.addresses.at(0).po_box, "");
  EXPECT_EQ(both.addresses.at(0).addition, "Postfach 1234");
  const Contact box = contact_of({{Field::street, "Postfach 12 34"}, {Field::city, "Offenbach"}});
  EXPECT_EQ(box.addresses.at(0).po_box, "1234");
  EXPECT_EQ(box.addresses.at(0).street, "");
}

TEST(Normaliser, takes_a_number_column_for_the_house_number) {
  const Contact contact =
      contact_of({{Field::street, "Straße 73"}, {Field::house_number, "5 A"}, {Field::city, "Berlin"}});
  EXPECT_EQ(contact.addresses.at(0).street, "Straße 73");
  EXPECT_EQ(contact.addresses.at(0).house_number, "5a");
  const Contact twice =
      contact_of({{Field::street, "Ring 5"}, {Field::house_number, "5"}, {Field::city, "Berlin"}});
  EXPECT_EQ(twice.addresses.at(0).street, "Ring");
}

TEST(Normaliser, tells_persons_from_companies_in_one_column) {
  EXPECT_EQ(contact_of({{Field::name_or_company, "Müller GmbH"}}).kind(), PartyKind::organisation);
  EXPECT_EQ(contact_of({{Field::name_or_company, "Autohaus Meier"}}).kind(), PartyKind::organisation);
  EXPECT_EQ(contact_of({{Field::name_or_company, "Luedenscheidt"}}).kind(), PartyKind::organisation);
  EXPECT_EQ(contact_of({{Field::name_or_company, "Hans Meyer"}}).kind(), PartyKind::person);
  EXPECT_EQ(contact_of({{Field::name_or_company, "Meyer, Dr. Hans"}}).person.title, "Dr.");
}

TEST(Normaliser, takes_what_is_addressed_as_a_company_for_one) {
  std::vector<Diagnostic> found;
  const Contact contact =
      contact_of({{Field::salutation, "Firma"}, {Field::last_name, "Müller Bau GmbH"}}, found);
  EXPECT_EQ(contact.company.core, "Müller Bau");
  EXPECT_TRUE(contact.person.empty());
  EXPECT_TRUE(has_code(found, "name.is_company"));
}

TEST(Normaliser, finds_the_person_in_a_company_s_line) {
  const Contact contact = contact_of(
      {{Field::company, "Huber GmbH, Abt. Einkauf, z. Hd. Frau Dr. Lang"}, {Field::city, "63067 Offenbach"}});
  EXPECT_EQ(contact.company.name, "Huber GmbH");
  EXPECT_EQ(contact.department, "Einkauf");
  EXPECT_EQ(contact.person.last_name, "Lang");
  EXPECT_EQ(contact.person.title, "Dr.");
  EXPECT_EQ(contact.person.gender, Gender::female);
}

TEST(Normaliser, puts_care_of_into_the_address) {
  const Contact contact = contact_of({{Field::full_name, "Anna Meier c/o Krause"},
                                      {Field::full_address, "Hinterhaus, Ring 5, 63067 Offenbach"}});
  EXPECT_EQ(contact.person.last_name, "Meier");
  EXPECT_EQ(contact.addresses.at(0).addition, "c/o Krause, Hinterhaus");
}

TEST(Normaliser, mends_text_and_names_the_field) {
  std::vector<Diagnostic> found;
  const Contact contact = contact_of({{Field::last_name, "MÃ¼ller"}}, found);
  EXPECT_EQ(contact.person.last_name, "Müller");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "text.mended");
  EXPECT_EQ(found[0].field, "last_name");
  EXPECT_NE(found[0].what.find("MÃ¼ller"), std::string::npos);
}

ContactDraft to_be_mended(ContactDraft draft) {
  for (DraftValue& value : draft.values) value.mend = true;
  return draft;
}

TEST(Normaliser, suggests_the_usual_case_and_writes_it_where_asked) {
  const ContactDraft draft = draft_of({{Field::first_name, "URSULA"},
                                       {Field::last_name, "VON DER HEIDE"},
                                       {Field::company, "IBM DEUTSCHLAND GMBH"},
                                       {Field::street, "AM MARKT 5"},
                                       {Field::city, "OFFENBACH"}});
  std::vector<Diagnostic> found;
  const Contact as_written = Normaliser().contact(draft, found);
  EXPECT_EQ(as_written.person.last_name, "HEIDE");
  EXPECT_EQ(std::ranges::count(found, "text.maybe_cased", &Diagnostic::code), 4);
  found.clear();
  const Contact mended = Normaliser().contact(to_be_mended(draft), found);
  EXPECT_EQ(mended.person.first_name, "Ursula");
  EXPECT_EQ(mended.person.particle, "von der");
  EXPECT_EQ(mended.person.last_name, "Heide");
  EXPECT_EQ(mended.company.name, "IBM DEUTSCHLAND GMBH");
  EXPECT_EQ(mended.addresses.at(0).street, "Am Markt");
  EXPECT_EQ(std::ranges::count(found, "text.cased", &Diagnostic::code), 4);
}

TEST(Normaliser, never_cases_companies_in_a_person_s_column) {
  for (const auto& [field, company] : {std::pair(Field::last_name, "MEYER GMBH"),
                                       {Field::name_or_company, "DHL"},
                                       {Field::name_or_company, "AUTOHAUS MEYER"}}) {
    std::vector<Diagnostic> found;
    static_cast<void>(Normaliser().contact(to_be_mended(draft_of({{field, company}})), found));
    EXPECT_FALSE(has_code(found, "text.cased")) << company;
  }
}

TEST(Normaliser, turns_swapped_names_where_asked) {
  const ContactDraft draft = draft_of({{Field::first_name, "Luedenscheidt"}, {Field::last_name, "Hans"}});
  std::vector<Diagnostic> found;
  EXPECT_EQ(Normaliser().contact(draft, found).person.last_name, "Hans");
  EXPECT_TRUE(has_code(found, "name.maybe_swapped"));
  found.clear();
  EXPECT_EQ(Normaliser().contact(to_be_mended(draft), found).person.last_name, "Luedenscheidt");
  EXPECT_TRUE(has_code(found, "name.swapped"));
}

TEST(Normaliser, takes_a_mail_address_among_web_addresses) {
  const Contact contact = contact_of({{Field::web, "hans@firma.de"}});
  EXPECT_EQ(contact.contact_points.at(0).kind, ContactPointKind::email);
}

TEST(Normaliser, leaves_consent_columns_to_the_import) {
  const Contact contact =
      contact_of({{Field::last_name, "Meyer"}, {Field::objection, "ja"}, {Field::opt_in, "ja"}});
  EXPECT_TRUE(contact.consents.empty());
}

}  // namespace
}  // namespace kartei::normalise
