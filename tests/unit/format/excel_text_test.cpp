#include "format/excel_text.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

struct Row {
  std::string_view text, escaped;
};

const Row rows[] = {
    {"Müller & Söhne", "Müller & Söhne"},
    {"eins\r\nzwei", "eins_x000D_\nzwei"},
    {"\x01", "_x0001_"},
    {"_x000D_", "_x005F_x000D_"},
    {"a_x00e4_", "a_x005F_x00e4_"},
    {"snake_xcase_", "snake_xcase_"},
    {"__x0041_", "__x005F_x0041_"},
    {"_x12", "_x12"},
};

TEST(ExcelText, escapes_what_xml_cannot_hold_and_what_looks_like_an_escape) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(escape_excel_text(row.text), row.escaped);
    EXPECT_EQ(unescape_excel_text(row.escaped), row.text);
  }
}

TEST(ExcelText, joins_escaped_surrogates_and_replaces_lonely_ones) {
  EXPECT_EQ(unescape_excel_text("_xD83D__xDE00_"), "\U0001F600");
  EXPECT_EQ(unescape_excel_text("_xD83D_!"), "\uFFFD!");
  EXPECT_EQ(unescape_excel_text("_xDE00_"), "\uFFFD");
}

TEST(ExcelText, is_as_long_as_excel_counts) {
  EXPECT_EQ(utf16_length("aß€"), 3U);
  EXPECT_EQ(utf16_length("\U0001F600"), 2U);
}

}  // namespace
}  // namespace kartei::format
