#include "format/csv_lexer.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

/// Rows joined for comparison: cells by "|", rows by "/"; a fault as "!" and its raw text.
std::string lexed(std::string_view text, CsvDialect dialect = {}) {
  std::string out;
  CsvLexer lexer(text, dialect);
  for (auto row = lexer.next(); row; row = lexer.next()) {
    if (!out.empty()) out += '/';
    if (row->fault != RowFault::none) out += "!" + std::string(row->raw);
    for (std::size_t i = 0; i < row->cells.size(); ++i)
      out += (i > 0 ? "|" : "") + std::string(row->cells[i]);
  }
  return out;
}

TEST(CsvLexer, reads_rows_and_cells) {
  struct Case {
    std::string_view name;
    std::string_view text;
    std::string_view rows;
  };
  const std::vector<Case> cases = {
      {"nothing", "", ""},
      {"one empty line", "\n", ""},
      {"two rows", "a;b\nc;d\n", "a|b/c|d"},
      {"no final line end", "a;b\nc;d", "a|b/c|d"},
      {"CRLF", "a;b\r\nc;d\r\n", "a|b/c|d"},
      {"CR only", "a;b\rc;d\r", "a|b/c|d"},
      {"mixed line ends", "a\nb\r\nc\rd", "a/b/c/d"},
      {"empty line within", "a\n\nb\n", "a//b"},
      {"empty cells", ";;\n", "||"},
      {"delimiter at the end", "a;", "a|"},
      {"quoted", "\"a\";\"b\"\n", "a|b"},
      {"quoted empty", "\"\";x\n", "|x"},
      {"delimiter in quotes", "\"a;b\";c\n", "a;b|c"},
      {"line end in quotes", "\"a\nb\";c\r\nd;e", "a\nb|c/d|e"},
      {"doubled quotes", "\"say \"\"yes\"\"\";x", "say \"yes\"|x"},
      {"only a doubled quote", "\"\"\"\";x", "\"|x"},
      {"quote within a plain cell", "19\" rack;x", "19\" rack|x"},
      {"blanks around quotes", "a; \"b;c\" ;d", "a|b;c|d"},
      {"blanks of plain cells stay", " a ; b ", " a | b "},
      {"bare quotes within quotes", "\"Firma \"Meier\" GmbH\";x\n", "Firma \"Meier\" GmbH|x"},
      {"text after the closing quote", "\"Zum Ochsen\" Gasthof;Ulm\nb;c", "\"Zum Ochsen\" Gasthof|Ulm/b|c"},
      {"quoted at the end of the text", "a;\"b\"", "a|b"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(lexed(c.text), c.rows);
  }
}

TEST(CsvLexer, an_open_quote_costs_one_line_and_no_more) {
  struct Case {
    std::string_view name;
    std::string_view text;
    std::string_view rows;
  };
  const std::vector<Case> cases = {
      {"to the end of the file", "a;\"b\nc;d\ne;f\n", "!a;\"b/c|d/e|f"},
      {"next line is quoted", "\"a;b\n\"c\";\"d\"\n", "!\"a;b/c|d"},
      {"next line closes by chance", "\"a;b\nc\"d;e\n", "!\"a;b/c\"d|e"},
      {"in the last line", "a;b\n\"c;d", "a|b/!\"c;d"},
      {"behind a cell of two lines", "\"a\nb\";\"c\nd;e\n", "!\"a\nb\";\"c/d|e"},
      {"alone", "\"", "!\""},
      {"bare quote in a cell of two lines", "\"a \"x\" b\nc\";d\ne;f", "!\"a \"x\" b/c\"|d/e|f"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(lexed(c.text), c.rows);
  }
}

TEST(CsvLexer, unwraps_rows_that_stand_in_quotes_as_a_whole) {
  constexpr CsvDialect wrapped = {',', '"', true};
  EXPECT_EQ(lexed("\"a,\"\"b, c\"\",d\"\ne,f,g\n", wrapped), "a|b, c|d/e|f|g");
  EXPECT_EQ(lexed("\"a,\"\"b\nc\"\",d\"\n", wrapped), "a|b\nc|d");
  EXPECT_EQ(lexed("\"a,b\nc,d\"\n", wrapped), "a,b\nc,d") << "two rows inside: no wrapped row";
  EXPECT_EQ(lexed("\"a,b\",c\n", wrapped), "a,b|c");
  EXPECT_EQ(lexed("\"a,b\"\n", {','}), "a,b");
}

TEST(CsvLexer, knows_where_each_row_stands) {
  const std::string_view text = "name;note\r\n\"a\";\"x\r\ny\nz\"\r\n\r\nb;\"open\r\nc;d";
  struct Expected {
    std::uint64_t line;
    std::size_t offset;
    std::string_view raw;
  };
  const std::vector<Expected> rows = {
      {1, 0, "name;note"}, {2, 11, "\"a\";\"x\r\ny\nz\""}, {5, 25, ""}, {6, 27, "b;\"open"}, {7, 36, "c;d"},
  };
  CsvLexer lexer(text, {});
  for (const Expected& expected : rows) {
    SCOPED_TRACE(expected.raw);
    const auto row = lexer.next();
    ASSERT_TRUE(row);
    EXPECT_EQ(row->line, expected.line);
    EXPECT_EQ(row->offset, expected.offset);
    EXPECT_EQ(row->raw, expected.raw);
  }
  EXPECT_FALSE(lexer.next());
}

/// What the lexer yields must, row after row and line end after line end, be the whole text.
TEST(CsvLexer, loses_no_byte_of_any_text) {
  constexpr std::string_view alphabet = "a;\" \n\r";
  std::uint32_t random = 1;
  for (int round = 0; round < 10'000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      random = random * 1'664'525 + 1'013'904'223;
      text += alphabet[(random >> 16) % alphabet.size()];
    }
    std::size_t at = 0;
    std::uint64_t line = 1;
    CsvLexer lexer(text, {});
    for (auto row = lexer.next(); row; row = lexer.next()) {
      ASSERT_EQ(row->offset, at) << text;
      ASSERT_GE(row->line, line) << text;
      ASSERT_NE(row->cells.empty(), row->fault == RowFault::none) << text;
      line = row->line + 1;
      at = after_line_end(text, at + row->raw.size());
    }
    ASSERT_EQ(at, text.size()) << text;
  }
}

TEST(CsvLexer, stays_linear_where_quotes_never_close) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "x;\"\"y;\"open\n";
  CsvLexer lexer(text, {});
  std::size_t rows = 0;
  for (auto row = lexer.next(); row; row = lexer.next()) ++rows;
  EXPECT_EQ(rows, 50'000U);
}

}  // namespace
}  // namespace kartei::format
