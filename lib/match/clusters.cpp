#include "match/clusters.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <tuple>
#include <utility>

#include "match/content_order.hpp"
#include "match/contradictions.hpp"
#include "match/disjoint_sets.hpp"
#include "match/pair_rules.hpp"
#include "match/speakers.hpp"

namespace kartei::match {

namespace {

// The place of each linked row in the order of contents; what is done in this order does not depend on the
// order of rows.
using Ranks = std::vector<std::uint32_t>;

// Most rows are told apart by the beginnings, so that few contents are looked up.
struct RowInContentOrder {
  std::uint64_t beginning = 0;
  std::uint32_t row = 0;
};

Ranks content_ranks(const Table& table, std::span<const ScoredPair> links) {
  std::vector<std::uint32_t> rows;
  for (const ScoredPair& link : links) rows.insert(rows.end(), {link.a, link.b});
  std::ranges::sort(rows);
  const auto repeated = std::ranges::unique(rows);
  rows.erase(repeated.begin(), repeated.end());
  std::vector<RowInContentOrder> order;
  order.reserve(rows.size());
  for (const std::uint32_t row : rows) order.push_back({beginning_of_content(table, row), row});
  std::ranges::sort(order, [&](const RowInContentOrder& a, const RowInContentOrder& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : content_before(table, a.row, b.row);
  });
  Ranks ranks(table.size(), 0);
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank].row] = rank;
  return ranks;
}

// When the groups of a link's rows became one.
enum class Joined : std::uint8_t { now, before, never };

class Groups {
 public:
  Groups(const Table& table, const Comparer& comparer, const Constraints& constraints, const Ranks& ranks,
         Obstacles never)
      : table_(table),
        comparer_(comparer),
        ranks_(ranks),
        never_(never),
        sets_(table.size()),
        apart_(KeptApart(constraints), sets_),
        members_(table.size()) {}

  [[nodiscard]] std::uint32_t group_of(std::uint32_t row) { return sets_.first_of(row); }

  Joined join(const ScoredPair& link) {
    const std::uint32_t a = group_of(link.a);
    const std::uint32_t b = group_of(link.b);
    if (a == b) return Joined::before;
    if (!fit(link, a, b)) return Joined::never;
    const std::uint32_t kept = std::min(a, b);
    const std::uint32_t gone = std::max(a, b);
    std::vector<std::uint32_t> all;
    std::ranges::merge(
        members(kept), members(gone), std::back_inserter(all), {},
        [&](std::uint32_t row) { return ranks_[row]; }, [&](std::uint32_t row) { return ranks_[row]; });
    leave_speakers(table_, never_, all);
    members_[kept] = std::move(all);
    members_[gone] = {};
    sets_.join(kept, gone);
    apart_.join(kept, gone);
    return Joined::now;
  }

 private:
  // In the order of contents. A row alone has no list, which saves most of the memory.
  [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t group) const {
    return members_[group].empty() ? std::vector{group} : members_[group];
  }

  [[nodiscard]] bool fit(const ScoredPair& link, std::uint32_t a, std::uint32_t b) const {
    if (apart_.are_apart(a, b)) return false;
    const std::vector<std::uint32_t> of_a = members(a);
    const std::vector<std::uint32_t> of_b = members(b);
    if (of_a.size() == 1 && of_b.size() == 1) return true;
    return fit_together(link, of_a, of_b);
  }

  [[nodiscard]] bool contradict(const Comparison& pair, std::uint32_t a, std::uint32_t b) const {
    const Obstacles obstacles =
        obstacles_of(table_, pair, table_[a], table_[b]) | contradictions_of_members(table_, comparer_, a, b);
    return (obstacles & never_) != 0;
  }

  // The groups compared as if each were one row: of all pairs between them the one that says most on a field
  // counts. What the link lacks - a birth date, a first name in full - another pair may tell.
  [[nodiscard]] bool fit_together(const ScoredPair& link, std::span<const std::uint32_t> of_a,
                                  std::span<const std::uint32_t> of_b) const {
    Comparison together = comparer_.compare(link.a, link.b);
    const std::int32_t raised = link.score - together.score;
    for (std::size_t i = 0; i < of_a.size(); ++i) {
      for (std::size_t j = 0; j < of_b.size(); ++j) {
        const Comparison pair = comparer_.compare(of_a[i], of_b[j]);
        if (contradict(pair, of_a[i], of_b[j])) return false;
        if (std::max(i, j) < most_speakers) take_telling_fields(together, pair);
      }
    }
    comparer_.add_up(together, table_[link.a].kind);
    return together.score + raised >= 0;
  }

  static void take_telling_fields(Comparison& together, const Comparison& pair) {
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      if (std::abs(pair.weights[feature]) <= std::abs(together.weights[feature])) continue;
      together.weights[feature] = pair.weights[feature];
      together.levels[feature] = pair.levels[feature];
    }
  }

  const Table& table_;
  const Comparer& comparer_;
  const Ranks& ranks_;
  Obstacles never_;
  DisjointSets sets_;
  ApartClusters apart_;
  std::vector<std::vector<std::uint32_t>> members_;
};

// The strongest first; among equals by content, so that numbers do not decide.
std::vector<ScoredPair> by_strength(std::span<const ScoredPair> links, const Ranks& ranks) {
  std::vector<ScoredPair> order(links.begin(), links.end());
  std::ranges::sort(order, {}, [&](const ScoredPair& link) {
    const auto [first, second] = std::minmax(ranks[link.a], ranks[link.b]);
    return std::tuple(-link.score, first, second);
  });
  return order;
}

}  // namespace

Clustering cluster(const Table& table, const Comparer& comparer, std::span<const ScoredPair> links,
                   const Constraints& constraints, Obstacles never) {
  const Ranks ranks = content_ranks(table, links);
  Groups groups(table, comparer, constraints, ranks, never);
  Clustering clustering;
  for (const ScoredPair& link : by_strength(links, ranks)) {
    switch (groups.join(link)) {
      case Joined::now:
        clustering.joined.push_back(link);
        break;
      case Joined::before:
        break;
      case Joined::never:
        clustering.cut.push_back(link);
        break;
    }
  }
  std::erase_if(clustering.cut,
                [&](const ScoredPair& link) { return groups.group_of(link.a) == groups.group_of(link.b); });
  std::ranges::sort(clustering.cut, {}, [](const ScoredPair& link) { return std::pair(link.a, link.b); });
  clustering.cluster_of.reserve(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row)
    clustering.cluster_of.push_back(groups.group_of(row));
  return clustering;
}

}  // namespace kartei::match
