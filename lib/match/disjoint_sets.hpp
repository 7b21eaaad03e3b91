/// Which of many things are together, each set known by its smallest member.
///
/// Source: R. E. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms", Journal of the ACM
/// 31 (1984), for halving the ways to the first member.
#pragma once

#include <cstdint>
#include <vector>

namespace kartei::match {

class DisjointSets {
 public:
  /// Members are counted from 0; each alone at first.
  explicit DisjointSets(std::size_t count);

  /// The smallest member of the set.
  [[nodiscard]] std::uint32_t first_of(std::uint32_t member);

  /// Whether they were not together before.
  bool join(std::uint32_t a, std::uint32_t b);

 private:
  std::vector<std::uint32_t> up_;  ///< of each member a smaller one of its set; of the first itself
};

}  // namespace kartei::match
