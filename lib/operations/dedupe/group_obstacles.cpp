#include "operations/dedupe/group_obstacles.hpp"

namespace kartei::operations {

match::Obstacles group_obstacles(const match::Table& table, const match::Comparer& comparer,
                                 std::span<const std::uint32_t> one, std::span<const std::uint32_t> other,
                                 const std::function<bool(std::uint32_t, std::uint32_t)>& are_told_apart) {
  for (const std::uint32_t a : one)
    for (const std::uint32_t b : other) {
      match::Obstacles obstacles = match::score_pair(table, comparer, a, b).obstacles & match::contradictions;
      if (are_told_apart(a, b)) obstacles |= match::bit(match::Obstacle::decided_different);
      if (obstacles != 0) return obstacles;
    }
  return 0;
}

}  // namespace kartei::operations
