/// What is known to be two whatever its rows say: a "not a duplicate", an undone merge, two customers with
/// open business.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "match/disjoint_sets.hpp"
#include "match/obstacles.hpp"

namespace kartei::match {

/// Rows of which no two are one party, but those who are said to be the same. Takes the place of all pairs
/// of them.
struct ApartGroup {
  struct Member {
    std::uint32_t row = 0;
    std::uint32_t who = 0;  ///< rows with the same number may be one
  };
  Obstacle why = Obstacle::decided_different;
  std::vector<Member> members;
};

struct Constraints {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> different = {};  ///< pairs, in any order
  std::vector<ApartGroup> groups = {};
};

/// Constraints, to be asked by row.
class KeptApart {
 public:
  struct Claim {
    std::uint32_t group = 0;
    std::uint32_t who = 0;
    auto operator<=>(const Claim&) const = default;
  };
  /// All that is known of a row. Both lists ascending.
  struct Bound {
    std::vector<std::uint32_t> opponents;
    std::vector<Claim> claims;
  };

  explicit KeptApart(const Constraints& constraints);

  /// What stands between two rows, besides what they say; nothing for most.
  [[nodiscard]] Obstacles between(std::uint32_t a, std::uint32_t b) const;

  /// The rows of a pair, ascending.
  [[nodiscard]] std::vector<std::uint32_t> rows_of_pairs() const;
  [[nodiscard]] const std::unordered_map<std::uint32_t, Bound>& bound() const { return bound_; }

 private:
  std::unordered_map<std::uint32_t, Bound> bound_;
  std::vector<Obstacle> reasons_;  ///< of the groups
};

/// The same of clusters, while they grow: the work of a join is that of its smaller side.
class ApartClusters {
 public:
  /// `sets` are the clusters; it must outlive this.
  ApartClusters(const KeptApart& known, DisjointSets& sets);

  /// `a` and `b` are first rows of two clusters.
  [[nodiscard]] bool are_apart(std::uint32_t a, std::uint32_t b) const;
  /// The cluster that begins with `gone` becomes part of that of `kept`.
  void join(std::uint32_t kept, std::uint32_t gone);

 private:
  struct Side {
    std::vector<std::uint32_t> opponents;
    std::unordered_map<std::uint32_t, std::uint32_t> claims;  ///< by group: who
  };
  std::unordered_map<std::uint32_t, Side> sides_;  ///< by the first row
  DisjointSets& sets_;
};

}  // namespace kartei::match
