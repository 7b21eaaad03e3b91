#include "operations/review/review_sheet.hpp"

#include <gtest/gtest.h>

#include "operations/review/party_stamp.hpp"

namespace kartei::operations {
namespace {

ReviewPair pair(std::uint32_t a, std::uint32_t b) { return {a, b, 0, "", "", {}}; }

TEST(ReviewCases, ShowARecordWithManyLikenessesOnce) {
  const std::vector<ReviewPair> pairs{pair(1, 2), pair(1, 3), pair(4, 1), pair(5, 6)};
  const auto cases = review_cases(pairs);
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(cases[0].first, 1U);
  EXPECT_EQ(cases[0].pairs, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(cases[1].first, 5U);
}

TEST(ReviewCases, HoldEveryPairOnceEachWithTheCasesFirstRecord) {
  const std::vector<ReviewPair> pairs{pair(1, 2), pair(2, 3), pair(3, 4), pair(4, 1), pair(2, 4)};
  std::vector<bool> seen(pairs.size(), false);
  for (const ReviewCase& one : review_cases(pairs))
    for (const std::size_t place : one.pairs) {
      EXPECT_FALSE(seen[place]);
      seen[place] = true;
      EXPECT_TRUE(pairs[place].a == one.first || pairs[place].b == one.first) << place;
    }
  EXPECT_EQ(seen, std::vector<bool>(pairs.size(), true));
}

TEST(PartyStamp, ChangesWithAnyValueAndWithNothingElse) {
  Contact contact;
  contact.person.last_name = "Meyer";
  const std::string key = stamped_key({17}, contact);
  EXPECT_EQ(stamped_key({17}, contact), key);
  contact.person.last_name = "Meier";
  EXPECT_NE(stamped_key({17}, contact), key);
  EXPECT_EQ(party_of_key(key)->value, 17);
}

TEST(PartyStamp, KnowsWhatIsNoKey) {
  for (const char* text : {"", "17", "x-1", "-1", "99999999999999999999-1"})
    EXPECT_FALSE(party_of_key(text).has_value()) << text;
}

}  // namespace
}  // namespace kartei::operations
