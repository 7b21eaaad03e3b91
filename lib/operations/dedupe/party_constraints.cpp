#include "operations/dedupe/party_constraints.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "match/disjoint_sets.hpp"
#include "operations/dedupe/compared_stamp.hpp"
#include "store/merges.hpp"
#include "store/orders.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

using UndoneMerges = std::span<const store::UndoneMerge>;

class Gathering {
 public:
  explicit Gathering(std::span<const PartyId> leaders) : leaders_(leaders) {
    found_.stamps.assign(leaders.size(), 0);
  }

  void add_pair(PartyId a, PartyId b) {
    const auto row_a = row_of(a);
    const auto row_b = row_of(b);
    if (!row_a || !row_b || row_a == row_b) return;
    found_.constraints.different.emplace_back(std::min(*row_a, *row_b), std::max(*row_a, *row_b));
    found_.stamps[*row_a] += number_stamp(b.value);
    found_.stamps[*row_b] += number_stamp(a.value);
  }

  /// Of one operation: who was merged by it, directly or through others, is told apart from all of them.
  void add_undone(UndoneMerges merges) {
    std::map<PartyId, std::uint32_t> places;
    for (const store::UndoneMerge& merge : merges) {
      places.try_emplace(merge.a, static_cast<std::uint32_t>(places.size()));
      places.try_emplace(merge.b, static_cast<std::uint32_t>(places.size()));
    }
    match::DisjointSets sets(places.size());
    for (const store::UndoneMerge& merge : merges) sets.join(places.at(merge.a), places.at(merge.b));
    std::map<std::uint32_t, std::vector<PartyId>> groups;
    for (const store::UndoneMerge& merge : merges) {
      std::vector<PartyId>& group = groups[sets.first_of(places.at(merge.a))];
      group.insert(group.end(), {merge.a_leader, merge.b_leader});
    }
    for (const auto& [first, group] : groups)
      add_group(match::Obstacle::decided_different, group, number_stamp(merges.front().undo.value));
  }

  void add_group(match::Obstacle why, std::span<const PartyId> leaders, std::uint64_t stamp) {
    match::ApartGroup group;
    group.why = why;
    std::vector<std::uint32_t> rows;
    for (const PartyId leader : leaders)
      if (const auto row = row_of(leader)) rows.push_back(*row);
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    for (const std::uint32_t row : rows) {
      group.members.push_back({row, row});
      found_.stamps[row] += stamp;
    }
    if (rows.size() > 1) found_.constraints.groups.push_back(std::move(group));
  }

  [[nodiscard]] PartyConstraints take() {
    std::ranges::sort(found_.constraints.different);
    return std::move(found_);
  }

 private:
  /// Of whom everything was retracted there is no row.
  [[nodiscard]] std::optional<std::uint32_t> row_of(PartyId leader) const {
    const auto at = std::ranges::lower_bound(leaders_, leader);
    if (at == leaders_.end() || *at != leader) return {};
    return static_cast<std::uint32_t>(at - leaders_.begin());
  }

  std::span<const PartyId> leaders_;
  PartyConstraints found_;
};

}  // namespace

PartyConstraints party_constraints(store::Store& store, std::span<const PartyId> leaders) {
  Gathering gathering(leaders);
  for (const store::Distinction& distinction : store::distinctions(store))
    if (distinction.id != 0) gathering.add_pair(distinction.a_leader, distinction.b_leader);
  for (const store::Couple& couple : store::couples(store))
    gathering.add_pair(couple.a_leader, couple.b_leader);
  const std::vector<store::UndoneMerge> undone = store::undone_merges(store);
  for (auto begin = undone.begin(); begin != undone.end();) {
    const auto end =
        std::find_if(begin, undone.end(), [&](const auto& merge) { return merge.undo != begin->undo; });
    gathering.add_undone(UndoneMerges(begin, end));
    begin = end;
  }
  gathering.add_group(match::Obstacle::both_have_business, store::leaders_with_business(store),
                      number_stamp(-1));
  return gathering.take();
}

}  // namespace kartei::operations
