#include <gtest/gtest.h>

#include <algorithm>

#include "reference/first_names.hpp"
#include "reference/tables.hpp"
#include "text/text.hpp"

namespace kartei::reference {
namespace {

bool may_be_one_person(std::string_view a, std::string_view b) {
  const std::string first = text::fold_ae(a);
  const std::string second = text::fold_ae(b);
  return std::ranges::any_of(nickname_groups(first), [&](std::uint32_t group) {
    return std::ranges::count(nickname_groups(second), group) > 0;
  });
}

TEST(FirstNames, tell_how_often_they_are_given_to_whom) {
  EXPECT_GT(first_name("thomas").male, 1000U);
  EXPECT_LT(first_name("thomas").female, 20U);
  EXPECT_GT(first_name("andrea").female, first_name("andrea").male);
  EXPECT_GT(first_name("guenther").total(), 0U);
  EXPECT_GT(first_name("joerg").total(), 0U);
  EXPECT_EQ(first_name("mueller").total(), 0U);
  EXPECT_EQ(first_name("").total(), 0U);
  EXPECT_EQ(first_name("Thomas").total(), 0U) << "keys are folded";
}

TEST(Nicknames, share_a_group_with_their_full_names) {
  const std::vector<std::pair<std::string, std::string>> same = {
      {"Hans", "Johannes"},    {"Hans", "Johann"},    {"Hanns", "Johannes"}, {"Sepp", "Josef"},
      {"Uli", "Ulrich"},       {"Uli", "Ulrike"},     {"Gabi", "Gabriele"},  {"Alex", "Alexandra"},
      {"Franzi", "Franziska"}, {"Heidi", "Adelheid"}, {"Toni", "Anton"},     {"Mohammed", "Muhammed"},
  };
  for (const auto& [a, b] : same) EXPECT_TRUE(may_be_one_person(a, b)) << a << " and " << b;
  EXPECT_FALSE(may_be_one_person("Hans", "Peter"));
  EXPECT_FALSE(may_be_one_person("Ulrich", "Ulrike"));
  EXPECT_FALSE(may_be_one_person("Xyz", "Xyz"));
}

TEST(Nicknames, have_their_groups_in_order) {
  const SortedTable table = nickname_table();
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const std::span<const std::uint32_t> groups = nickname_groups(table.key(row));
    ASSERT_FALSE(groups.empty());
    ASSERT_TRUE(std::ranges::is_sorted(groups));
  }
}

TEST(Nicknames, are_marked_when_they_stand_for_several_names) {
  for (const std::string name : {"uli", "toni", "alex", "sascha", "gabi"}) {
    EXPECT_TRUE(is_ambiguous_nickname(name)) << name;
  }
  for (const std::string name : {"sepp", "thomas", "nobody", ""}) {
    EXPECT_FALSE(is_ambiguous_nickname(name)) << name;
  }
}

TEST(LastNames, know_the_frequent_ones) {
  EXPECT_TRUE(is_frequent_last_name("mueller"));
  EXPECT_TRUE(is_frequent_last_name("gruber"));
  EXPECT_FALSE(is_frequent_last_name("luedenscheidt"));
}

}  // namespace
}  // namespace kartei::reference
