#include "match/contradictions.hpp"

#include <vector>

#include "match/pair_rules.hpp"

namespace kartei::match {

namespace {

std::vector<std::uint32_t> voices_of(const Table& table, std::uint32_t row) {
  std::vector<std::uint32_t> voices{row};
  for (const auto& [of, member] : table.members_of(row)) voices.push_back(member);
  return voices;
}

}  // namespace

Obstacles contradictions_of_members(const Table& table, const Comparer& comparer, std::uint32_t a,
                                    std::uint32_t b) {
  if (table.members_of(a).empty() && table.members_of(b).empty()) return 0;
  Obstacles obstacles = 0;
  for (const std::uint32_t voice_a : voices_of(table, a)) {
    for (const std::uint32_t voice_b : voices_of(table, b)) {
      if (voice_a == a && voice_b == b) continue;
      const Comparison comparison = comparer.compare(voice_a, voice_b);
      obstacles |= obstacles_of(table, comparison, table[voice_a], table[voice_b]);
    }
  }
  return obstacles & contradictions;
}

}  // namespace kartei::match
