#include "operations/dedupe/merge.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/party/derive.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

/// The leaders of the parties, each once, ascending. All of one kind.
std::vector<PartyId> leaders_to_merge(store::Store& store, std::span<const PartyId> parties) {
  std::set<PartyId> leaders;
  std::set<PartyKind> kinds;
  for (const PartyId id : parties) {
    const store::Party party = known_party(store, id);
    leaders.insert(party.leader);
    kinds.insert(party.kind);
  }
  if (std::set(parties.begin(), parties.end()).size() < 2)
    throw Error(ErrorKind::usage, "name two different parties or more to merge");
  if (kinds.size() > 1)
    throw Error(ErrorKind::usage, "a person and an organisation are never one party; nothing was changed");
  return {leaders.begin(), leaders.end()};
}

/// What was said to stand between these leaders.
std::vector<store::Distinction> distinctions_among(store::Store& store, const std::vector<PartyId>& leaders) {
  std::vector<store::Distinction> found = store::distinctions(store);
  std::erase_if(found, [&](const store::Distinction& distinction) {
    return !std::ranges::binary_search(leaders, distinction.a_leader) ||
           !std::ranges::binary_search(leaders, distinction.b_leader);
  });
  return found;
}

/// Who says by hand that they are one overrules whoever said that they are not. That a merge of them was
/// undone stays remembered: between those who are one it says nothing, and it holds for the others.
std::size_t overrule(store::Store& store, const std::vector<PartyId>& leaders, OperationId operation) {
  const std::vector<store::Distinction> overruled = distinctions_among(store, leaders);
  for (const store::Distinction& distinction : overruled)
    if (distinction.id != 0) store::end_distinction(store, distinction, operation);
  return overruled.size();
}

/// The merges that tie a component together, while some are being ended.
class Ties {
 public:
  explicit Ties(std::vector<store::Merge> merges) : merges_(std::move(merges)) {}

  /// The least certain merge on a way from `a` to `b`; null when none is left.
  [[nodiscard]] const store::Merge* weakest_between(PartyId a, PartyId b) const {
    std::map<PartyId, const store::Merge*> reached_by{{a, nullptr}};
    std::vector<PartyId> queue{a};
    for (std::size_t i = 0; i < queue.size(); ++i)
      for (const store::Merge& merge : merges_) {
        if (merge.a != queue[i] && merge.b != queue[i]) continue;
        const PartyId next = merge.a == queue[i] ? merge.b : merge.a;
        if (reached_by.try_emplace(next, &merge).second) queue.push_back(next);
      }
    const store::Merge* weakest = nullptr;
    for (PartyId at = b; at != a && reached_by.contains(at);) {
      const store::Merge* merge = reached_by.at(at);
      if (weakest == nullptr || certainty(*merge) < certainty(*weakest)) weakest = merge;
      at = merge->a == at ? merge->b : merge->a;
    }
    return weakest;
  }

  void end(MergeId id) {
    std::erase_if(merges_, [id](const store::Merge& merge) { return merge.id == id; });
  }

 private:
  /// What a person decided is the most certain.
  static std::int64_t certainty(const store::Merge& merge) {
    return merge.score_millibits.value_or(std::numeric_limits<std::int64_t>::max());
  }

  std::vector<store::Merge> merges_;
};

std::size_t end_merges_between(store::Store& store, PartyId leader, PartyId a, PartyId b,
                               OperationId operation) {
  Ties ties(store::merges_of(store, leader));
  std::size_t ended = 0;
  while (const store::Merge* weakest = ties.weakest_between(a, b)) {
    const MergeId id = weakest->id;
    store::end_merge(store, id, operation);
    ties.end(id);
    ++ended;
  }
  return ended;
}

}  // namespace

MergeSummary join_parties(store::Store& store, std::span<const PartyId> parties, OperationId operation) {
  const std::vector<PartyId> leaders = leaders_to_merge(store, parties);
  MergeSummary summary{leaders.front(), {leaders.begin() + 1, leaders.end()}, 0, {}};
  if (summary.merged.empty()) return summary;
  summary.overruled = overrule(store, leaders, operation);
  for (const PartyId other : summary.merged)
    store::insert_merge(store, {summary.leader, other, "by hand", std::nullopt}, operation);
  return summary;
}

MergeSummary merge_parties(store::Store& store, std::span<const PartyId> parties,
                           const Environment& environment) {
  JournalledChange change(store, "merge", environment);
  MergeSummary summary = join_parties(store, parties, change.id());
  if (summary.merged.empty()) {
    change.discard();
    return summary;
  }
  derive_around(store, parties);
  summary.operation = change.finish({{"merges", static_cast<std::int64_t>(summary.merged.size())}});
  return summary;
}

void forget_distinction(store::Store& store, PartyId a, PartyId b, const Environment& environment) {
  std::vector<PartyId> leaders{known_party(store, a).leader, known_party(store, b).leader};
  std::ranges::sort(leaders);
  JournalledChange change(store, "split", environment);
  const std::vector<store::Distinction> ended = distinctions_among(store, leaders);
  for (const store::Distinction& distinction : ended) store::end_distinction(store, distinction, change.id());
  if (!ended.empty()) change.finish({{"ended_distinctions", static_cast<std::int64_t>(ended.size())}});
}

SplitSummary split_parties(store::Store& store, PartyId a, PartyId b, const Environment& environment) {
  JournalledChange change(store, "split", environment);
  const PartyId leader = known_party(store, a).leader;
  if (a == b) throw Error(ErrorKind::usage, "a party cannot be split from itself; name two");
  SplitSummary summary;
  if (known_party(store, b).leader == leader)
    summary.ended_merges = end_merges_between(store, leader, a, b, change.id());
  store::insert_distinction(store, std::min(a, b), std::max(a, b), "split by hand", change.id());
  const std::array<PartyId, 2> both{a, b};
  derive_around(store, both);
  summary.a_leader = known_party(store, a).leader;
  summary.b_leader = known_party(store, b).leader;
  summary.operation = change.finish({{"ended_merges", static_cast<std::int64_t>(summary.ended_merges)}});
  return summary;
}

}  // namespace kartei::operations
