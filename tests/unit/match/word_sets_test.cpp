// Each against the same said the long way.
#include "match/word_sets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "match/company_levels.hpp"
#include "match/name_levels.hpp"
#include "match/similarity.hpp"

namespace kartei::match {
namespace {

using Words = std::vector<std::string>;

Words random_words(std::mt19937& random, std::size_t most) {
  static const Words known{"zschimmer", "zschimer", "anlagenbau", "autohaus", "meyer",   "maier",
                           "logistik",  "lokistik", "oldenburg",  "verlag",   "brucker", "bruckner"};
  Words words(random() % most + 1);
  for (std::string& word : words) word = known[random() % known.size()];
  return words;
}

std::string joined(const Words& words) {
  return std::accumulate(words.begin() + 1, words.end(), words.front(),
                         [](const std::string& all, const std::string& word) { return all + ' ' + word; });
}

TEST(WordSets, monge_elkan_is_the_mean_of_the_best_word_for_each_of_the_shorter_name) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    Words a = random_words(random, 4);
    Words b = random_words(random, 4);
    NamePool names;
    const ValueId a_id = names.add(joined(a));
    const ValueId b_id = names.add(joined(b));
    const std::uint32_t actual = monge_elkan(names, names[a_id], names[b_id]);
    if (a.size() > b.size()) a.swap(b);
    double sum = 0;
    for (const std::string& word : a) {
      std::uint32_t best = 0;
      for (const std::string& other : b) best = std::max(best, jaro_winkler(word, other));
      sum += best;
    }
    EXPECT_NEAR(actual, sum / static_cast<double>(a.size()), 1) << joined(a) << " | " << joined(b);
  }
}

TEST(WordSets, of_words_without_slips_overlap_as_sets_do) {
  const Words known{"zschimmer", "anlagenbau", "autohaus", "meyer", "logistik", "oldenburg", "verlag"};
  std::mt19937 random(9);
  for (int round = 0; round < 300; ++round) {
    std::set<std::string> a;
    std::set<std::string> b;
    for (std::size_t n = 0; n < 3; ++n)
      a.insert(known[random() % known.size()]), b.insert(known[random() % known.size()]);
    NamePool names;
    const Name of_a = names[names.add(joined({a.begin(), a.end()}))];
    const Name of_b = names[names.add(joined({b.begin(), b.end()}))];
    const CompanyWords words(names);
    const auto weight = [&](const std::string& word) {
      for (ValueId id = 1; id < names.folded_size(); ++id)
        if (names.text(id) == word) return std::int64_t{words.weight(id)};
      return std::int64_t{0};
    };
    std::int64_t common = 0, all = 0, sum_a = 0, sum_b = 0;
    for (const std::string& word : known) {
      const std::int64_t of_word = a.contains(word) || b.contains(word) ? weight(word) : 0;
      common += a.contains(word) && b.contains(word) ? of_word : 0;
      all += of_word;
      sum_a += a.contains(word) ? of_word : 0;
      sum_b += b.contains(word) ? of_word : 0;
    }
    const WordOverlap overlap = word_overlap(names, words, of_a, of_b);
    EXPECT_EQ(overlap.common, common);
    EXPECT_EQ(overlap.all, all);
    EXPECT_EQ(overlap.lesser, std::min(sum_a, sum_b));
  }
}

TEST(WordSets, take_a_word_and_its_slip_for_one_in_any_order) {
  NamePool names;
  const ValueId one_name = names.add("Zschimmer Anlagenbau Oldenburg");
  const ValueId other_name = names.add("Oldenburg Anlagenbau Zschimer");
  const CompanyWords words(names);
  const WordOverlap overlap = word_overlap(names, words, names[one_name], names[other_name]);
  EXPECT_EQ(overlap.common, overlap.all);
  EXPECT_EQ(company_level(names, words, names[one_name], names[other_name]), CompanyLevel::same_words);
}

TEST(WordSets, a_short_company_name_is_found_in_a_long_one_by_its_rare_word) {
  NamePool names;
  const ValueId longer = names.add("Autohaus Zschimmer Inhaber Bernd Kraus am Hafen");
  const ValueId shorter = names.add("Zschimmer");
  const ValueId other = names.add("Autohaus");
  for (int n = 0; n < 40; ++n) (void)names.add("Autohaus Nummer" + std::to_string(n));
  const CompanyWords words(names);
  EXPECT_EQ(company_level(names, words, names[longer], names[shorter]), CompanyLevel::rare_word);
  EXPECT_EQ(company_level(names, words, names[longer], names[other]), CompanyLevel::other);
}

TEST(WordSets, a_part_of_a_double_name_is_known_behind_a_slip) {
  NamePool names;
  const ValueId both = names.add("Müller-Lüdenscheidt");
  const ValueId slip = names.add("Lüdenscheid");
  const ValueId stranger = names.add("Lüneburg");
  EXPECT_EQ(last_name_level(names, names[both], names[slip]), LastNameLevel::part);
  EXPECT_NE(last_name_level(names, names[both], names[stranger]), LastNameLevel::part);
}

}  // namespace
}  // namespace kartei::match
