/// Links to clusters: which rows are one party, when all are looked at together.
///
/// Connected components alone over-link: one wrong link joins two parties and all their records. Here the
/// strongest links join first, and two groups join only if they fit: compared as if each were one row that
/// knows what its rows know, the odds are even or better, and no pair between them is kept apart.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/comparer.hpp"
#include "match/kept_apart.hpp"
#include "match/pairs.hpp"

namespace kartei::match {

struct Clustering {
  std::vector<std::uint32_t> cluster_of;  ///< per row: the smallest row of its cluster
  std::vector<ScoredPair> joined;         ///< the links that joined two groups each, strongest first
  std::vector<ScoredPair> cut;            ///< links between clusters that did not join; by (a, b)
};

/// `links` ascending by (a, b). Never in one cluster are two rows that the constraints keep apart, or between
/// which, or between whose members, one of the obstacles in `never` stands.
/// Ties between links of one score are broken by the rows' contents, so that the order of rows does not
/// matter.
[[nodiscard]] Clustering cluster(const Table& table, const Comparer& comparer,
                                 std::span<const ScoredPair> links, const Constraints& constraints,
                                 Obstacles never);

}  // namespace kartei::match
