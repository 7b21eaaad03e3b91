/// Randomness that is the same on every machine: the standard's distributions are not.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kartei::generate {

/// SplitMix64 (S. Vigna, public domain).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// 0 to n - 1. Requires: n > 0.
  [[nodiscard]] std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  /// From `low` to `high`, both possible.
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }
  [[nodiscard]] bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

  template <class List>
  [[nodiscard]] const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

  template <class Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t x = state_;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
  }

  std::uint64_t state_;
};

/// A place in a list of `size` words in order of frequency, as often as Zipf's law says: the n-th about
/// 1 / (n + offset) times. A larger offset flattens the top.
class ZipfPicker {
 public:
  ZipfPicker(std::size_t size, std::size_t offset) {
    std::uint64_t sum = 0;
    for (std::size_t n = 0; n < size; ++n) sums_.push_back(sum += 1'000'000 / (n + offset));
  }
  [[nodiscard]] std::size_t pick(Random& random) const {
    const std::uint64_t at = random.below(static_cast<std::size_t>(sums_.back()));
    std::size_t low = 0;
    std::size_t high = sums_.size() - 1;
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (sums_[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

 private:
  std::vector<std::uint64_t> sums_;
};

}  // namespace kartei::generate
