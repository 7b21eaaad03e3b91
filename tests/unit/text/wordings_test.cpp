#include "text/wordings.hpp"

#include <gtest/gtest.h>

#include <random>

namespace kartei::text {
namespace {

TEST(Wordings, match_whole_texts_whatever_their_case) {
  struct Row {
    std::vector<std::string> asked;
    std::string value;
    bool matches;
  };
  const std::vector<Row> rows = {
      {{"Müller GmbH"}, "MÜLLER GMBH", true},
      {{"mu\u0308ller"}, "Müller", true},
      {{"Müller"}, "Müller GmbH", false},
      {{"6*"}, "63067", true},
      {{"6*"}, "16303", false},
      {{"*@firma.de"}, "Eva.Kunz@Firma.DE", true},
      {{"*@firma.de"}, "eva@firma.de.example", false},
      {{"*bau*"}, "Hochbau Süd", true},
      {{"*bau*süd"}, "Hochbau Süd", true},
      {{"*"}, "", true},
      {{""}, "", true},
      {{""}, "x", false},
      {{"a*a"}, "a", false},
      {{"a*a"}, "aa", true},
      {{"100%"}, "100 Prozent", false},
      {{"a_b"}, "axb", false},
      {{"Berlin", "Ham*"}, "hamburg", true},
      {{"Berlin", "Ham*"}, "Bremen", false},
      {{}, "x", false},
      {{std::string(200, 'x')}, std::string(200, 'X'), true},
  };
  for (const auto& [asked, value, matches] : rows)
    EXPECT_EQ(Wordings(asked).match(value), matches) << testing::PrintToString(asked) << ' ' << value;
}

bool matches_naively(std::string_view value, std::string_view pattern) {
  if (pattern.empty()) return value.empty();
  if (pattern.front() == '*')
    return matches_naively(value, pattern.substr(1)) ||
           (!value.empty() && matches_naively(value.substr(1), pattern));
  return !value.empty() && value.front() == pattern.front() &&
         matches_naively(value.substr(1), pattern.substr(1));
}

TEST(Wordings, match_what_trying_every_length_of_each_star_matches) {
  std::mt19937 random(1);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
  const auto word = [&](std::string_view letters, std::size_t most) {
    std::string made;
    for (std::size_t left = random() % (most + 1); left > 0; --left)
      made += letters[random() % letters.size()];
    return made;
  };
  int matching = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string value = word("ab", 8);
    const std::string pattern = word("ab**", 6);
    const bool expected = matches_naively(value, pattern);
    matching += expected ? 1 : 0;
    ASSERT_EQ(Wordings({pattern}).match(value), expected) << value << " like " << pattern;
  }
  EXPECT_GT(matching, 1000);
}

}  // namespace
}  // namespace kartei::text
