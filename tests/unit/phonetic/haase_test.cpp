#include "phonetic/haase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kartei::phonetic {
namespace {

TEST(Haase, gives_the_published_codes) {
  std::ifstream file(KARTEI_TEST_DATA "/haase.tsv");
  std::string line;
  std::getline(file, line);
  int rows = 0;
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string word;
    std::string codes;
    std::getline(std::getline(cells, word, '\t'), codes, '\t');
    EXPECT_EQ(haase_joined(word), codes) << line;
    ++rows;
  }
  EXPECT_GT(rows, 15);
}

TEST(Haase, knows_every_other_spelling) {
  for (const HaaseRule& rule : haase_rules()) {
    const bool at_start = rule.position == HaaseRule::Position::start;
    const std::string word = (at_start ? "" : "T") + std::string(rule.letters) +
                             (rule.position == HaaseRule::Position::end ? "" : "EN");
    const std::string other = (at_start ? "" : "T") + std::string(rule.also) +
                              (rule.position == HaaseRule::Position::end ? "" : "EN");
    const std::vector<std::string> codes = haase(word);
    EXPECT_NE(std::ranges::find(codes, haase(other).front()), codes.end()) << word << ", " << other;
  }
}

TEST(Haase, lets_foreign_letters_sound_as_in_german) { EXPECT_EQ(haase("Şahin"), haase("Schahin")); }

TEST(Haase, of_a_word_of_many_spellings_gives_no_more_than_64) {
  std::string word;
  for (int i = 0; i < 40; ++i) word += "ARB";
  EXPECT_LE(haase(word).size(), 64U);
}

}  // namespace
}  // namespace kartei::phonetic
