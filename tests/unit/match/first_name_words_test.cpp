// First names of several words, against the same said the long way.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "match/name_levels.hpp"
#include "match/similarity.hpp"
#include "reference/first_names.hpp"

namespace kartei::match {
namespace {

using Words = std::vector<std::string>;

bool is_well_known(const std::string& word) { return reference::first_name(word).total() >= 100; }

std::uint32_t alike(const std::string& word, const std::string& other) {
  if (word == other) return one;
  return is_well_known(word) && is_well_known(other) ? 0 : jaro_winkler(word, other);
}

bool naive_near(Words a, Words b) {
  if (a.size() == b.size()) return false;
  if (a.size() > b.size()) a.swap(b);
  std::uint64_t sum = 0;
  for (const std::string& word : a) {
    std::uint32_t best = 0;
    for (const std::string& other : b) best = std::max(best, alike(word, other));
    sum += best;
  }
  return sum / a.size() >= 930'000;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

FirstNameLevel level_of(const std::string& a, const std::string& b) {
  NamePool names;
  const ValueId id_a = names.add(a);
  const ValueId id_b = names.add(b);
  return first_name_level(names, FirstNames(names), id_a, id_b);
}

TEST(FirstNames, of_several_words_agree_in_part_when_the_shorter_one_is_near) {
  struct Row {
    const char* a;
    const char* b;
    FirstNameLevel level;
  };
  for (const Row& row : std::vector<Row>{
           {"Hans Peter", "Peter", FirstNameLevel::part},
           {"Hans Petre", "Peter", FirstNameLevel::part},
           {"Annegrte Marie", "Annegret", FirstNameLevel::part},
           {"Anna-Lena", "Annalena", FirstNameLevel::exact},
           {"Anna-Lena", "Anna Lena", FirstNameLevel::exact},
           {"Andrea", "Andreas Peter", FirstNameLevel::other},
           {"Hans Peter", "Klaus", FirstNameLevel::other},
       }) {
    EXPECT_EQ(level_of(row.a, row.b), row.level) << row.a << " | " << row.b;
  }
}

// All of one gender, or the genders would tell them apart. A slip makes a word unknown.
TEST(FirstNames, of_several_words_are_near_as_monge_and_elkan_say) {
  const Words known{"peter", "petre", "friedhelm", "freidhelm", "hermann", "hermnan", "wolfgang", "wolfgagn"};
  std::mt19937 random(8);
  int near = 0;
  for (int round = 0; round < 2000; ++round) {
    Words a(1 + random() % 3);
    Words b(1 + random() % 3);
    for (Words* words : {&a, &b})
      for (std::string& word : *words) word = known[random() % known.size()];
    const FirstNameLevel level = level_of(joined(a), joined(b));
    const bool shares_a_word = std::ranges::any_of(
        a, [&](const std::string& word) { return std::ranges::find(b, word) != b.end(); });
    if (shares_a_word || (level != FirstNameLevel::part && level != FirstNameLevel::other)) continue;
    const bool both_known = is_well_known(joined(a)) && is_well_known(joined(b));
    EXPECT_EQ(level == FirstNameLevel::part, !both_known && naive_near(a, b))
        << joined(a) << " | " << joined(b);
    near += level == FirstNameLevel::part ? 1 : 0;
  }
  EXPECT_GT(near, 50);
}

}  // namespace
}  // namespace kartei::match
