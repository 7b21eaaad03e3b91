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

TEST(NestedRecords, are_understood_by_the_last_word_that_says_anything) {
  for (const auto& [path, meaning] :
       std::initializer_list<std::pair<const char*, const char*>>{{"address.street", "street"},
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
                                                                  {"geo.lat", "?"},
                                                                  {"adresse.geo.ort.name", "city"}}) {
    EXPECT_EQ(proposed(headers({path})), std::vector<std::string>{meaning}) << path;
  }
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
