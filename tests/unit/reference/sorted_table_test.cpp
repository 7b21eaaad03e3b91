#include "reference/sorted_table.hpp"

#include <gtest/gtest.h>

#include "reference/tables.hpp"

namespace kartei::reference {
namespace {

TEST(SortedTable, finds_each_key_and_no_other) {
  std::map<std::string, std::string> rows;
  for (int i = 0; i < 200; ++i) {
    rows[std::string(static_cast<std::size_t>(i % 7), 'x') + std::to_string(i * 2)] = std::to_string(i);
  }
  const std::string block = to_block(rows);
  const SortedTable table(block);
  ASSERT_EQ(table.size(), rows.size());
  for (const auto& [key, value] : rows) {
    SCOPED_TRACE(key);
    EXPECT_EQ(table.find(key), value);
    EXPECT_EQ(table.find(key + "?"), std::nullopt);
  }
  EXPECT_EQ(table.find(""), std::nullopt);
  EXPECT_EQ(table.find("zzz"), std::nullopt);
}

TEST(SortedTable, knows_how_keys_begin) {
  const std::string block = to_block({{"abc", ""}, {"abd", ""}, {"b", ""}, {"bb", ""}});
  const SortedTable table(block);
  for (const std::string_view beginning : {"", "a", "ab", "abc", "abd", "b", "bb"})
    EXPECT_TRUE(table.has_key_with(beginning)) << beginning;
  for (const std::string_view beginning : {"abb", "abcd", "ac", "ba", "bbb", "c", "B"})
    EXPECT_FALSE(table.has_key_with(beginning)) << beginning;
}

TEST(SortedTable, holds_numbers) {
  const std::vector<std::uint32_t> numbers = {1, 4000000000U};
  const std::string block = to_block({{"abc", to_value(numbers)}, {"b", to_value({})}});
  const SortedTable table(block);
  const std::span<const std::uint32_t> found = table.find_numbers("abc");
  EXPECT_EQ(std::vector<std::uint32_t>(found.begin(), found.end()), numbers);
  EXPECT_TRUE(table.find_numbers("b").empty());
  EXPECT_TRUE(table.find_numbers("c").empty());
}

TEST(SortedTable, can_be_empty) {
  const std::string block = to_block({});
  EXPECT_EQ(SortedTable(block).size(), 0U);
  EXPECT_EQ(SortedTable(block).find("a"), std::nullopt);
  EXPECT_FALSE(SortedTable(block).has_key_with("a"));
}

TEST(ReferenceTables, are_sorted_without_a_key_twice) {
  for (const SortedTable table :
       {academic_title_table(), country_table(), first_name_table(), last_name_table(), legal_form_table(),
        name_particle_table(), nickname_table()}) {
    ASSERT_GT(table.size(), 30U);
    for (std::uint32_t row = 1; row < table.size(); ++row) ASSERT_LT(table.key(row - 1), table.key(row));
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      ASSERT_EQ(table.find(table.key(row)), table.value(row)) << table.key(row);
      ASSERT_EQ(table.find(std::string(table.key(row)) += '?'), std::nullopt) << table.key(row);
    }
  }
}

TEST(Parts, come_between_separators) {
  EXPECT_EQ(parts("a|b||c", '|'), (std::vector<std::string_view>{"a", "b", "", "c"}));
  EXPECT_EQ(parts("a", '|'), std::vector<std::string_view>{"a"});
  EXPECT_TRUE(parts("", '|').empty());
}

}  // namespace
}  // namespace kartei::reference
