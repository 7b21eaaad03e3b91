/// How long the values of a column are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kartei::quality {

/// Lengths in characters. Memory does not grow; a median of 1024 or more is told as 1024.
class LengthHistogram {
 public:
  void add(std::size_t length);

  [[nodiscard]] std::uint64_t shortest() const { return shortest_; }
  [[nodiscard]] std::uint64_t longest() const { return longest_; }
  /// The lower one of two middles; 0 when there is nothing.
  [[nodiscard]] std::uint64_t median() const;

 private:
  std::vector<std::uint64_t> counts_;  ///< by length, the last one for all that are longer
  std::uint64_t total_ = 0;
  std::uint64_t shortest_ = 0;
  std::uint64_t longest_ = 0;
};

}  // namespace kartei::quality
