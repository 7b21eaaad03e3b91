#include "match/word_sets.hpp"

#include <algorithm>
#include <vector>

#include "match/company_levels.hpp"
#include "match/name_levels.hpp"
#include "match/similarity.hpp"

namespace kartei::match {

std::span<const ValueId> words_of(const NamePool& names, const Name& name) {
  const std::span<const ValueId> words = names.words(name);
  return words.empty() ? std::span(&name.folded, 1) : words;
}

std::uint32_t monge_elkan(const NamePool& names, const Name& a, const Name& b) {
  return monge_elkan(words_of(names, a), words_of(names, b), [&names](ValueId word, ValueId other) {
    return word == other ? one : jaro_winkler(names.text(word), names.text(other));
  });
}

WordOverlap word_overlap(const NamePool& names, const CompanyWords& words, const Name& a, const Name& b) {
  const std::span<const ValueId> words_a = words_of(names, a);
  const std::span<const ValueId> words_b = words_of(names, b);
  std::vector<ValueId> left(words_b.begin(), words_b.end());
  const auto counterpart = [&](ValueId word) {
    const auto equal = std::ranges::find(left, word);
    if (equal != left.end() || std::ranges::find(words_b, word) != words_b.end()) return equal;
    return std::ranges::find_if(left, [&](ValueId other) {
      return std::ranges::find(words_a, other) == words_a.end() &&
             is_typo(names.text(word), names.text(other));
    });
  };
  std::int64_t of_a = 0;
  std::int64_t of_b = 0;
  WordOverlap overlap;
  for (const ValueId word : words_b) of_b += words.weight(word);
  for (const ValueId word : words_a) {
    of_a += words.weight(word);
    const auto found = counterpart(word);
    if (found == left.end()) continue;
    const std::int32_t weight = std::min(words.weight(word), words.weight(*found));
    overlap.common += weight;
    overlap.all -= std::max(words.weight(word), words.weight(*found));
    overlap.has_rare = overlap.has_rare || weight >= CompanyWords::rare_weight;
    left.erase(found);
  }
  overlap.all += of_a + of_b;
  overlap.lesser = std::min(of_a, of_b);
  return overlap;
}

}  // namespace kartei::match
