#include "quality/outdated.hpp"

namespace kartei::quality {
namespace {

TEST(DeadPostcode, is_one_that_no_place_has_any_more) {
  struct Row {
    std::string postcode, country;
    std::optional<bool> is_dead;
  };
  const std::vector<Row> rows = {
      {"63067", "DE", false}, {"1010", "AT", false}, {"8001", "CH", false},  {"9490", "LI", false},
      {"00000", "DE", true},  {"6050", "DE", true},  {"W-6050", "DE", true}, {"O-1020", "", true},
      {"w 6050", "", true},   {"63067", "", false},  {"1010", "", false},    {"99999", "", true},
      {"", "DE", {}},         {"75001", "FR", {}},   {"1234 AB", "NL", {}},  {"abc", "", {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.country + " " + row.postcode);
    EXPECT_EQ(is_dead_postcode(row.postcode, row.country), row.is_dead);
  }
}

TEST(OldNumber, is_of_a_form_that_is_not_dialled_any_more) {
  struct Row {
    std::string number, country;
    bool is_old;
  };
  const std::vector<Row> rows = {
      {"01 234 56 78", "CH", true},  // Zürich until 2007
      {"+41 1 234 56 78", "DE", true},
      {"0041 (0)1 234 56 78", "", true},
      {"044 234 56 78", "CH", false},
      {"+41442345678", "CH", false},
      {"0222 / 512 34 56", "AT", true},  // Vienna until 1998
      {"01 / 512 34 56", "AT", false},
      {"+43 222 5123456", "", true},
      {"0161 / 123 45 67", "DE", true},  // C network
      {"0130 12 34 56", "DE", true},
      {"+49 190 123456", "", true},
      {"0171 1234567", "DE", false},
      {"089 123456", "DE", false},
      {"0161 1234567", "AT", false},
      {"", "DE", false},
      {"abc", "", false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.country + " " + row.number);
    EXPECT_EQ(is_old_number(row.number, row.country), row.is_old);
  }
}

}  // namespace
}  // namespace kartei::quality
