#include "operations/dedupe/group_obstacles.hpp"

#include "match/contradictions.hpp"

namespace kartei::operations {

match::Obstacles group_obstacles(
    const match::Table& table, const match::Comparer& comparer, std::span<const std::uint32_t> one,
    std::span<const std::uint32_t> other,
    const std::function<match::Obstacles(std::uint32_t, std::uint32_t)>& known_between) {
  for (const std::uint32_t a : one)
    for (const std::uint32_t b : other) {
      const match::Obstacles obstacles =
          (match::score_pair(table, comparer, a, b).obstacles & match::contradictions) |
          match::contradictions_of_members(table, comparer, a, b) | known_between(a, b);
      if (obstacles != 0) return obstacles;
    }
  return 0;
}

}  // namespace kartei::operations
