#include "format/json_text.hpp"

#include <gtest/gtest.h>

#include "format/line_counter.hpp"

namespace kartei::format {
namespace {

std::vector<std::string> values_of(std::string_view text, std::size_t begin = 0) {
  std::vector<std::string> values;
  JsonValues all(text, begin);
  while (const auto part = all.next())
    values.push_back(std::string(text.substr(part->begin, part->end - part->begin)) +
                     (part->is_whole ? "" : "..."));
  return values;
}

using Values = std::vector<std::string>;

TEST(JsonText, parts_a_list_into_its_values) {
  EXPECT_EQ(values_of(R"([{"a": "]}"}, [1, [2]], "x\"y", -1.5e3 ,null])"),
            (Values{R"({"a": "]}"})", "[1, [2]]", R"("x\"y")", "-1.5e3", "null"}));
  EXPECT_EQ(values_of("[]"), Values{});
  EXPECT_EQ(values_of("[1,,2,]"), (Values{"1", "2"}));
}

TEST(JsonText, parts_values_that_follow_one_another) {
  EXPECT_EQ(values_of("{\"a\":1}\n{\"b\":2}{\"c\":3}"), (Values{"{\"a\":1}", "{\"b\":2}", "{\"c\":3}"}));
}

TEST(JsonText, a_string_that_is_not_closed_ends_with_its_line) {
  EXPECT_EQ(values_of("[{\"a\": \"offen},\n\"b\": 1},\n{\"c\": 2}]"),
            (Values{"{\"a\": \"offen},\n\"b\": 1}", "{\"c\": 2}"}));
}

TEST(JsonText, says_where_the_text_ends_within_a_value) {
  EXPECT_EQ(values_of("[{\"a\": 1}, {\"b\": [2"), (Values{"{\"a\": 1}", "{\"b\": [2..."}));
  EXPECT_EQ(values_of("["), Values{});
}

TEST(JsonText, finds_lists_of_objects_in_an_object) {
  const std::string_view text =
      R"({"zahl": 3, "namen": ["a"], "daten": {"kunden": [{"n": 1}, {"n": 2}]}, "leer": [], "b": [ {"x": []} ]})";
  const auto lists = json_lists(text, 0);
  ASSERT_EQ(lists.size(), 2U);
  EXPECT_EQ(lists[0].path, "daten.kunden");
  EXPECT_EQ(lists[0].first, R"({"n": 1})");
  EXPECT_EQ(lists[1].path, "b");
  EXPECT_EQ(json_value_names(text), (std::vector<std::string_view>{"zahl"}));
}

TEST(JsonText, lines_are_counted_by_any_line_end) {
  LineCounter lines("a\nb\r\nc\rd\n\ne");
  std::vector<std::uint64_t> numbers;
  for (const std::size_t at : {0U, 2U, 5U, 7U, 10U}) numbers.push_back(lines.line_of(at));
  EXPECT_EQ(numbers, (std::vector<std::uint64_t>{1, 2, 3, 4, 6}));
}

}  // namespace
}  // namespace kartei::format
