#include "quality/length_histogram.hpp"

#include <algorithm>

namespace kartei::quality {

namespace {

constexpr std::size_t longest_told = 1024;

}  // namespace

void LengthHistogram::add(std::size_t length) {
  const std::size_t told = std::min(length, longest_told);
  if (counts_.size() <= told) counts_.resize(told + 1);
  ++counts_[told];
  shortest_ = total_ == 0 ? length : std::min<std::uint64_t>(shortest_, length);
  longest_ = std::max<std::uint64_t>(longest_, length);
  ++total_;
}

std::uint64_t LengthHistogram::median() const {
  std::uint64_t passed = 0;
  for (std::size_t length = 0; length < counts_.size(); ++length) {
    passed += counts_[length];
    if (2 * passed >= total_) return length;
  }
  return 0;
}

}  // namespace kartei::quality
