#include "text/near_word.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kartei::text {
namespace {

TEST(NearWord, is_the_one_with_the_fewest_typing_errors) {
  constexpr std::array<std::string_view, 3> words{"import", "export", "out"};
  EXPECT_EQ(near_word("imprt", words), "import");
  EXPECT_EQ(near_word("otu", words), "out");
}

TEST(NearWord, is_near_only_where_typing_errors_explain_it) {
  EXPECT_TRUE(is_near("otu", "out"));
  EXPECT_TRUE(is_near("chanel", "channel"));
  EXPECT_TRUE(is_near("colour", "color"));
  EXPECT_FALSE(is_near("format", "now"));
  EXPECT_FALSE(is_near("nonsense", "consent"));
  EXPECT_FALSE(is_near("", "out"));
}

}  // namespace
}  // namespace kartei::text
