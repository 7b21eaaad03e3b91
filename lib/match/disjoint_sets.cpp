#include "match/disjoint_sets.hpp"

#include <algorithm>
#include <numeric>

namespace kartei::match {

DisjointSets::DisjointSets(std::size_t count) : up_(count) { std::iota(up_.begin(), up_.end(), 0U); }

std::uint32_t DisjointSets::first_of(std::uint32_t member) {
  while (up_[member] != member) {
    up_[member] = up_[up_[member]];
    member = up_[member];
  }
  return member;
}

bool DisjointSets::join(std::uint32_t a, std::uint32_t b) {
  a = first_of(a);
  b = first_of(b);
  up_[std::max(a, b)] = std::min(a, b);
  return a != b;
}

}  // namespace kartei::match
