#include "mapping/contents.hpp"

namespace kartei::mapping {
namespace {

struct Row {
  std::string value;
  Shape shape;
  bool fits;
};

TEST(Contents, a_value_has_the_shapes_it_looks_like) {
  const std::vector<Row> rows{
      {"a.b@example.org", Shape::email, true},
      {"a@b", Shape::email, false},
      {"@example.org", Shape::email, false},
      {"a@b@example.org", Shape::email, false},
      {"www.example.org", Shape::url, true},
      {"https://example.org/x?y", Shape::url, true},
      {"example.de", Shape::url, true},
      {"Hauptstr. 5", Shape::url, false},
      {"kunden.csv", Shape::url, false},
      {"12.05.2024", Shape::url, false},
      {"DE123456789", Shape::vat_id, true},
      {"ATU12345678", Shape::vat_id, true},
      {"DEUTSCHLAND", Shape::vat_id, false},
      {"12.05.1964", Shape::date, true},
      {"1964-05-12", Shape::date, true},
      {"19640512", Shape::date, true},
      {"5/12/64", Shape::date, true},
      {"1964-05-12T00:00:00", Shape::date, true},
      {"069 123456", Shape::date, false},
      {"030/123456", Shape::date, false},
      {"+49 (0)69 1234-56", Shape::phone, true},
      {"069/123456", Shape::phone, true},
      {"12345", Shape::phone, false},
      {"1234567", Shape::phone, false},
      {"12.05.1964", Shape::phone, false},
      {"0171 1234567", Shape::mobile, true},
      {"+49 151 23456789", Shape::mobile, true},
      {"0049 160 1234567", Shape::mobile, true},
      {"+41 79 123 45 67", Shape::mobile, true},
      {"069 123456", Shape::mobile, false},
      {"01067", Shape::postcode, true},
      {"D-63067", Shape::postcode, true},
      {"8001", Shape::postcode, true},
      {"123456", Shape::postcode, false},
      {"63067 Offenbach", Shape::postcode_city, true},
      {"CH-8001 Zürich", Shape::postcode_city, true},
      {"63067", Shape::postcode_city, false},
      {"12345 67890", Shape::postcode_city, false},
      {"Ring 5, 63067 Offenbach", Shape::full_address, true},
      {"Ring 5\n63067 Offenbach", Shape::full_address, true},
      {"Ring 5, Offenbach", Shape::full_address, false},
      {"Hauptstr. 12a", Shape::street, true},
      {"Am Markt", Shape::street, true},
      {"Offenbach", Shape::street, false},
      {"An der Mühle 7", Shape::street, true},
      {"Kurfürstendamm", Shape::street, true},
      {"63067 Offenbach", Shape::street, false},
      {"Meyer, Dr. Hans", Shape::last_comma_first, true},
      {"Hans Meyer", Shape::last_comma_first, false},
      {"Müller GmbH & Co. KG", Shape::legal_form, true},
      {"Verein der Freunde e.V.", Shape::legal_form, true},
      {"GmbH", Shape::legal_form, false},
      {"Hans Meyer", Shape::legal_form, false},
      {"Herrn", Shape::salutation, true},
      {"Frau Dr.", Shape::salutation, true},
      {"Dr.", Shape::salutation, false},
      {"Prof. Dr.-Ing.", Shape::person_title, true},
      {"Direktor", Shape::person_title, false},
      {"Österreich", Shape::country, true},
      {"A", Shape::country, false},
      {"AT", Shape::country, true},
      {"Hans-Peter", Shape::first_name, true},
      {"Jürgen", Shape::first_name, true},
      {"Hans Peter Wilhelm Meyer", Shape::first_name, false},
      {"", Shape::phone, false},
      {"", Shape::street, false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.value + " as " + std::string(plural(row.shape)));
    EXPECT_EQ(has_shape(row.value, row.shape), row.fits);
  }
}

TEST(Contents, too_few_values_prove_nothing) {
  EXPECT_FALSE(read_contents(std::vector<std::string>{"a@example.org", "b@example.org"}));
  EXPECT_TRUE(read_contents(std::vector<std::string>{"a@example.org", "b@example.org", "c@example.org"}));
}

TEST(Contents, dates_alone_are_no_birth_dates) {
  const auto reading = read_contents(std::vector<std::string>{"01.02.2020", "03.04.2021", "05.06.2022"});
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->field, Field::ignored);
}

TEST(Contents, text_without_a_shape_says_nothing) {
  EXPECT_FALSE(read_contents(std::vector<std::string>{"blau", "rot", "grün", "gelb"}));
}

}  // namespace
}  // namespace kartei::mapping
