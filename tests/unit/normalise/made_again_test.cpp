// What the normaliser made is read as it was made. What holds for any bytes is tested in tests/fuzz.

#include <gtest/gtest.h>

#include <fstream>

#include "normalise/normaliser.hpp"

namespace kartei::normalise {
namespace {

/// The contact written out again as a draft, its parts in the columns they belong to.
ContactDraft draft_of(const Contact& contact, std::vector<std::string>& texts) {
  ContactDraft draft;
  texts.reserve(64);
  const auto add = [&](Field field, std::string text, std::uint8_t ordinal = 1) {
    if (text.empty()) return;
    texts.push_back(std::move(text));
    draft.values.push_back(
        {{field, Use::unspecified, ordinal}, static_cast<std::uint32_t>(texts.size()), texts.back()});
  };
  add(Field::title, contact.person.title);
  add(Field::first_name, contact.person.first_name);
  add(Field::last_name, contact.person.particle.empty()
                            ? contact.person.last_name
                            : contact.person.particle + ' ' + contact.person.last_name);
  add(Field::name_suffix, contact.person.suffix);
  add(Field::birth_name, contact.person.birth_name);
  add(Field::company, contact.company.name);
  for (const PostalAddress& address : contact.addresses) {
    add(Field::street, address.street);
    add(Field::house_number, address.house_number);
    add(Field::address_addition, address.addition);
    add(Field::po_box, address.po_box);
    add(Field::postcode, address.postcode);
    add(Field::city, address.city);
    add(Field::country, address.country);
  }
  for (const ContactPoint& point : contact.contact_points) {
    add(point.kind == ContactPointKind::email ? Field::email
        : point.kind == ContactPointKind::web ? Field::web
        : point.kind == ContactPointKind::fax ? Field::fax
                                              : Field::phone,
        point.value);
  }
  return draft;
}

Contact comparable(Contact contact) {
  contact.person.gender = Gender::unknown;
  for (ContactPoint& point : contact.contact_points) point.raw.clear();
  return contact;
}

struct Sample {
  std::vector<std::pair<Field, std::string_view>> cells;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {{{Field::full_name, "Herrn Prof. Dr. h. c. Karl-Theodor Frhr. von und zu Stein jun., M.A."},
        {Field::phone, "089/12 34 56-78 App. 3"}}},
      {{{Field::full_name, "Meyer, Dr. Anna geb. Schmidt"},
        {Field::full_address, "Hauptstr. 012 A, Hinterhaus, 1067 Dresden"}}},
      {{{Field::salutation, "Frau"}, {Field::first_name, "Ursula v. d."}, {Field::last_name, "Leyen"}}},
      {{{Field::company, "Fa. Müller GmbH&Co.KG"},
        {Field::street, "L7, 3-5"},
        {Field::city, "D-68161 Mannheim"},
        {Field::email, "Info(at)Müller.DE"},
        {Field::web, "HTTP://Müller.de/"}}},
      {{{Field::company, "Bgm. Verein e. V."},
        {Field::street, "Postfach 12 34"},
        {Field::postcode_city, "8001 Zürich"},
        {Field::phone, "044 123 45 67"}}},
      {{{Field::last_name, "MÃ¼ller\xE2\x80\x91Lüdenscheidt"},
        {Field::street, "Bahnhofstr. 12 - 14"},
        {Field::city, "Wien"}}},
  };
  return all;
}

void expect_same_made_again(const Sample& sample) {
  SCOPED_TRACE(sample.cells[0].second);
  Normaliser normaliser;
  ContactDraft draft;
  for (const auto& [field, value] : sample.cells)
    draft.values.push_back({{field, Use::unspecified, 1}, 0, value});
  std::vector<Diagnostic> found;
  const Contact once = comparable(normaliser.contact(draft, found));
  std::vector<std::string> texts;
  const Contact again = comparable(normaliser.contact(draft_of(once, texts), found));
  EXPECT_EQ(again.person.title, once.person.title);
  EXPECT_EQ(again.person.first_name, once.person.first_name);
  EXPECT_EQ(again.person.particle, once.person.particle);
  EXPECT_EQ(again.person.last_name, once.person.last_name);
  EXPECT_EQ(again.person.suffix, once.person.suffix);
  EXPECT_EQ(again.person.birth_name, once.person.birth_name);
  EXPECT_EQ(again.company.name, once.company.name);
  EXPECT_EQ(again.company.legal_form, once.company.legal_form);
  EXPECT_EQ(again.addresses, once.addresses);
  ASSERT_EQ(again.contact_points.size(), once.contact_points.size());
  for (std::size_t i = 0; i < once.contact_points.size(); ++i) {
    EXPECT_EQ(again.contact_points[i].value, once.contact_points[i].value);
  }
}

TEST(Normaliser, changes_nothing_of_what_it_made) {
  for (const Sample& sample : samples()) expect_same_made_again(sample);
}

/// "vorname=Hans; nachname=..." is columns; "Unbekannt" in a column of its own stands for nothing.
bool is_one_value(std::string_view written) {
  return written.find('=') == std::string_view::npos && !written.starts_with("Unbekannt ");
}

/// The first cells of a table's rows, its head left out.
std::vector<std::string> written_in(const std::string& table) {
  std::ifstream file(std::string(KARTEI_TEST_DATA) + "/" + table);
  std::vector<std::string> cells;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line))
    if (const std::string cell = line.substr(0, line.find('\t')); is_one_value(cell)) cells.push_back(cell);
  EXPECT_GT(cells.size(), 90U) << table;
  return cells;
}

TEST(Normaliser, changes_nothing_of_the_names_and_streets_of_our_tables) {
  for (const std::string& name : written_in("person_names.tsv"))
    expect_same_made_again({{{Field::full_name, name}}});
  for (const std::string& name : written_in("company_names.tsv"))
    expect_same_made_again({{{Field::company, name}}});
  for (const std::string& line : written_in("address_split.tsv"))
    expect_same_made_again({{{Field::street, line}}});
}

}  // namespace
}  // namespace kartei::normalise
