#include "text/space.hpp"

#include <gtest/gtest.h>

#include "text/text.hpp"

namespace kartei::text {
namespace {

TEST(Space, trim_removes_every_kind_of_blank_at_both_ends) {
  struct Case {
    std::string_view text;
    std::string_view trimmed;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {" \t\r\n", ""},
      {"  Anna Schmidt ", "Anna Schmidt"},
      {"\u00A0Müller\u00A0", "Müller"},
      {"\uFEFFName", "Name"},
      {"\u202A+49 69 123\u202C", "+49 69 123"},
      {"\u3000\u2003ß\u200B", "ß"},
      {"\xE4 ", "\xE4"},
      {"é", "é"},
      {"\x80\xA0", "\x80\xA0"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(trim(c.text), c.trimmed);
  }
}

TEST(Space, squeeze_makes_one_blank_of_a_run) {
  EXPECT_EQ(squeeze("  Anna \t\u00A0 Maria\r\nSchmidt "), "Anna Maria Schmidt");
  EXPECT_EQ(squeeze("Donau\u200Bdampf"), "Donaudampf");
  EXPECT_EQ(squeeze("a \u200B b"), "a b");
  EXPECT_EQ(squeeze(" \u200B "), "");
  EXPECT_EQ(squeeze("M\xFCller  x"), "M\xFCller x");
}

TEST(Space, split_keeps_empty_parts) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(split("", ';'), Parts{""});
  EXPECT_EQ(split(";", ';'), (Parts{"", ""}));
  EXPECT_EQ(split("a;;b", ';'), (Parts{"a", "", "b"}));
}

TEST(Space, words_have_no_empty_ones) {
  using Parts = std::vector<std::string_view>;
  EXPECT_EQ(words(""), Parts{});
  EXPECT_EQ(words(" \n\t"), Parts{});
  EXPECT_EQ(words(" Karl-Heinz\u00A0 von  der Aue "), (Parts{"Karl-Heinz", "von", "der", "Aue"}));
  EXPECT_EQ(words("a \u200B b"), (Parts{"a", "b"}));
}

}  // namespace
}  // namespace kartei::text
