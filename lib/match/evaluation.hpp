/// How right clusters are, against clusters known to be true.
#pragma once

#include <cstdint>
#include <span>

namespace kartei::match {

/// Shares from 0 to 1. Of nothing found all is right, and of nothing to find all is found.
struct Rates {
  double precision = 1;  ///< how much of what was found is right
  double recall = 1;     ///< how much of what is true was found

  /// Their harmonic mean.
  [[nodiscard]] double f1() const;
};

struct Evaluation {
  Rates pairwise;  ///< over pairs of records in one cluster: large clusters weigh with their square
  /// Over records: how much of each one's cluster is right, how much of its true cluster is there; the mean
  /// of all (A. Bagga, B. Baldwin, "Algorithms for Scoring Coreference Chains", 1998).
  Rates b_cubed;
};

/// `found` and `truth` name the cluster of each record by any number. Requires: as many in both.
[[nodiscard]] Evaluation evaluate(std::span<const std::uint32_t> found, std::span<const std::uint32_t> truth);

}  // namespace kartei::match
