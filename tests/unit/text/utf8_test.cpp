#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include "text/text.hpp"

namespace kartei::text {
namespace {

TEST(Utf8, knows_what_is_well_formed) {
  struct Case {
    std::string_view bytes;
    bool valid;
  };
  const std::vector<Case> cases = {
      {"", true},
      {"Offenbach", true},
      {"Müller, Straße", true},
      {"\xF0\x9F\x98\x80", true},
      {"\xF4\x8F\xBF\xBF", true},
      {"\xC0\xAF", false},
      {"\xE0\x80\xAF", false},
      {"\xED\xA0\x80", false},
      {"\xF4\x90\x80\x80", false},
      {"\xF5\x80\x80\x80", false},
      {"abc\x80", false},
      {"abcdefgh\xE4", false},
      {"M\xFCller", false},
      {"\xE2\x82", false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.bytes);
    EXPECT_EQ(is_valid_utf8(c.bytes), c.valid);
  }
}

// The Unicode Standard, 3.9, "U+FFFD Substitution of Maximal Subparts", table 3-8.
TEST(Utf8, scrub_replaces_each_maximal_broken_part_once) {
  EXPECT_EQ(scrub("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
            "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_EQ(scrub("Müller"), "Müller");
  EXPECT_EQ(scrub("M\xFCller"), "M\uFFFDller");
}

TEST(Utf8, every_code_point_survives_writing_and_reading) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint read = code_point_at(text, 0);
    ASSERT_TRUE(read.valid) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(read.value, c);
    ASSERT_EQ(read.bytes, text.size());
  }
}

TEST(Utf8, ascii_run_stops_at_the_first_high_byte) {
  const std::string text = std::string(19, 'x') + "ä";
  for (std::size_t at = 0; at <= 19; ++at) EXPECT_EQ(ascii_run(text, at), 19 - at);
  EXPECT_EQ(ascii_run(text, text.size()), 0U);
}

}  // namespace
}  // namespace kartei::text
