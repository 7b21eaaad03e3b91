#include "match/company_levels.hpp"

#include <algorithm>
#include <cmath>

#include "match/name_levels.hpp"
#include "match/similarity.hpp"
#include "match/word_sets.hpp"

namespace kartei::match {

namespace {

// A list of few companies knows little of what is rare: it is treated as if it had so many.
constexpr double fewest_companies = 500;
constexpr std::int64_t percent = 100;

bool is_beginning_of(std::string_view word, std::string_view other) {
  constexpr std::size_t shortest_beginning = 3;
  return word.size() >= shortest_beginning && other.starts_with(word);
}

}  // namespace

CompanyWords::CompanyWords(const NamePool& companies) : weights_(companies.folded_size(), 0) {
  std::vector<std::uint32_t> counts(companies.folded_size(), 0);
  for (ValueId id = 1; id < companies.size(); ++id) {
    for (const ValueId word : words_of(companies, companies[id])) ++counts[word];
  }
  const double all = std::max(static_cast<double>(companies.size()), fewest_companies);
  for (ValueId word = 1; word < counts.size(); ++word) {
    const double share = std::max(counts[word], 1U) / all;
    weights_[word] = static_cast<std::int32_t>(std::lround(-1000 * std::log2(std::min(share, 1.0)))) + 1;
  }
}

std::vector<ValueId> CompanyWords::rare_words(const NamePool& companies, const Name& name) const {
  std::vector<ValueId> rare;
  for (const ValueId word : words_of(companies, name)) {
    if (weights_[word] >= rare_weight) rare.push_back(word);
  }
  return rare;
}

CompanyLevel company_level(const NamePool& companies, const CompanyWords& words, const Name& a,
                           const Name& b) {
  if (a.folded == b.folded || a.dotless == b.dotless) return CompanyLevel::exact;
  const WordOverlap overlap = word_overlap(companies, words, a, b);
  if (overlap.common * percent >= overlap.all * 85) return CompanyLevel::same_words;
  const std::string_view text_a = companies.text(a.folded);
  const std::string_view text_b = companies.text(b.folded);
  if (is_typo(text_a, text_b)) return CompanyLevel::typo;
  const bool is_long = std::min(text_a.size(), text_b.size()) >= 12;
  if (is_long && osa_distance(text_a, text_b) <= std::max(text_a.size(), text_b.size()) / 7) {
    return CompanyLevel::typo;
  }
  // "Zschimmer" and "Autohaus Zschimmer", or most of two long names.
  const bool is_contained = overlap.common * percent >= overlap.lesser * 85;
  const bool is_most = overlap.common * percent >= overlap.all * 40;
  if (overlap.has_rare && (is_contained || is_most)) return CompanyLevel::rare_word;
  return CompanyLevel::other;
}

bool departments_differ(const NamePool& departments, ValueId a, ValueId b) {
  if (departments[a].dotless == departments[b].dotless) return false;
  const std::span<const ValueId> words_b = words_of(departments, departments[b]);
  return std::ranges::none_of(words_of(departments, departments[a]), [&](ValueId of_a) {
    const std::string_view word = departments.text(of_a);
    return std::ranges::any_of(words_b, [&](ValueId of_b) {
      const std::string_view other = departments.text(of_b);
      return of_a == of_b || is_beginning_of(word, other) || is_beginning_of(other, word) ||
             is_typo(word, other);
    });
  });
}

}  // namespace kartei::match
