#include "letter/address_block.hpp"

#include <gtest/gtest.h>

namespace kartei::letter {
namespace {

using Block = std::vector<std::string>;

Contact anna() {
  Contact contact;
  contact.person.title = "Dr.";
  contact.person.first_name = "Anna";
  contact.person.particle = "von";
  contact.person.last_name = "Berg";
  contact.person.gender = Gender::female;
  return contact;
}

Contact hans_of_a_company() {
  Contact contact;
  contact.person.first_name = "Hans";
  contact.person.last_name = "Meyer";
  contact.person.gender = Gender::male;
  contact.company.name = "Müller GmbH & Co. KG";
  contact.department = "Einkauf";
  return contact;
}

PostalAddress address(std::string street, std::string number, std::string addition, std::string postcode,
                      std::string city, std::string country) {
  return {Use::unspecified,    std::move(street), std::move(number), std::move(addition), "",
          std::move(postcode), std::move(city),   std::move(country)};
}

PostalAddress box(std::string number, std::string postcode, std::string city, std::string country) {
  return {Use::unspecified,  "", "", "", std::move(number), std::move(postcode), std::move(city),
          std::move(country)};
}

PostalAddress in_offenbach() { return address("Hauptstraße", "5", "", "63067", "Offenbach", "DE"); }

Block block(const Contact& contact, const PostalAddress& at, FirstLine first = FirstLine::company) {
  return address_block(contact, at, first, "DE");
}

TEST(AddressBlock, names_a_person_by_din_5008) {
  EXPECT_EQ(block(anna(), in_offenbach()),
            (Block{"Frau", "Dr. Anna von Berg", "Hauptstraße 5", "63067 Offenbach"}));
}

TEST(AddressBlock, has_no_salutation_without_a_gender) {
  Contact kim = anna();
  kim.person.gender = Gender::unknown;
  EXPECT_EQ(block(kim, in_offenbach()).front(), "Dr. Anna von Berg");
}

TEST(AddressBlock, names_the_company_or_the_person_first) {
  EXPECT_EQ(
      block(hans_of_a_company(), in_offenbach()),
      (Block{"Müller GmbH & Co. KG", "Einkauf", "Herrn Hans Meyer", "Hauptstraße 5", "63067 Offenbach"}));
  EXPECT_EQ(
      block(hans_of_a_company(), in_offenbach(), FirstLine::person),
      (Block{"Herrn", "Hans Meyer", "Müller GmbH & Co. KG", "Einkauf", "Hauptstraße 5", "63067 Offenbach"}));
}

TEST(AddressBlock, names_a_company_alone) {
  Contact contact;
  contact.company.name = "Müller GmbH";
  EXPECT_EQ(block(contact, box("123456", "63001", "Offenbach", "DE")),
            (Block{"Müller GmbH", "Postfach 123456", "63001 Offenbach"}));
  EXPECT_EQ(block(contact, box("Postfach", "63001", "Offenbach", "DE"))[1], "Postfach");
}

TEST(AddressBlock, puts_each_addition_where_it_belongs) {
  EXPECT_EQ(block(anna(), address("Hauptstraße", "5", "c/o Krause, Rumpenheim, Hinterhaus, 3. OG", "63067",
                                  "Offenbach", "DE")),
            (Block{"Frau", "Dr. Anna von Berg", "c/o Krause", "Rumpenheim",
                   "Hauptstraße 5 // Hinterhaus, 3. OG", "63067 Offenbach"}));
}

TEST(AddressBlock, joins_austrian_doors_with_a_stroke) {
  EXPECT_EQ(
      block(anna(), address("Neubaugasse", "12", "Stiege 3, Tür 4", "1070", "Wien", "AT")),
      (Block{"Frau", "Dr. Anna von Berg", "Neubaugasse 12/Stiege 3, Tür 4", "1070 Wien", "ÖSTERREICH"}));
}

TEST(AddressBlock, follows_swiss_post) {
  Contact hans = hans_of_a_company();
  hans.department.clear();
  EXPECT_EQ(block(hans, address("Bahnhofstrasse", "4a", "Postfach 12", "8001", "Zürich", "CH")),
            (Block{"Müller GmbH & Co. KG", "Herr Hans Meyer", "Bahnhofstrasse 4a", "Postfach 12",
                   "8001 Zürich", "SCHWEIZ"}));
  hans.company = {};
  EXPECT_EQ(address_block(hans, address("Bahnhofstrasse", "4a", "", "9490", "Vaduz", "LI"), FirstLine::person,
                          "LI"),
            (Block{"Herr", "Hans Meyer", "Bahnhofstrasse 4a", "9490 Vaduz"}));
}

TEST(AddressBlock, names_the_country_only_abroad) {
  const PostalAddress paris = address("rue de la Paix", "10", "", "75002", "Paris", "FR");
  EXPECT_EQ(block(anna(), paris),
            (Block{"Frau", "Dr. Anna von Berg", "10 rue de la Paix", "75002 Paris", "FRANKREICH"}));
  EXPECT_EQ(address_block(anna(), paris, FirstLine::person, "FR").back(), "75002 Paris");
  EXPECT_EQ(address_block(anna(), in_offenbach(), FirstLine::person, "AT").back(), "DEUTSCHLAND");
  EXPECT_EQ(
      block(anna(), address("High Street", "10", "", "SW1A 1AA", "London", "GB")),
      (Block{"Frau", "Dr. Anna von Berg", "10 High Street", "London SW1A 1AA", "VEREINIGTES KÖNIGREICH"}));
  EXPECT_EQ(block(anna(), address("Ring", "5", "", "63067", "Offenbach", "")).back(), "63067 Offenbach");
}

TEST(AddressBlock, never_has_more_than_six_lines) {
  const PostalAddress far =
      address("Bahnhofstrasse", "4a", "c/o Krause, Areal Nord, 3. OG, Postfach 12", "8001", "Zürich", "CH");
  for (const FirstLine first : {FirstLine::company, FirstLine::person}) {
    const Block lines = block(hans_of_a_company(), far, first);
    EXPECT_LE(lines.size(), most_address_lines);
    EXPECT_EQ(lines.back(), "SCHWEIZ");
    EXPECT_EQ(lines[lines.size() - 2], "8001 Zürich");
  }
}

TEST(AddressBlock, has_no_empty_lines) {
  EXPECT_EQ(block({}, {}), Block{});
  EXPECT_EQ(block(anna(), {}), (Block{"Frau", "Dr. Anna von Berg"}));
}

PersonName named(Gender gender, std::string first_name, std::string last_name, std::string title = "") {
  PersonName name;
  name.gender = gender;
  name.first_name = std::move(first_name);
  name.last_name = std::move(last_name);
  name.title = std::move(title);
  return name;
}

TEST(AddressBlock, names_all_of_a_household) {
  struct Row {
    std::vector<PersonName> persons;
    Block names;
  };
  const PersonName hans = named(Gender::male, "Hans", "Müller");
  const PersonName anna = named(Gender::female, "Anna", "Müller");
  const PersonName kim = named(Gender::unknown, "Kim", "Müller");
  for (const Row& row : std::initializer_list<Row>{
           {{hans, anna}, {"Herrn Hans Müller", "Frau Anna Müller"}},
           {{hans, kim}, {"Hans und Kim Müller"}},
           {{hans, anna, kim}, {"Hans, Anna und Kim Müller"}},
           {{hans, named(Gender::unknown, "Eva", "Lang", "Dr.")}, {"Hans Müller und Dr. Eva Lang"}}}) {
    Block expected = row.names;
    expected.insert(expected.end(), {"Hauptstraße 5", "63067 Offenbach"});
    EXPECT_EQ(address_block(row.persons, in_offenbach(), "DE"), expected);
  }
}

}  // namespace
}  // namespace kartei::letter
