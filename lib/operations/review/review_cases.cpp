#include "operations/review/review_cases.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "match/disjoint_sets.hpp"

namespace kartei::operations {
namespace {

using Party = std::uint32_t;  ///< counted from 0, in the order of the pairs
using Pairs = std::vector<std::size_t>;

class CaseFinder {
 public:
  CaseFinder(std::span<const ReviewRecord> records, std::span<const ReviewPair> pairs)
      : records_(records), pairs_(pairs) {
    for (const ReviewPair& pair : pairs)
      for (const std::uint32_t record : {pair.a, pair.b})
        parties_.try_emplace(records[record].number, static_cast<Party>(parties_.size()));
    branches_.resize(parties_.size());
  }

  std::vector<ReviewCase> find() {
    find_branches();
    std::vector<ReviewCase> cases;
    for (const Pairs& together : connected()) {
      ReviewCase& one = cases.emplace_back();
      add_open(together, one);
      add_decided(together, one);
    }
    return cases;
  }

 private:
  [[nodiscard]] Party party_of(std::uint32_t record) const { return parties_.at(records_[record].number); }
  [[nodiscard]] bool is_open(std::size_t pair) const { return !pairs_[pair].verdict; }

  /// Of the open pairs those that tie parties not tied by more alike ones.
  void find_branches() {
    match::DisjointSets ties(parties_.size());
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const Party a = party_of(pairs_[i].a);
      const Party b = party_of(pairs_[i].b);
      if (!is_open(i) || !ties.join(a, b)) continue;
      branches_[a].push_back(i);
      branches_[b].push_back(i);
    }
  }

  [[nodiscard]] std::vector<Pairs> connected() const {
    match::DisjointSets ties(parties_.size());
    for (const ReviewPair& pair : pairs_) ties.join(party_of(pair.a), party_of(pair.b));
    std::vector<Pairs> all;
    std::map<Party, std::size_t> place_of;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const auto [place, is_new] = place_of.try_emplace(ties.first_of(party_of(pairs_[i].a)), all.size());
      if (is_new) all.emplace_back();
      all[place->second].push_back(i);
    }
    return all;
  }

  void add_open(const Pairs& together, ReviewCase& one) {
    std::map<Party, std::size_t> row_of;
    for (const std::size_t pair : together)
      if (is_open(pair) && !row_of.contains(party_of(pairs_[pair].a))) add_tree(pair, one, row_of);
    for (const std::size_t pair : together) {
      if (!is_open(pair)) continue;
      CaseRow& lower =
          one[std::max(row_of.at(party_of(pairs_[pair].a)), row_of.at(party_of(pairs_[pair].b)))];
      if (lower.pairs.front() != pair) lower.pairs.push_back(pair);
    }
  }

  /// The parties that the branches tie to the first of this pair, each below the one it branches from.
  void add_tree(std::size_t root, ReviewCase& one, std::map<Party, std::size_t>& row_of) {
    std::vector<CaseRow> waiting{{pairs_[root].a, {}}};
    while (!waiting.empty()) {
      const CaseRow row = std::move(waiting.back());
      waiting.pop_back();
      const Party party = party_of(row.record);
      row_of.emplace(party, one.size());
      one.push_back(row);
      for (const std::size_t pair : std::views::reverse(branches_[party])) {
        if (!row.pairs.empty() && row.pairs.front() == pair) continue;
        const bool is_a = party_of(pairs_[pair].a) == party;
        waiting.push_back({is_a ? pairs_[pair].b : pairs_[pair].a, {pair}});
      }
    }
  }

  void add_decided(const Pairs& together, ReviewCase& one) const {
    std::set<std::uint32_t> shown;
    for (const CaseRow& row : one) shown.insert(row.record);
    for (const std::size_t pair : together) {
      if (is_open(pair)) continue;
      if (shown.insert(pairs_[pair].a).second) one.push_back({pairs_[pair].a, {}});
      shown.insert(pairs_[pair].b);
      one.push_back({pairs_[pair].b, {pair}});
    }
  }

  std::span<const ReviewRecord> records_;
  std::span<const ReviewPair> pairs_;
  std::map<std::int64_t, Party> parties_;
  std::vector<Pairs> branches_;  ///< of each party, the more alike first
};

}  // namespace

std::vector<ReviewCase> review_cases(std::span<const ReviewRecord> records,
                                     std::span<const ReviewPair> pairs) {
  return CaseFinder(records, pairs).find();
}

}  // namespace kartei::operations
