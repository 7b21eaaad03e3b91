#include "quality/column_profile.hpp"

#include <cstdlib>

#include "quality/pattern.hpp"

namespace kartei::quality {
namespace {

TEST(Pattern, is_the_shape_of_a_value) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"63067", "99999"},
      {"D-63067", "A-99999"},
      {"Müller", "Aa"},
      {"Müller GmbH", "Aa AaA"},
      {"ÄRZTE", "A"},
      {"+49 (0)89/12", "+99 (9)99/99"},
      {"anna@x.de", "a@a.a"},
      {"日本", "a"},
      {"", ""},
      {std::string(40, '1'), std::string(24, '9') + "…"},
  };
  for (const auto& [value, pattern] : rows) {
    SCOPED_TRACE(value);
    EXPECT_EQ(pattern_of(value), pattern);
  }
}

TEST(DistinctCounter, is_exact_up_to_its_bound_whatever_the_order) {
  DistinctCounter counter;
  for (int round = 0; round < 3; ++round)
    for (int i = 0; i < 60000; ++i) counter.add(std::to_string(i));
  EXPECT_TRUE(counter.count().is_exact);
  EXPECT_EQ(counter.count().values, 60000U);
}

TEST(DistinctCounter, estimates_beyond_and_says_so) {
  DistinctCounter up;
  DistinctCounter down;
  constexpr int values = 150000;
  for (int i = 0; i < values; ++i) up.add(std::to_string(i));
  for (int i = values; i-- > 0;) {
    down.add(std::to_string(i));
    down.add(std::to_string(i));
  }
  EXPECT_FALSE(up.count().is_exact);
  EXPECT_EQ(up.count().values, down.count().values);
  EXPECT_LT(std::abs(static_cast<std::int64_t>(up.count().values) - values), values / 50);
}

TEST(LengthHistogram, tells_shortest_middle_and_longest) {
  LengthHistogram lengths;
  EXPECT_EQ(lengths.median(), 0U);
  for (const std::size_t length : {5U, 1U, 3U, 3000U}) lengths.add(length);
  EXPECT_EQ(lengths.shortest(), 1U);
  EXPECT_EQ(lengths.median(), 3U);
  EXPECT_EQ(lengths.longest(), 3000U);
}

TEST(ColumnProfile, keeps_the_first_bad_values_those_not_understood_in_front) {
  ColumnProfile column;
  const Judgement doubtful{normalise::Outcome::doubtful, "x.doubt", "doubt"};
  const Judgement refused{normalise::Outcome::not_understood, "x.no", "no"};
  for (std::uint64_t line = 2; line < 10; ++line) column.add("d", line, doubtful);
  column.add("r", 10, refused);
  column.add("r", 11, refused);
  column.add("fine", 12, Judgement{});
  column.add("any", 13, std::nullopt);
  EXPECT_EQ(column.filled, 12U);
  EXPECT_EQ(column.judged(), 11U);
  EXPECT_EQ(column.doubtful, 8U);
  EXPECT_EQ(column.not_understood, 2U);
  std::vector<std::uint64_t> lines;
  for (const BadValue& bad : column.bad) lines.push_back(bad.line);
  EXPECT_EQ(lines, (std::vector<std::uint64_t>{10, 11, 2, 3, 4}));
}

TEST(ColumnProfile, tells_the_most_frequent_patterns) {
  ColumnProfile column;
  for (const std::string value : {"Aa", "12345", "54321", "Bb", "11111", "x"}) column.add(value, 1, {});
  const std::vector<PatternCount> patterns = column.patterns(2);
  ASSERT_EQ(patterns.size(), 2U);
  EXPECT_EQ(patterns[0].pattern, "99999");
  EXPECT_EQ(patterns[0].values, 3U);
  EXPECT_EQ(patterns[1].pattern, "Aa");
}

}  // namespace
}  // namespace kartei::quality
