/// Every column of Outlook's CSV export, in English and three German generations.
#include <fstream>
#include <sstream>

#include "mapping_words.hpp"
#include "text/text.hpp"

namespace kartei::mapping::test {
namespace {

/// The table of tests/data: meaning, English, German 2007, 2013, 2003 (empty: as 2007).
std::vector<std::vector<std::string>> outlook_columns() {
  std::ifstream file(KARTEI_TEST_DATA "/mapping/outlook_columns.tsv");
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#') || line.starts_with("meaning")) continue;
    std::vector<std::string> cells;
    for (const std::string_view cell : text::split(line, '\t')) cells.emplace_back(cell);
    rows.push_back(cells);
  }
  return rows;
}

void expect_generation(std::size_t generation) {
  const auto rows = outlook_columns();
  ASSERT_EQ(rows.size(), 92U);
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row[generation].empty() ? row[2] : row[generation]);
  const Mapping mapping = propose(headers(names), {});
  EXPECT_EQ(mapping.layout, Layout::outlook);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SCOPED_TRACE(names[i]);
    EXPECT_EQ(meanings(mapping)[i], rows[i][0]);
  }
}

TEST(OutlookExport, english_is_understood_column_by_column) { expect_generation(1); }
TEST(OutlookExport, german_2007_is_understood_column_by_column) { expect_generation(2); }
TEST(OutlookExport, german_2013_is_understood_column_by_column) { expect_generation(3); }
TEST(OutlookExport, german_2003_is_understood_column_by_column) { expect_generation(4); }

TEST(OutlookExport, the_new_outlook_has_other_columns_in_another_order) {
  const Mapping mapping = propose(
      headers(
          {"First Name",        "Middle Name",    "Last Name",          "Title",           "Suffix",
           "Nickname",          "Given Yomi",     "Surname Yomi",       "E-mail Address",  "E-mail 2 Address",
           "Home Phone",        "Business Phone", "Company Main Phone", "Callback",        "IMAddress",
           "Job Title",         "Company",        "Assistant's Phone",  "Business Street", "Business City",
           "Personal Web Page", "Location",       "Web Page",           "Birthday",        "Notes"}),
      {});
  const std::vector<std::string> expected{
      "first_name", "middle_name", "last_name",  "salutation", "name_suffix", "ignored",      "ignored",
      "ignored",    "email",       "email 2",    "phone home", "phone work",  "phone work 2", "ignored",
      "ignored",    "position",    "company",    "ignored",    "street work", "city work",    "web home",
      "ignored",    "web",         "birth_date", "note"};
  EXPECT_EQ(mapping.layout, Layout::outlook);
  EXPECT_EQ(meanings(mapping), expected);
}

}  // namespace
}  // namespace kartei::mapping::test
