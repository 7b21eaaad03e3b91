#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/error.hpp"
#include "operations/dedupe/merge.hpp"
#include "operations/journalled_change.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/edit_value.hpp"
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

/// The keys of a review, held against the database as it is now.
class KnownKeys {
 public:
  explicit KnownKeys(store::Store& store) : store_(store) {}

  /// Nothing for a key that is none of this database.
  std::optional<PartyId> party(const std::string& key) {
    const auto [found, is_new] = parties_.try_emplace(key);
    if (is_new) found->second = look_up(key);
    return found->second;
  }

  [[nodiscard]] bool has_changed(PartyId party) const { return changed_.contains(party); }
  [[nodiscard]] PartyId leader(PartyId party) const { return store::find_party(store_, party)->leader; }
  [[nodiscard]] PartyKind kind(PartyId party) const { return store::find_party(store_, party)->kind; }
  /// Whether somebody chose a value of whom it is one with.
  [[nodiscard]] bool has_edits(PartyId party) const {
    return !store::evidence_of(store_, leader(party)).edits.empty();
  }

 private:
  std::optional<PartyId> look_up(const std::string& key) {
    const auto party = party_of_key(key);
    if (!party || !store::find_party(store_, *party)) return {};
    const auto golden = store::read_golden(store_, *party);
    if (!golden || stamped_key(*party, golden->contact) != key) changed_.insert(*party);
    return party;
  }

  store::Store& store_;
  std::map<std::string, std::optional<PartyId>> parties_;
  std::set<PartyId> changed_;
};

/// Who is one party by the decisions of this review alone.
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

/// The decisions of a review that still hold, and what they make of its parties.
class Decided {
 public:
  Decided(store::Store& store, const ReviewDecisions& decisions) : place_(decisions.place), keys_(store) {
    for (const store::Distinction& told_apart : store::distinctions(store))
      told_apart_.insert(std::minmax(told_apart.a_leader, told_apart.b_leader));
    for (const PairDecision& decision : decisions.pairs) add(decision);
    for (const auto& [key, choice] : decisions.choices) add_choice(party_of(key, choice.line), choice);
    demand_consistent();
    note_idle_choices();
  }

  [[nodiscard]] const Place& place() const { return place_; }
  [[nodiscard]] const std::vector<DecidedPair>& pairs() const { return pairs_; }

  /// What was left out, and why.
  [[nodiscard]] const AppliedReview& left_out() const { return left_out_; }

  /// Who becomes one party, by its smallest number.
  [[nodiscard]] std::map<PartyId, std::set<PartyId>> groups() const {
    std::map<PartyId, std::set<PartyId>> groups;
    for (const DecidedPair& pair : pairs_)
      if (pair.verdict == Verdict::same) groups[joins_.leader(pair.a)].insert({pair.a, pair.b});
    return groups;
  }

  /// Null when nothing was chosen of it.
  [[nodiscard]] const ValueChoice* choice_of(PartyId party) const {
    const auto found = choices_.find(party);
    return found == choices_.end() ? nullptr : &found->second;
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(ErrorKind::input_unusable, fmt::format("{}: {}; nothing was changed", place_.file, what));
  }

 private:
  PartyId party_of(const std::string& key, std::uint64_t line) {
    const auto party = keys_.party(key);
    if (!party)
      refuse(
          fmt::format("{}: the key \"{}\" is of no party in this database; give the review that kartei "
                      "dedupe review wrote from it",
                      row_in_words(place_, line), key));
    return *party;
  }

  void add(const PairDecision& decision) {
    const DecidedPair pair{party_of(decision.key_a, decision.line), party_of(decision.key_b, decision.line),
                           decision.verdict, decision.line};
    demand_one_kind(pair);
    if (pair.verdict == Verdict::same) called_same_.insert({pair.a, pair.b});
    if (is_settled(pair)) return;
    if (keys_.has_changed(pair.a) || keys_.has_changed(pair.b)) {
      for (const PartyId party : {pair.a, pair.b})
        if (keys_.has_changed(party)) left_out_.changed.insert(keys_.leader(party));
      ++left_out_.left_out;
      return;
    }
    pairs_.push_back(pair);
    if (pair.verdict == Verdict::same) joins_.join(pair.a, pair.b);
  }

  void add_choice(PartyId party, const ValueChoice& choice) {
    if (one_before_.contains(party) && !keys_.has_edits(party))
      note_choice(choice, "review.one_before_the_choice",
                  fmt::format("{} became one with the row it is compared with before this was said; the "
                              "values stay as they are",
                              party.value),
                  fmt::format("kartei edit {} sets what should lead", keys_.leader(party).value));
    if (!keys_.has_changed(party)) choices_.emplace(party, choice);
  }

  void demand_one_kind(const DecidedPair& pair) {
    if (pair.verdict != Verdict::same || keys_.kind(pair.a) == keys_.kind(pair.b)) return;
    refuse(
        fmt::format("{}: {} and {} are a person and an organisation, which are never one party; change the "
                    "number in the column \"{}\" or the decision",
                    row_in_words(place_, pair.line), pair.b.value, pair.a.value, DecisionColumns::same_as));
  }

  /// Whether the database knows already what they are: as decided here, or otherwise, which is told.
  bool is_settled(const DecidedPair& pair) {
    const std::pair leaders = std::minmax({keys_.leader(pair.a), keys_.leader(pair.b)});
    const bool are_one = leaders.first == leaders.second;
    if (!are_one && !told_apart_.contains(leaders)) return false;
    if (are_one == (pair.verdict == Verdict::same)) {
      ++left_out_.in_force;
      if (are_one) one_before_.insert({pair.a, pair.b});
      return true;
    }
    left_out_.without_effect.push_back(
        {Severity::warning,
         are_one ? "review.one_meanwhile" : "review.apart_meanwhile",
         {place_.file, place_.table, pair.line},
         std::string(DecisionColumns::verdict),
         fmt::format("{} and {} {} meanwhile; the decision was left out", pair.a.value, pair.b.value,
                     are_one ? "became one party" : "were told apart"),
         fmt::format("kartei {} {} {} overrules that", are_one ? "split" : "merge", pair.a.value,
                     pair.b.value)});
    return true;
  }

  void demand_consistent() const {
    for (const auto& [a, b] : told_apart_)
      if (joins_.leader(a) == joins_.leader(b))
        refuse(fmt::format(
            "{} and {} were told apart meanwhile, but rows join them{}; change one of these cells "
            "in the column {}",
            a.value, b.value, joining_rows(joins_.leader(a)), DecisionColumns::verdict));
    for (const DecidedPair& pair : pairs_)
      if (pair.verdict == Verdict::different && joins_.leader(pair.a) == joins_.leader(pair.b))
        refuse(
            fmt::format("{}: {} and {} are called different, but other rows join them{}; change one of "
                        "these cells in the column {}",
                        row_in_words(place_, pair.line), pair.a.value, pair.b.value,
                        joining_rows(joins_.leader(pair.a)), DecisionColumns::verdict));
  }

  /// A person who says which values stay means that the rows are one.
  void note_idle_choices() {
    const auto joined = groups();
    for (const auto& [party, choice] : choices_)
      if (!joined.contains(joins_.leader(party)) && !called_same_.contains(party))
        note_choice(
            choice, "review.nothing_joined",
            fmt::format("no decision makes {} one with another; the values stay as they are", party.value),
            fmt::format("write \"{}\" into the column {}", to_text(Verdict::same), DecisionColumns::verdict));
  }

  void note_choice(const ValueChoice& choice, std::string_view code, std::string what, std::string fix) {
    left_out_.without_effect.push_back(
        {Severity::warning,
         std::string(code),
         {place_.file, place_.table, choice.line},
         std::string(choice.leads ? DecisionColumns::lead : DecisionColumns::keep),
         std::move(what),
         std::move(fix)});
  }

  /// ": 3, 5", by whose decisions the members of a group are one.
  [[nodiscard]] std::string joining_rows(PartyId group) const {
    std::string rows;
    for (const DecidedPair& pair : pairs_)
      if (pair.verdict == Verdict::same && joins_.leader(pair.a) == group)
        rows += (rows.empty() ? ": " : ", ") + std::to_string(pair.line);
    return rows;
  }

  const Place& place_;
  KnownKeys keys_;
  std::set<std::pair<PartyId, PartyId>> told_apart_;  ///< by their leaders, the smaller first
  DecidedGroups joins_;
  std::set<PartyId> called_same_;  ///< as one with somebody, whatever became of it
  std::set<PartyId> one_before_;   ///< those of them that were so before
  std::vector<DecidedPair> pairs_;
  std::map<PartyId, ValueChoice> choices_;
  AppliedReview left_out_;
};

/// Whether a party of that kind has such values of its own: a person keeps every employer's name.
bool belongs_to(survivorship::Group group, PartyKind kind) {
  using survivorship::Group;
  if (group == Group::company || group == Group::vat_id || group == Group::register_id)
    return kind == PartyKind::organisation;
  const bool is_personal = group == Group::person_name || group == Group::position ||
                           group == Group::birth_date || group == Group::language;
  return !is_personal || kind == PartyKind::person;
}

/// What a person wants to stay is an edit: it beats every source until it is undone.
bool keep_chosen_values(store::Store& store, const Decided& decided, const std::set<PartyId>& members,
                        OperationId operation) {
  std::vector<store::Golden> goldens;
  for (const PartyId party : members) goldens.push_back(*store::read_golden(store, party));
  std::vector<ChosenRecord> records;
  std::vector<survivorship::Evidence> evidence;
  for (const store::Golden& golden : goldens) {
    records.push_back({&golden.contact, decided.choice_of(golden.party)});
    evidence.push_back(
        survivorship::evidence_of(golden.contact, 0, Moment{}, SourceRecordId{golden.party.value}));
  }
  const ChosenPlaces places = chosen_places(records, decided.place());
  const survivorship::Golden united = with_choices(evidence, places);
  bool is_any = false;
  for (std::size_t i = 0; i < survivorship::group_count; ++i) {
    const auto group = static_cast<survivorship::Group>(i);
    if (!places[i] || !belongs_to(group, goldens.front().kind)) continue;
    store::insert_edit(store, *members.begin(), survivorship::to_text(group),
                       edit_value(assignments_of(united.contact, group)), operation);
    is_any = true;
  }
  return is_any;
}

std::vector<PartyId> apply(store::Store& store, const Decided& decided, AppliedReview& applied,
                           OperationId operation) {
  std::vector<PartyId> touched;
  for (const auto& [leader, members] : decided.groups()) {
    if (keep_chosen_values(store, decided, members, operation)) ++applied.chosen;
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
  AppliedReview applied = decided.left_out();
  const auto touched = apply(store, decided, applied, change.id());
  derive_around(store, touched);
  stop_if_asked(environment);
  if (decided.pairs().empty()) {
    change.discard();
  } else {
    applied.operation = change.finish({{"merged", static_cast<std::int64_t>(applied.merged)},
                                       {"distinguished", static_cast<std::int64_t>(applied.distinguished)},
                                       {"chosen", static_cast<std::int64_t>(applied.chosen)}});
  }
  return applied;
}

}  // namespace kartei::operations
