#include "export/workbook_limits.hpp"

#include <gtest/gtest.h>

namespace kartei::exports {
namespace {

TEST(SheetNames, are_made_such_that_excel_takes_them) {
  struct Row {
    std::string_view wanted, name;
  };
  SheetNames names;
  for (const Row& row :
       {Row{"Ergebnis", "Ergebnis"}, Row{"ergebnis", "ergebnis (2)"}, Row{"Ergebnis", "Ergebnis (3)"},
        Row{"a/b:c", "a_b_c"}, Row{"'quoted'", "quoted"}, Row{"", "Blatt"}, Row{"''", "Blatt (2)"},
        Row{"Ein sehr langer Name für ein Blatt", "Ein sehr langer Name für ein Bl"},
        Row{"Ein sehr langer Name für ein Blatt", "Ein sehr langer Name für ei (2)"}}) {
    SCOPED_TRACE(row.wanted);
    EXPECT_EQ(names.unique(row.wanted), row.name);
  }
}

TEST(CellPart, ends_between_characters_and_counts_escapes) {
  EXPECT_EQ(cell_part("äöü", 2), "äö");
  EXPECT_EQ(cell_part("a\U0001F600b", 2), "a");
  EXPECT_EQ(cell_part("a\U0001F600b", 3), "a\U0001F600");
  EXPECT_EQ(cell_part("a\rb", 8), "a\r");
  EXPECT_EQ(cell_part("a\rb", 7), "a");
  EXPECT_EQ(cell_part("kurz", 100), "kurz");
}

}  // namespace
}  // namespace kartei::exports
