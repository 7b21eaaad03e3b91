#include "format/csv_dialect.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

TEST(CsvDelimiter, is_the_one_that_divides_most_evenly) {
  struct Case {
    std::string_view name;
    std::string_view text;
    char delimiter;
  };
  const std::vector<Case> cases = {
      {"nothing", "", ';'},
      {"one column", "Name\nMeier\n", ';'},
      {"semicolons", "Name;Ort\nMeier;Ulm\n", ';'},
      {"commas", "Name,Ort\nMeier,Ulm\n", ','},
      {"tabs", "Name\tOrt\nMeier\tUlm\n", '\t'},
      {"pipes", "Name|Ort\nMeier|Ulm\n", '|'},
      {"a comma in every address", "Name;Anschrift;Tel\nA;Ring 5, Ulm;1\nB;Weg 6, Bonn;2\n", ';'},
      {"decimal commas", "Name;Umsatz\nA;1,50\nB;2,70\n", ';'},
      {"semicolons in quotes", "Name,Note\nA,\"x;y\"\nB,\"u;v;w\"\n", ','},
      {"multi-line cells", "Name,Note\nA,\"x;\ny;\nz;\"\nB,w\n", ','},
      {"a title above", "Adressen, Stand Mai\n\nName;Ort;Tel\nA;B;1\nC;D;2\n", ';'},
      {"a row of commas above tabs", "a,b\tc\nd\te\nf\tg\nh\ti\n", '\t'},
      {"ragged rows", "a;b;c;d\n1;2;3\n1;2;3;4\n1;2\n1;2;3;4\n", ';'},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(detect_delimiter(c.text).delimiter, c.delimiter);
  }
  EXPECT_EQ(detect_delimiter("a;b\nc;d\ne\n").reason, "2 columns in 2 of 3 rows");
}

TEST(CsvDelimiter, sees_rows_wrapped_by_excel) {
  const DelimiterGuess some = detect_delimiter("a,b,c,d\n\"1,\"\"2, x\"\",3,4\"\n5,6,7,8\n");
  EXPECT_EQ(some.delimiter, ',');
  EXPECT_TRUE(some.wrapped_rows);
  const DelimiterGuess all = detect_delimiter("\"a;b;c;d\"\n\"1;2;3;4\"\n");
  EXPECT_EQ(all.delimiter, ';');
  EXPECT_TRUE(all.wrapped_rows);
  EXPECT_FALSE(detect_delimiter("\"Meier, Hans\"\n\"Kunz, Eva\"\n").wrapped_rows);
  EXPECT_FALSE(detect_delimiter("\"a\",\"b\"\n\"c\",\"d\"\n").wrapped_rows);
}

TEST(CsvDelimiter, is_named_by_the_hint_line_of_excel) {
  struct Case {
    std::string_view text;
    char delimiter;
    std::size_t bytes;
  };
  for (const Case& c : std::vector<Case>{{"sep=;\r\nName", ';', 7},
                                         {"SEP=,\nName", ',', 6},
                                         {"\"sep=\t\"\nName", '\t', 8},
                                         {"sep=|", '|', 5}}) {
    SCOPED_TRACE(c.text);
    const auto line = sep_line(c.text);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->delimiter, c.delimiter);
    EXPECT_EQ(line->bytes, c.bytes);
  }
  for (const char* text : {"", "sep=", "sep=;;\n", "sep=x\n", "separat;x\n", "Name;sep=;\n", "\"sep=;\n"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(sep_line(text));
  }
}

TEST(CsvDelimiter, is_read_from_the_command_line) {
  EXPECT_EQ(delimiter_from_text("tab"), '\t');
  EXPECT_EQ(delimiter_from_text(";"), ';');
  EXPECT_EQ(delimiter_from_text("pipe"), '|');
  EXPECT_EQ(delimiter_from_text("x"), std::nullopt);
  EXPECT_EQ(delimiter_from_text("\""), std::nullopt);
  EXPECT_EQ(delimiter_from_text(""), std::nullopt);
  for (const char delimiter : {';', ',', '\t', '|'}) {
    EXPECT_EQ(delimiter_from_text(delimiter_to_text(delimiter)), delimiter);
  }
}

}  // namespace
}  // namespace kartei::format
