#include "quality/distinct_counter.hpp"

#include <algorithm>
#include <cmath>

namespace kartei::quality {
namespace {

/// The finaliser of SplitMix64 (Steele et al. 2014): spreads FNV's hashes evenly over 64 bits.
std::uint64_t spread(std::uint64_t hash) {
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBULL;
  return hash ^ (hash >> 31U);
}

/// FNV-1a with 64 bits: the same on every machine.
std::uint64_t hash_of(std::string_view value) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : value) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return spread(hash);
}

}  // namespace

void DistinctCounter::add(std::string_view value) {
  const std::uint64_t hash = hash_of(value);
  if (hash > limit_) return;
  hashes_.push_back(hash);
  if (hashes_.size() >= 2 * exact_until) compact();
}

void DistinctCounter::compact() {
  std::ranges::sort(hashes_);
  hashes_.erase(std::ranges::unique(hashes_).begin(), hashes_.end());
  if (hashes_.size() <= exact_until) return;
  hashes_.resize(exact_until);
  limit_ = hashes_.back();
  is_exact_ = false;
}

DistinctCounter::Count DistinctCounter::count() const {
  DistinctCounter counter = *this;
  counter.compact();
  if (counter.is_exact_) return {counter.hashes_.size(), true};
  const double density = std::ldexp(static_cast<double>(counter.limit_), -64);
  return {static_cast<std::uint64_t>(std::llround(static_cast<double>(exact_until - 1) / density)), false};
}

}  // namespace kartei::quality
