#include "match/clusters.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "match/content_order.hpp"

namespace kartei::match {

namespace {

// Of larger groups the first members speak for all, or the work would grow with the square.
constexpr std::size_t most_speakers = 24;

using Different = std::span<const std::pair<std::uint32_t, std::uint32_t>>;

class Groups {
 public:
  Groups(const Table& table, const Comparer& comparer, Different different)
      : table_(table),
        comparer_(comparer),
        different_(different),
        parent_(table.size()),
        members_(table.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  [[nodiscard]] std::uint32_t group_of(std::uint32_t row) {
    while (parent_[row] != row) {
      parent_[row] = parent_[parent_[row]];
      row = parent_[row];
    }
    return row;
  }

  // Whether the groups of a link's rows are one now.
  bool join(const ScoredPair& link) {
    const std::uint32_t a = group_of(link.a);
    const std::uint32_t b = group_of(link.b);
    if (a == b) return true;
    if (!fit(link, a, b)) return false;
    const std::uint32_t kept = std::min(a, b);
    const std::uint32_t gone = std::max(a, b);
    std::vector<std::uint32_t> all = members(kept);
    const std::vector<std::uint32_t> more = members(gone);
    all.insert(all.end(), more.begin(), more.end());
    members_[kept] = std::move(all);
    members_[gone] = {};
    parent_[gone] = kept;
    return true;
  }

 private:
  // A row alone has no list, which saves most of the memory.
  [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t group) const {
    return members_[group].empty() ? std::vector{group} : members_[group];
  }

  [[nodiscard]] bool are_different(std::uint32_t a, std::uint32_t b) const {
    return std::ranges::binary_search(different_, std::pair(std::min(a, b), std::max(a, b)));
  }

  [[nodiscard]] bool fit(const ScoredPair& link, std::uint32_t a, std::uint32_t b) const {
    const std::vector<std::uint32_t> of_a = members(a);
    const std::vector<std::uint32_t> of_b = members(b);
    if (of_a.size() == 1 && of_b.size() == 1) return !are_different(a, b);
    if (!different_.empty()) {
      for (const std::uint32_t row_a : of_a) {
        for (const std::uint32_t row_b : of_b) {
          if (are_different(row_a, row_b)) return false;
        }
      }
    }
    return fit_on_average(link, of_a, of_b);
  }

  [[nodiscard]] bool fit_on_average(const ScoredPair& link, std::span<const std::uint32_t> of_a,
                                    std::span<const std::uint32_t> of_b) const {
    const std::span<const std::uint32_t> speakers_a = of_a.first(std::min(of_a.size(), most_speakers));
    const std::span<const std::uint32_t> speakers_b = of_b.first(std::min(of_b.size(), most_speakers));
    std::int64_t sum = link.score;
    for (const std::uint32_t row_a : speakers_a) {
      for (const std::uint32_t row_b : speakers_b) {
        if (std::min(row_a, row_b) == link.a && std::max(row_a, row_b) == link.b) continue;
        const ScoredPair pair = score_pair(table_, comparer_, row_a, row_b);
        if (keeps_apart(pair.obstacles)) return false;
        sum += pair.score;
      }
    }
    return sum >= 0;
  }

  const Table& table_;
  const Comparer& comparer_;
  Different different_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
};

// The strongest first; among equals by content, so that numbers do not decide.
std::vector<ScoredPair> by_strength(const Table& table, std::span<const ScoredPair> links) {
  std::vector<ScoredPair> order(links.begin(), links.end());
  const auto first_of = [&](const ScoredPair& link) {
    return content_before(table, link.a, link.b) ? link.a : link.b;
  };
  std::ranges::stable_sort(order, [&](const ScoredPair& x, const ScoredPair& y) {
    if (x.score != y.score) return x.score > y.score;
    return content_before(table, first_of(x), first_of(y));
  });
  return order;
}

}  // namespace

Clustering cluster(const Table& table, const Comparer& comparer, std::span<const ScoredPair> links,
                   std::span<const std::pair<std::uint32_t, std::uint32_t>> different) {
  Groups groups(table, comparer, different);
  Clustering clustering;
  for (const ScoredPair& link : by_strength(table, links)) {
    if (!groups.join(link)) clustering.cut.push_back(link);
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
