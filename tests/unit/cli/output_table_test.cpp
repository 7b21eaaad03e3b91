#include "cli/output_table.hpp"

#include <gtest/gtest.h>

namespace kartei::cli {
namespace {

OutputTable people() {
  return {"people", {{"name"}, {"age", CellKind::number}}, {{"Müller", "42"}, {"Ö", ""}}};
}

TEST(Table, aligns_text_left_and_numbers_right_by_letters_not_bytes) {
  EXPECT_EQ(render_table(people(), 0),
            "name    age\n"
            "------  ---\n"
            "Müller   42\n"
            "Ö\n");
}

TEST(Table, cuts_the_widest_column_until_a_line_fits) {
  const OutputTable table{"t", {{"a"}, {"b"}}, {{"short", "a value that is far too long for it"}}};
  for (const std::string& line : {render_table(table, 24)}) {
    EXPECT_NE(line.find("…"), std::string::npos) << line;
    EXPECT_EQ(line.find("far too long for it"), std::string::npos) << line;
  }
}

TEST(Table, keeps_a_row_on_one_line) {
  const OutputTable table{"t", {{"a"}}, {{"two\nlines"}}};
  EXPECT_EQ(render_table(table, 0), "a\n---------\ntwo lines\n");
}

TEST(Csv, quotes_what_rfc_4180_demands) {
  const OutputTable table{"t", {{"a"}, {"b"}}, {{"x,y", "he said \"no\""}, {"", "two\nlines"}}};
  EXPECT_EQ(render_csv(table), "a,b\r\n\"x,y\",\"he said \"\"no\"\"\"\r\n,\"two\nlines\"\r\n");
}

TEST(Json, has_numbers_as_numbers_and_unknown_ones_as_null) {
  EXPECT_EQ(render_jsonl({people()}), "{\"name\":\"Müller\",\"age\":42}\n{\"name\":\"Ö\",\"age\":null}\n");
}

TEST(Json, is_one_document_of_all_tables) {
  const std::string text = render_json({people(), {"places", {{"city"}}, {{"Kiel"}}}});
  EXPECT_EQ(text,
            "{\n  \"people\": [\n    {\n      \"name\": \"Müller\",\n      \"age\": 42\n    },\n    {\n      "
            "\"name\": "
            "\"Ö\",\n      \"age\": null\n    }\n  ],\n  \"places\": [\n    {\n      \"city\": \"Kiel\"\n    "
            "}\n  ]\n}\n");
}

TEST(Json, survives_bytes_that_are_no_utf8) {
  const OutputTable table{"t", {{"a"}}, {{"M\xFCller"}}};
  EXPECT_EQ(render_jsonl({table}), "{\"a\":\"M\uFFFDller\"}\n");
}

}  // namespace
}  // namespace kartei::cli
