#include "format/csv_cell.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

std::string written(std::string_view cell, char delimiter) {
  std::string out;
  append_csv_cell(out, cell, delimiter);
  return out;
}

TEST(CsvCell, is_quoted_only_where_it_must_be) {
  struct Row {
    std::string_view cell, semicolon, comma;
  };
  for (const Row& row :
       {Row{"Meyer", "Meyer", "Meyer"}, Row{"", "", ""}, Row{"a;b", "\"a;b\"", "a;b"},
        Row{"a,b", "a,b", "\"a,b\""}, Row{"5\" Rohr", "\"5\"\" Rohr\"", "\"5\"\" Rohr\""},
        Row{"zwei\nZeilen", "\"zwei\nZeilen\"", "\"zwei\nZeilen\""}, Row{" vorn", "\" vorn\"", "\" vorn\""},
        Row{"hinten\t", "\"hinten\t\"", "\"hinten\t\""}}) {
    SCOPED_TRACE(row.cell);
    EXPECT_EQ(written(row.cell, ';'), row.semicolon);
    EXPECT_EQ(written(row.cell, ','), row.comma);
  }
}

struct Guarded {
  std::string_view cell, plain, excel;
};

const Guarded guarded_cells[] = {
    {"", "", ""},
    {"Meyer", "Meyer", "Meyer"},
    {"=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"},
    {"@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"},
    {"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
    {"- siehe Notiz", "'- siehe Notiz", "'- siehe Notiz"},
    {"\t=1", "'\t=1", "'\t=1"},
    {"'=1", "''=1", "''=1"},
    {"=\"01067\"", "'=\"01067\"", "'=\"01067\""},
    {"'s-Hertogenbosch", "'s-Hertogenbosch", "'s-Hertogenbosch"},
    {"-", "-", "-"},
    {"12", "12", "12"},
    {"-12,5", "-12,5", "-12,5"},
    {"+4930123456", "+4930123456", "=\"+4930123456\""},
    {"+49 (0)30 123-45", "+49 (0)30 123-45", "=\"+49 (0)30 123-45\""},
    {"01067", "01067", "=\"01067\""},
    {"12-14", "12-14", "=\"12-14\""},
    {"1.5", "1.5", "=\"1.5\""},
    {"12E3", "12E3", "=\"12E3\""},
    {"4917155512345678", "4917155512345678", "=\"4917155512345678\""},
    {"12a", "12a", "12a"},
};

TEST(CsvCell, is_guarded_against_formulas_and_phone_numbers_survive) {
  for (const Guarded& row : guarded_cells) {
    SCOPED_TRACE(row.cell);
    EXPECT_EQ(guard_cell(row.cell), row.plain);
    EXPECT_EQ(guard_cell_for_excel(row.cell), row.excel);
  }
}

TEST(CsvCell, comes_back_from_both_guards_as_it_was) {
  for (const Guarded& row : guarded_cells) {
    SCOPED_TRACE(row.cell);
    EXPECT_EQ(unguard_cell(guard_cell(row.cell)), row.cell);
    EXPECT_EQ(unguard_cell(guard_cell_for_excel(row.cell)), row.cell);
  }
}

}  // namespace
}  // namespace kartei::format
