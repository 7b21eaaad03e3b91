#include "reference/postcode_table.hpp"

#include <gtest/gtest.h>

namespace kartei::reference {
namespace {

TEST(PostcodeTable, finds_what_was_put_in_and_nothing_else) {
  const std::string block = to_postcode_block({{"AT1010", "Wien"},
                                               {"CH1010", "Lausanne"},
                                               {"CH1012", "Lausanne"},
                                               {"DE01067", "Dresden"},
                                               {"LI9490", "Vaduz"}});
  const PostcodeTable table(block);
  EXPECT_EQ(table.places("AT", "1010"), "Wien");
  EXPECT_EQ(table.places("CH", "1010"), "Lausanne");
  EXPECT_EQ(table.places("CH", "1012"), "Lausanne");
  EXPECT_EQ(table.places("DE", "01067"), "Dresden");
  EXPECT_EQ(table.places("LI", "9490"), "Vaduz");
  for (const auto& [country, postcode] : std::vector<std::pair<std::string, std::string>>{{"AT", "1009"},
                                                                                          {"AT", "1011"},
                                                                                          {"CH", "1011"},
                                                                                          {"DE", "1067"},
                                                                                          {"DE", "001067"},
                                                                                          {"DE", "0106x"},
                                                                                          {"DE", "+1067"},
                                                                                          {"DE", ""},
                                                                                          {"FR", "75001"},
                                                                                          {"", "1010"},
                                                                                          {"LI", "9490 "}}) {
    EXPECT_EQ(table.places(country, postcode), "") << country << postcode;
  }
}

TEST(PostcodeTable, may_lack_a_country) {
  const std::string block = to_postcode_block({{"DE01067", "Dresden"}});
  EXPECT_EQ(PostcodeTable(block).places("AT", "1010"), "");
  EXPECT_EQ(PostcodeTable(block).places("DE", "01067"), "Dresden");
}

}  // namespace
}  // namespace kartei::reference
