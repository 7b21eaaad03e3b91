/// How alike two names of several words are, whatever the order of the words.
///
/// Sources: A. E. Monge and C. P. Elkan, "The field matching problem: algorithms and applications", KDD
/// (1996); W. W. Cohen, P. Ravikumar and S. E. Fienberg, "A comparison of string distance metrics for
/// name-matching tasks", IIWeb (2003), for words that are equal but for a slip and count by how rare they are
/// (SoftTFIDF).
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "match/names.hpp"

namespace kartei::match {

class CompanyWords;

/// The words of a name; a name of one word is its own word. Valid as long as `name` is.
[[nodiscard]] std::span<const ValueId> words_of(const NamePool& names, const Name& name);

/// Monge and Elkan's similarity: the mean, over the words of the name that has fewer, of the most alike word
/// of the other, as `alike(word, other)` tells it. Requires: both have words.
template <class Alike>
[[nodiscard]] std::uint32_t monge_elkan(std::span<const ValueId> a, std::span<const ValueId> b, Alike alike) {
  if (a.size() > b.size()) std::swap(a, b);
  std::uint64_t sum = 0;
  for (const ValueId word : a) {
    std::uint32_t best = 0;
    for (const ValueId other : b) best = std::max(best, alike(word, other));
    sum += best;
  }
  return static_cast<std::uint32_t>(sum / a.size());
}

/// The same with Jaro and Winkler's similarity between words, in millionths.
[[nodiscard]] std::uint32_t monge_elkan(const NamePool& names, const Name& a, const Name& b);

/// Two names as sets of words, each word weighing what it says, see CompanyWords. A word and its slip are
/// one.
struct WordOverlap {
  std::int64_t common = 0;  ///< weight of the words on both sides
  std::int64_t all = 0;     ///< of the words on any side
  std::int64_t lesser = 0;  ///< of the words of the side that has less
  bool has_rare = false;    ///< a rare word is among the common ones
};
[[nodiscard]] WordOverlap word_overlap(const NamePool& names, const CompanyWords& words, const Name& a,
                                       const Name& b);

}  // namespace kartei::match
