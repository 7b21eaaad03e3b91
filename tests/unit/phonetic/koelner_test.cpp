#include "phonetic/koelner.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "phonetic/letters.hpp"

namespace kartei::phonetic {
namespace {

struct Vector {
  std::string word;
  std::string code;
  std::string source;
};

std::vector<Vector> published_vectors() {
  std::ifstream file(KARTEI_TEST_DATA "/koelner.tsv");
  std::vector<Vector> vectors;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    vectors.push_back(
        {line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
  return vectors;
}

/// The rule table read literally, letter by letter, without compiled sets: the oracle.
std::string koelner_by_the_book(std::string_view word) {
  std::string letters;
  LetterReader reader(word);
  while (const char letter = reader.next()) letters += letter;
  const auto in = [](std::string_view set, char c) {
    return c != 0 && set.find(c) != std::string_view::npos;
  };
  std::string raw;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char c = letters[i];
    const char before = i == 0 ? char{0} : letters[i - 1];
    const char after = i + 1 == letters.size() ? char{0} : letters[i + 1];
    if (in("AEIJOUY", c)) raw += '0';
    if (c == 'B' || (c == 'P' && after != 'H')) raw += '1';
    if (in("DT", c)) raw += in("CSZ", after) ? '8' : '2';
    if (in("FVW", c) || (c == 'P' && after == 'H')) raw += '3';
    if (in("GKQ", c)) raw += '4';
    if (c == 'C' && i == 0) raw += in("AHKLOQRUX", after) ? '4' : '8';
    if (c == 'C' && i > 0) raw += in("AHKOQUX", after) && !in("SZ", before) ? '4' : '8';
    if (c == 'X') raw += in("CKQ", before) ? "8" : "48";
    if (c == 'L') raw += '5';
    if (in("MN", c)) raw += '6';
    if (c == 'R') raw += '7';
    if (in("SZ", c)) raw += '8';
  }
  std::string collapsed;
  for (const char digit : raw) {
    if (collapsed.empty() || collapsed.back() != digit) collapsed += digit;
  }
  std::string code;
  for (std::size_t i = 0; i < collapsed.size(); ++i) {
    if (collapsed[i] != '0' || i == 0) code += collapsed[i];
  }
  return code;
}

TEST(KoelnerPhonetik, agrees_with_every_published_vector) {
  const std::vector<Vector> vectors = published_vectors();
  ASSERT_GT(vectors.size(), 400U);
  for (const Vector& vector : vectors) {
    SCOPED_TRACE(vector.word + " from " + vector.source);
    EXPECT_EQ(koelner(vector.word), vector.code);
    EXPECT_EQ(koelner_of_name(vector.word), vector.code);
  }
}

TEST(KoelnerPhonetik, exercises_every_rule_by_the_published_vectors) {
  std::set<std::string_view> used;
  for (const Vector& vector : published_vectors()) {
    for (const std::string_view id : koelner_trace(vector.word)) used.insert(id);
  }
  for (const KoelnerRule& rule : koelner_rules()) {
    EXPECT_TRUE(used.contains(rule.id)) << "rule " << rule.id << " is reached by no vector";
  }
  EXPECT_EQ(used.size(), koelner_rules().size());
}

TEST(KoelnerPhonetik, keeps_what_implementations_disagree_on_as_the_rule_table_has_it) {
  const std::vector<Vector> rows = {
      {"Hoffmann", "0366", "equal digits with a vowel between stay"},
      {"Eberhard", "01772", "the same"},
      {"Mama", "66", "the same"},
      {"Wilhelm", "3556", "the same"},
      {"Strothteicher", "827247", "H is gone before runs collapse"},
      {"Rothtal", "725", "the same"},
      {"Hannah", "06", "a leading 0 stays behind H"},
      {"Hai", "0", "the same"},
      {"Test-test", "28282", "non-letters are gone before coding"},
      {"Dominic", "2668", "C at the end is soft"},
      {"ADAC", "028", "the same"},
      {"Fixx", "34848", "X after X is 48"},
      {"STRAẞE", "8278", "capital sharp s is S"},
      {"MUELLERLUEDENSCHEIDT", "65752682", "the worked example"},
      {"Łukasz", "548", "a letter without decomposition has its base"},
      {"Mu\xCC\x88ller", "657", "a decomposed umlaut"},
      {"ﬁscher", "387", "a ligature"},
      {"Шевченко", "", "another script"},
      {"123", "", "digits"},
      {"", "", "nothing"},
  };
  for (const Vector& row : rows) {
    SCOPED_TRACE(row.word + ": " + row.source);
    EXPECT_EQ(koelner(row.word), row.code);
  }
}

TEST(KoelnerPhonetik, hears_foreign_letters_when_they_are_folded_first) {
  EXPECT_EQ(koelner_of_name("Şahin"), "86");
  EXPECT_EQ(koelner_of_name("Sahin"), "86");
  EXPECT_EQ(koelner_of_name("Schahin"), "86");
  EXPECT_EQ(koelner_of_name("Çelik"), "854");
  EXPECT_EQ(koelner_of_name("Celik"), "854");
  EXPECT_EQ(koelner_of_name("Erdoğan"), "0726");
}

TEST(KoelnerPhonetik, has_a_rule_for_every_letter_between_any_two) {
  for (char before = 'A'; before <= 'Z'; ++before) {
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
      for (char after = 'A'; after <= 'Z'; ++after) {
        for (const std::string& word : {std::string{before, letter, after}, std::string{letter, after}}) {
          ASSERT_EQ(koelner(word), koelner_by_the_book(word)) << word;
        }
      }
    }
  }
}

TEST(KoelnerPhonetik, compiles_its_rules_to_what_the_book_says) {
  std::uint32_t seed = 20261122;
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    seed = seed * 1664525U + 1013904223U;
    const std::uint32_t length = seed >> 28U;
    for (std::uint32_t i = 0; i < length; ++i) {
      seed = seed * 1664525U + 1013904223U;
      word += static_cast<char>('A' + (seed >> 16U) % 26U);
    }
    ASSERT_EQ(koelner(word), koelner_by_the_book(word)) << word;
  }
}

TEST(KoelnerPhonetik, packs_up_to_sixteen_digits_in_order) {
  for (const Vector& vector : published_vectors()) {
    SCOPED_TRACE(vector.word);
    EXPECT_EQ(koelner_unpacked(koelner_packed(vector.word)), vector.code.substr(0, 16));
  }
  EXPECT_EQ(koelner_packed("h"), 0U);
  EXPECT_NE(koelner_packed("a"), 0U);
  EXPECT_LT(koelner_packed("Ball"), koelner_packed("Ballmann"));
}

TEST(KoelnerPhonetik, codes_any_bytes) {
  std::uint32_t seed = 7;
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (int i = 0; i < 24; ++i) {
      seed = seed * 1664525U + 1013904223U;
      bytes += static_cast<char>(seed >> 24U);
    }
    EXPECT_EQ(koelner(bytes), koelner_by_the_book(bytes));
    EXPECT_LE(koelner_of_name(bytes).size(), 2 * fold_letters(bytes).size());
  }
}

}  // namespace
}  // namespace kartei::phonetic
