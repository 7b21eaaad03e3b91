#include "match/similarity.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace kartei::match {
namespace {

// The kernels take a byte as a letter; the vectors are Latin letters in UTF-8.
std::string one_byte_letters(const std::string& utf8) {
  std::string letters;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto first = static_cast<unsigned char>(utf8[i]);
    if (first < 0x80) {
      letters += utf8[i];
    } else {
      const auto second = static_cast<unsigned char>(utf8[++i]);
      letters += static_cast<char>(((first & 0x03U) << 6U) | (second & 0x3FU));
    }
  }
  return letters;
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> parts(1);
  for (const char letter : line) {
    if (letter == '\t') {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  return parts;
}

TEST(Similarity, agrees_with_the_published_vectors) {
  std::ifstream file(KARTEI_TEST_DATA "/match/similarity.tsv");
  ASSERT_TRUE(file) << "tests/data/match/similarity.tsv is missing";
  int checked = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> row = cells(line);
    ASSERT_EQ(row.size(), 4U) << line;
    SCOPED_TRACE(line);
    const std::string a = one_byte_letters(row[1]);
    const std::string b = one_byte_letters(row[2]);
    const double expected = std::stod(row[3]);
    if (row[0] == "osa") {
      EXPECT_EQ(osa_distance(a, b), static_cast<std::uint32_t>(expected));
    } else {
      const std::uint32_t actual = row[0] == "jaro" ? jaro(a, b) : jaro_winkler(a, b);
      EXPECT_NEAR(actual, expected * one, 600);
    }
    ++checked;
  }
  EXPECT_GT(checked, 100);
}

std::uint32_t naive_osa(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::uint32_t>> d(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<std::uint32_t>(i + j);
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

double naive_jaro(const std::string& a, const std::string& b) {
  if (a.empty() && b.empty()) return 1;
  const int near = std::max(0, static_cast<int>(std::max(a.size(), b.size())) / 2 - 1);
  std::vector<bool> used(a.size(), false);
  std::string common_b;
  for (int j = 0; j < static_cast<int>(b.size()); ++j) {
    for (int i = std::max(0, j - near); i <= j + near && i < static_cast<int>(a.size()); ++i) {
      if (used[static_cast<std::size_t>(i)] ||
          a[static_cast<std::size_t>(i)] != b[static_cast<std::size_t>(j)])
        continue;
      used[static_cast<std::size_t>(i)] = true;
      common_b += b[static_cast<std::size_t>(j)];
      break;
    }
  }
  if (common_b.empty()) return 0;
  std::string common_a;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (used[i]) common_a += a[i];
  }
  int differ = 0;
  for (std::size_t i = 0; i < common_a.size(); ++i) differ += common_a[i] != common_b[i] ? 1 : 0;
  const double m = static_cast<double>(common_a.size());
  return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - differ / 2) / m) / 3;
}

class RandomWords {
 public:
  std::string next(std::size_t longest) {
    std::string word(random_() % (longest + 1), 'a');
    for (char& letter : word) letter = static_cast<char>('a' + random_() % 4);
    return word;
  }

 private:
  std::mt19937 random_{20261122};
};

TEST(Similarity, bit_parallel_kernels_equal_the_naive_ones) {
  RandomWords words;
  for (const std::size_t longest : {3U, 8U, 20U, 64U, 70U, 130U}) {
    for (int round = 0; round < 400; ++round) {
      const std::string a = words.next(longest);
      const std::string b = words.next(longest);
      SCOPED_TRACE(a + " / " + b);
      EXPECT_EQ(osa_distance(a, b), naive_osa(a, b));
      EXPECT_EQ(within_one_edit(a, b), naive_osa(a, b) <= 1);
      EXPECT_NEAR(jaro(a, b), naive_jaro(a, b) * one, 1);
    }
  }
}

TEST(Similarity, one_edit_is_seen_wherever_it_is) {
  RandomWords words;
  for (int round = 0; round < 200; ++round) {
    const std::string word = words.next(10) + "bb";
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      std::string swapped = word;
      std::swap(swapped[at], swapped[at + 1]);
      std::string changed = word;
      changed[at] = 'z';
      const std::string longer = word.substr(0, at) + "z" + word.substr(at);
      for (const std::string& other : {swapped, changed, longer}) {
        EXPECT_TRUE(within_one_edit(word, other) && within_one_edit(other, word)) << word << " / " << other;
      }
      EXPECT_FALSE(within_one_edit(word, changed.substr(0, at + 1) + "z" + changed.substr(at + 1))) << word;
    }
  }
}

TEST(Similarity, words_of_exactly_64_letters_are_right) {
  const std::string a(64, 'a');
  std::string b = a;
  b[63] = 'b';
  EXPECT_EQ(osa_distance(a, b), 1U);
  EXPECT_EQ(osa_distance(a, a), 0U);
  EXPECT_EQ(jaro(a, a), one);
  EXPECT_NEAR(jaro(a, b), naive_jaro(a, b) * one, 1);
}

TEST(Similarity, is_the_same_in_both_directions) {
  RandomWords words;
  for (int round = 0; round < 500; ++round) {
    const std::string a = words.next(12);
    const std::string b = words.next(12);
    SCOPED_TRACE(a + " / " + b);
    EXPECT_EQ(osa_distance(a, b), osa_distance(b, a));
  }
}

}  // namespace
}  // namespace kartei::match
