#include "match/rivals.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "match/word_sets.hpp"

namespace kartei::match {

namespace {

// Somebody whom a row with an initial may be.
struct Candidate {
  std::uint32_t row = 0;
  std::uint32_t other = 0;
  std::size_t pair = 0;
};

bool has_initial(const Table& table, std::uint32_t row) {
  const NamePool& names = table.first_names();
  const ValueId first = table[row].first_name;
  return first != 0 && names.text(words_of(names, names[first]).front()).size() == 1;
}

std::vector<Candidate> candidates_of(std::span<const ScoredPair> pairs, const Table& table,
                                     std::int32_t least) {
  std::vector<Candidate> candidates;
  for (std::size_t n = 0; n < pairs.size(); ++n) {
    const ScoredPair& pair = pairs[n];
    if (pair.score < least || pair.obstacles != 0) continue;
    const bool is_initial_a = has_initial(table, pair.a);
    if (is_initial_a == has_initial(table, pair.b)) continue;
    candidates.push_back(is_initial_a ? Candidate{pair.a, pair.b, n} : Candidate{pair.b, pair.a, n});
  }
  std::ranges::sort(candidates, {},
                    [](const Candidate& candidate) { return std::pair(candidate.row, candidate.other); });
  return candidates;
}

}  // namespace

void hold_back_rivals(std::vector<ScoredPair>& pairs, const Table& table, const Comparer& comparer,
                      std::int32_t least) {
  const std::vector<Candidate> candidates = candidates_of(pairs, table, least);
  for (auto begin = candidates.begin(); begin != candidates.end();) {
    const auto end = std::find_if(begin, candidates.end(),
                                  [&](const Candidate& candidate) { return candidate.row != begin->row; });
    const bool fits_two = std::any_of(begin, end, [&](const Candidate& candidate) {
      const Obstacles between = score_pair(table, comparer, begin->other, candidate.other).obstacles;
      return (between & bit(Obstacle::first_names_differ)) != 0;
    });
    if (fits_two) {
      for (const Candidate& candidate : std::span(begin, end))
        pairs[candidate.pair].obstacles |= bit(Obstacle::fits_two);
    }
    begin = end;
  }
}

}  // namespace kartei::match
