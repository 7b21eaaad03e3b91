#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/error.hpp"
#include "operations/derive.hpp"
#include "operations/edit_value.hpp"
#include "operations/journalled_change.hpp"
#include "operations/merge.hpp"
#include "operations/review/database_review.hpp"
#include "operations/review/decisions.hpp"
#include "operations/review/party_stamp.hpp"
#include "store/evidence.hpp"
#include "store/golden.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

struct DecidedPair {
  PartyId a;
  PartyId b;
  Verdict verdict = Verdict::same;
  std::uint64_t line = 0;
};

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorKind::input_unusable,
              fmt::format("sheet \"{}\"{}; nothing was changed", DecisionColumns::sheet, what));
}

/// The keys of a workbook, held against the database as it is now.
class KnownKeys {
 public:
  explicit KnownKeys(store::Store& store) : store_(store) {}

  PartyId party(const std::string& key) {
    const auto [found, is_new] = parties_.try_emplace(key);
    if (is_new) found->second = look_up(key);
    return found->second;
  }

  [[nodiscard]] bool has_changed(PartyId party) const { return changed_.contains(party); }

  /// Under which numbers the changed parties go on.
  [[nodiscard]] std::vector<PartyId> changed() const {
    std::set<PartyId> leaders;
    for (const PartyId party : changed_) leaders.insert(store::find_party(store_, party)->leader);
    return {leaders.begin(), leaders.end()};
  }

 private:
  PartyId look_up(const std::string& key) {
    const auto party = party_of_key(key);
    if (!party || !store::find_party(store_, *party))
      refuse(
          fmt::format(": the key \"{}\" is of no party in this database; give the workbook that "
                      "kartei dedupe review wrote from it",
                      key));
    const auto golden = store::read_golden(store_, *party);
    if (!golden || stamped_key(*party, golden->contact) != key) changed_.insert(*party);
    return *party;
  }

  store::Store& store_;
  std::map<std::string, PartyId> parties_;
  std::set<PartyId> changed_;
};

/// Who is one party by the decisions of this workbook alone.
class DecidedGroups {
 public:
  [[nodiscard]] PartyId leader(PartyId party) const {
    const auto found = joined_to_.find(party);
    return found == joined_to_.end() ? party : leader(found->second);
  }

  void join(PartyId a, PartyId b) {
    a = leader(a);
    b = leader(b);
    if (a != b) joined_to_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::map<PartyId, PartyId> joined_to_;
};

/// The decisions of a workbook that still hold, and what they make of its parties.
class Decided {
 public:
  Decided(store::Store& store, const ReviewDecisions& decisions) : keys_(store) {
    for (const PairDecision& decision : decisions.pairs) add(decision);
    for (const std::string& key : decisions.leading) leading_.push_back(keys_.party(key));
    demand_consistent();
  }

  [[nodiscard]] const std::vector<DecidedPair>& pairs() const { return pairs_; }
  [[nodiscard]] const KnownKeys& keys() const { return keys_; }
  [[nodiscard]] std::uint64_t left_out() const { return left_out_; }

  /// Who becomes one party, by its smallest number.
  [[nodiscard]] std::map<PartyId, std::set<PartyId>> groups() const {
    std::map<PartyId, std::set<PartyId>> groups;
    for (const DecidedPair& pair : pairs_)
      if (pair.verdict == Verdict::same) groups[joins_.leader(pair.a)].insert({pair.a, pair.b});
    return groups;
  }

  /// Whose values lead, by the smallest number of its group; who is joined with nobody is not among them.
  [[nodiscard]] std::map<PartyId, PartyId> leading() const {
    std::map<PartyId, PartyId> leading;
    const auto joined = groups();
    for (const PartyId party : leading_) {
      const PartyId group = joins_.leader(party);
      if (!joined.contains(group) || keys_.has_changed(party)) continue;
      const auto [first, is_new] = leading.try_emplace(group, party);
      if (!is_new && first->second != party)
        refuse(fmt::format(": {} and {} become one party and both are marked as leading; mark one",
                           first->second.value, party.value));
    }
    return leading;
  }

 private:
  void add(const PairDecision& decision) {
    const DecidedPair pair{keys_.party(decision.key_a), keys_.party(decision.key_b), decision.verdict,
                           decision.line};
    if (keys_.has_changed(pair.a) || keys_.has_changed(pair.b)) {
      ++left_out_;
      return;
    }
    pairs_.push_back(pair);
    if (pair.verdict == Verdict::same) joins_.join(pair.a, pair.b);
  }

  void demand_consistent() const {
    for (const DecidedPair& pair : pairs_)
      if (pair.verdict == Verdict::different && joins_.leader(pair.a) == joins_.leader(pair.b))
        refuse(fmt::format(
            ", row {}: {} and {} are called different, but other rows join them; change one of them",
            pair.line, pair.a.value, pair.b.value));
  }

  KnownKeys keys_;
  DecidedGroups joins_;
  std::vector<DecidedPair> pairs_;
  std::vector<PartyId> leading_;
  std::uint64_t left_out_ = 0;
};

/// What a person wants to lead is an edit: it beats every source until it is undone.
void lead_with(store::Store& store, PartyId leader, const Contact& contact, OperationId operation) {
  for (std::size_t i = 0; i < survivorship::group_count; ++i) {
    const auto group = static_cast<survivorship::Group>(i);
    const auto values = assignments_of(contact, group);
    if (!values.empty())
      store::insert_edit(store, leader, survivorship::to_text(group), edit_value(values), operation);
  }
}

std::vector<PartyId> apply(store::Store& store, const Decided& decided, AppliedReview& applied,
                           OperationId operation) {
  std::vector<PartyId> touched;
  for (const auto& [group, party] : decided.leading()) {
    lead_with(store, group, store::read_golden(store, party)->contact, operation);
    ++applied.leading;
  }
  for (const auto& [leader, members] : decided.groups()) {
    const std::vector<PartyId> parties(members.begin(), members.end());
    applied.merged += join_parties(store, parties, operation).merged.size();
    touched.insert(touched.end(), parties.begin(), parties.end());
  }
  for (const DecidedPair& pair : decided.pairs()) {
    if (pair.verdict == Verdict::same) continue;
    const auto [a, b] = std::minmax(pair.a, pair.b);
    store::insert_distinction(store, a, b, "decided by hand", operation);
    ++applied.distinguished;
  }
  return touched;
}

}  // namespace

AppliedReview apply_database_review(store::Store& store, const std::string& file,
                                    const Environment& environment) {
  const ReviewDecisions decisions = read_decisions(file);
  JournalledChange change(store, "dedupe apply", environment);
  const Decided decided(store, decisions);
  AppliedReview applied;
  const auto touched = apply(store, decided, applied, change.id());
  applied.left_out = decided.left_out();
  derive_around(store, touched);
  stop_if_asked(environment);
  if (decided.pairs().empty()) {
    change.discard();
  } else {
    applied.operation = change.finish({{"merged", static_cast<std::int64_t>(applied.merged)},
                                       {"distinguished", static_cast<std::int64_t>(applied.distinguished)},
                                       {"leading", static_cast<std::int64_t>(applied.leading)}});
  }
  applied.changed = decided.keys().changed();
  return applied;
}

}  // namespace kartei::operations
