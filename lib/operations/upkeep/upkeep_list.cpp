#include "operations/upkeep/upkeep_list.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "consent/recipient.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/german_criteria.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_owner.hpp"
#include "operations/party/one_line.hpp"
#include "operations/sheet/sheet.hpp"
#include "quality/rules.hpp"
#include "store/evidence.hpp"
#include "store/golden.hpp"
#include "store/ownerships.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using quality::UpkeepFacts;

constexpr std::string_view any_test;

/// What is known of all parties, read once.
class KnownOfAll {
 public:
  KnownOfAll(store::Store& store, Day today)
      : last_seen_(store::last_seen_of_all(store)),
        last_spoken_(store::last_spoken_of_all(store)),
        bounced_(store::bounced_values(store)),
        today_(today) {}

  [[nodiscard]] UpkeepFacts facts_of(const store::Golden& golden) const {
    const auto seen = day_of(last_seen_, golden.party);
    const auto spoken = day_of(last_spoken_, golden.party);
    auto scores =
        quality::score_party(quality::shipped_rules().parties, {golden.kind, golden.contact, seen, today_});
    constexpr auto completeness = static_cast<std::size_t>(quality::Score::completeness);
    return {golden.contact, bounced_of(golden.contact), std::max(seen, spoken),
            std::move(scores[completeness]), today_};
  }

 private:
  using Days = std::unordered_map<std::int64_t, Day>;

  [[nodiscard]] static std::optional<Day> day_of(const Days& days, PartyId party) {
    const auto found = days.find(party.value);
    return found == days.end() ? std::nullopt : std::optional(found->second);
  }

  /// An address is known in one line, or by whom a letter to it is for.
  [[nodiscard]] std::vector<std::string> bounced_of(const Contact& contact) const {
    std::vector<std::string> bounced;
    if (bounced_.empty()) return bounced;
    for (const ContactPoint& point : contact.contact_points)
      if (bounced_.contains(point.value)) bounced.push_back(point.value);
    for (const PostalAddress& address : contact.addresses)
      if (bounced_.contains(one_line(address)) ||
          bounced_.contains(consent::addressee_key(addressee_of(contact), address)))
        bounced.push_back(one_line(address));
    return bounced;
  }

  Days last_seen_;
  Days last_spoken_;
  std::unordered_set<std::string> bounced_;
  Day today_;
};

/// How many needed what, of all together and by owner.
class Counter {
 public:
  Counter(const quality::UpkeepRules& rules, Day today) : by_owner_(rules.compares_owners), today_(today) {
    for (const quality::UpkeepCriterion& criterion : rules.criteria) tests_.insert(criterion.test->name);
    tests_.insert(any_test);
    begin("");
  }

  void add(const std::string& owner, const quality::UpkeepScore& score) {
    count("", score);
    if (by_owner_ && !owner.empty()) count(owner, score);
  }

  [[nodiscard]] std::vector<store::UpkeepCount> counts() const {
    std::vector<store::UpkeepCount> all;
    for (const auto& [key, parties] : parties_)
      all.push_back({today_, key.first, std::string(key.second), parties, total_.at(key.first)});
    return all;
  }

 private:
  void begin(const std::string& owner) {
    for (const std::string_view test : tests_) parties_.try_emplace({owner, test}, 0);
  }

  void count(const std::string& owner, const quality::UpkeepScore& score) {
    if (total_[owner]++ == 0) begin(owner);
    if (!score.needs.empty()) ++parties_[{owner, any_test}];
    for (const quality::UpkeepNeed& need : score.needs) ++parties_[{owner, need.test->name}];
  }

  bool by_owner_;
  Day today_;
  std::set<std::string_view> tests_;
  std::map<std::string, std::int64_t> total_{{"", 0}};
  std::map<std::pair<std::string, std::string_view>, std::int64_t> parties_;
};

/// Why, and what to do, in German: the sheet is for people.
std::vector<std::string> remarks_of(const UpkeepItem& item) {
  std::vector<std::string> remarks(2);
  for (const quality::UpkeepNeed& need : item.score.needs) {
    text::append_part(remarks[0], german_because(need), "; ");
    text::append_part(remarks[1], german_to_do(need), "; ");
  }
  return remarks;
}

}  // namespace

UpkeepList upkeep_list(store::Store& store, const quality::UpkeepRules& rules, const std::string& owner,
                       const Environment& environment) {
  const std::string wanted = owner.empty() ? "" : known_owner(store, owner);
  const Day today = std::chrono::floor<std::chrono::days>(environment.now);
  const KnownOfAll known(store, today);
  Counter counter(rules, today);
  UpkeepList list;
  store::for_each_golden(store, [&](const store::Golden& golden) {
    stop_if_asked(environment);
    quality::UpkeepScore score = score_upkeep(rules, known.facts_of(golden));
    const bool asks_owner = !wanted.empty() || rules.compares_owners || !score.needs.empty();
    std::string its_owner = asks_owner ? store::owner_of(store, golden.party) : "";
    if (!wanted.empty() && its_owner != wanted) return;
    counter.add(its_owner, score);
    if (!score.needs.empty())
      list.items.push_back(
          {golden.party, addressee_of(golden.contact), std::move(its_owner), std::move(score)});
  });
  std::ranges::stable_sort(list.items, std::ranges::greater{},
                           [](const UpkeepItem& item) { return item.score.points; });
  list.counts = counter.counts();
  return list;
}

void write_upkeep_sheet(store::Store& store, const std::string& file, std::span<const UpkeepItem> items,
                        const Environment& environment) {
  SheetOut wanted;
  wanted.kind = "party";
  wanted.file = file;
  wanted.remark_columns = {"warum", "was tun"};
  wanted.only.emplace();
  for (const UpkeepItem& item : items) wanted.only->push_back({item.party.value, remarks_of(item)});
  (void)write_sheet(store, wanted, environment);
}

OperationId keep_upkeep_counts(store::Store& store, std::span<const store::UpkeepCount> counts,
                               const Environment& environment) {
  JournalledChange change(store, "upkeep snapshot", environment);
  std::int64_t changed = 0;
  for (const store::UpkeepCount& count : counts)
    if (store::set_upkeep_count(store, count, change.id())) ++changed;
  if (changed > 0) return change.finish({{"counts", changed}});
  change.discard();
  return {};
}

}  // namespace kartei::operations
