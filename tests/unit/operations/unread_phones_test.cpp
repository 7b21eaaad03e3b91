#include "operations/input/unread_phones.hpp"

#include <gtest/gtest.h>

namespace kartei::operations {
namespace {

TEST(UnreadPhones, give_a_contact_without_a_number_the_digits_of_its_row) {
  struct Case {
    std::string what;
    std::string written;
    std::string known;  ///< a number that was read
    std::string value;  ///< of the last contact point
  };
  const std::vector<Case> cases{
      {"no area code", "386-5286", "", "3865286"},
      {"too short to tell anything", "1234", "", ""},
      {"a number was read", "386-5286", "+496990009101", "+496990009101"},
      {"a mailbox in the column of phones", "info@firma.example", "", ""},
  };
  mapping::Mapping mapping;
  mapping.columns.resize(2);
  mapping.columns[1].target.field = Field::phone;
  for (const Case& one : cases) {
    const std::vector<RawCell> cells{{0, "386-5286"}, {1, one.written}};
    ReadRow row;
    row.cells = cells;
    row.mapping = &mapping;
    if (!one.known.empty()) row.contact.contact_points.emplace_back().value = one.known;
    take_unread_phones(row);
    ASSERT_EQ(row.contact.contact_points.size(), one.value.empty() ? 0U : 1U) << one.what;
    for (const ContactPoint& point : row.contact.contact_points)
      EXPECT_EQ(point.value, one.value) << one.what;
  }
}

}  // namespace
}  // namespace kartei::operations
