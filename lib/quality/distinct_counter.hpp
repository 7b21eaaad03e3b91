/// How many different values there are, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kartei::quality {

/// Counts exactly up to `exact_until` different values; from then on it keeps the smallest hashes and
/// estimates from how dense they lie ("k minimum values", Bar-Yossef et al. 2002), about 0.4 % off. No chance
/// is in it: the same values give the same count in any order.
class DistinctCounter {
 public:
  static constexpr std::size_t exact_until = 65536;

  void add(std::string_view value);

  struct Count {
    std::uint64_t values = 0;
    bool is_exact = true;
  };
  [[nodiscard]] Count count() const;

 private:
  void compact();

  std::vector<std::uint64_t> hashes_;  ///< at most twice exact_until
  std::uint64_t limit_ = UINT64_MAX;   ///< larger hashes are not looked at
  bool is_exact_ = true;
};

}  // namespace kartei::quality
