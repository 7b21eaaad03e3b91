#include "match/disjoint_sets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace kartei::match {
namespace {

TEST(DisjointSets, everybody_is_alone_at_first) {
  DisjointSets sets(3);
  for (std::uint32_t member = 0; member < 3; ++member) EXPECT_EQ(sets.first_of(member), member);
}

TEST(DisjointSets, who_are_together_already_do_not_join_again) {
  DisjointSets sets(4);
  EXPECT_TRUE(sets.join(3, 2));
  EXPECT_TRUE(sets.join(1, 3));
  EXPECT_FALSE(sets.join(2, 1));
  EXPECT_FALSE(sets.join(0, 0));
  EXPECT_EQ(sets.first_of(3), 1U);
  EXPECT_EQ(sets.first_of(0), 0U);
}

// The long way: each member bears the name of its set, and a join renames all of one of them.
TEST(DisjointSets, end_as_sets_do_that_are_renamed_member_by_member) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const std::size_t count = 1 + random() % 30;
    DisjointSets sets(count);
    std::vector<std::uint32_t> names(count);
    std::iota(names.begin(), names.end(), 0U);
    for (std::size_t joins = random() % (2 * count); joins > 0; --joins) {
      const auto a = static_cast<std::uint32_t>(random() % count);
      const auto b = static_cast<std::uint32_t>(random() % count);
      const std::uint32_t kept = std::min(names[a], names[b]);
      const std::uint32_t gone = std::max(names[a], names[b]);
      EXPECT_EQ(sets.join(a, b), kept != gone) << a << ' ' << b;
      std::ranges::replace(names, gone, kept);
    }
    for (std::uint32_t member = 0; member < count; ++member) EXPECT_EQ(sets.first_of(member), names[member]);
  }
}

}  // namespace
}  // namespace kartei::match
