/// The pairs that blocking brings together, scored once each as they stream by; only those that matter are
/// kept.
#pragma once

#include <cstdint>
#include <vector>

#include "match/blocking.hpp"
#include "match/comparer.hpp"

namespace kartei::match {

/// A pair of rows, a < b. The score is the logarithm to base 2 of the odds that both are one party, in
/// thousandths: 10,000 is 1024 to 1.
struct ScoredPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int32_t score = 0;
  Obstacles obstacles = 0;
  std::uint32_t passes = 0;  ///< bit n: the model's n-th blocking pass brought them together
  bool operator==(const ScoredPair&) const = default;
};

/// All pairs of all passes that are looked for and score `keep_from` or more, ascending by (a, b). Fills in
/// the passes' counts of new pairs.
[[nodiscard]] std::vector<ScoredPair> score_pairs(const Table& table, const Comparer& comparer,
                                                  Blocking& blocking, std::int32_t keep_from,
                                                  const Workers& workers);

/// The score and obstacles of one pair.
[[nodiscard]] ScoredPair score_pair(const Table& table, const Comparer& comparer, std::uint32_t a,
                                    std::uint32_t b);

}  // namespace kartei::match
