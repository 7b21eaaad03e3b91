#include "operations/retention/retention_plan.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "schema/queries/retention.hpp"
#include "store/party_name.hpp"

namespace kartei::operations {
namespace {

namespace queries = schema::retention;

/// How the records of a group are listed.
struct GroupList {
  RecordGroup group;
  std::string_view table;
  schema::Query list;
};
constexpr std::array record_lists = {
    GroupList{RecordGroup::touchpoints, "touchpoints", queries::list_touchpoints_until},
    GroupList{RecordGroup::activities, "activities", queries::list_activities_until},
    GroupList{RecordGroup::lost_deals, "deals", queries::list_lost_deals_until},
    GroupList{RecordGroup::requests, "requests", queries::list_requests_until},
};

class Plan {
 public:
  Plan(store::Store& store, const RetentionRules& rules, Day today)
      : store_(store), rules_(rules), today_(today) {}

  std::vector<RetentionItem> made() {
    for (const RetentionRule& rule : rules_.rules) add(rule);
    for (RetentionItem& item : items_)
      if (item.table == "parties") complete(item);
    return std::move(items_);
  }

 private:
  void add(const RetentionRule& rule) {
    // Who is kept to the end of a year is kept longer: of_item() looks closer.
    const std::string oldest = kartei::to_text(moved(today_, -rule.count, rule.unit));
    if (const auto* const list = std::ranges::find(record_lists, rule.group, &GroupList::group);
        list != record_lists.end())
      return add_records(rule, *list, oldest);
    const bool is_of_no = rule.group == RecordGroup::withdrawn;
    sqlite::Rows rows = store_.database().rows(
        is_of_no ? queries::list_persons_who_said_no : queries::list_persons_without_contact, oldest);
    while (rows.next())
      if (is_of_no || (rows.integer(2) != 0) == (rule.group == RecordGroup::customers))
        add_person(rule, rows);
  }

  void add_records(const RetentionRule& rule, const GroupList& list, std::string_view oldest) {
    sqlite::Rows rows = store_.database().rows(list.list, oldest);
    while (rows.next()) {
      auto item = of_row(rule, list.table, rows);
      if (!item) continue;
      item->name = rows.string(2);
      if (const auto ordered = day_from_text(rows.text(3))) {
        const Hold hold = hold_of_order(*ordered, rules_.holds);
        if (hold.until >= today_) item->hold = hold;
      }
      items_.push_back(*std::move(item));
    }
  }

  void add_person(const RetentionRule& rule, const sqlite::Rows& rows) {
    auto item = of_row(rule, "parties", rows);
    if (item && persons_.insert(item->number).second) items_.push_back(*std::move(item));
  }

  /// Nothing while the time is not over.
  [[nodiscard]] std::optional<RetentionItem> of_row(const RetentionRule& rule, std::string_view table,
                                                    const sqlite::Rows& rows) const {
    const auto last = day_from_text(rows.text(1));
    if (!last) return std::nullopt;
    const Day until = kept_until(rule, *last);
    if (until >= today_) return std::nullopt;
    RetentionItem item;
    item.group = rule.group;
    item.table = table;
    item.number = rows.integer(0);
    item.last = *last;
    item.kept_until = until;
    item.reason = rule.reason;
    return item;
  }

  void complete(RetentionItem& item) {
    const PartyId party{item.number};
    item.name = store::party_name(store_, party);
    const auto holds = holds_of_party(store_, party, rules_.holds, today_);
    item.hold = holds.empty() ? open_matter_of_party(store_, party) : holds.front();
  }

  store::Store& store_;
  const RetentionRules& rules_;
  Day today_;
  std::vector<RetentionItem> items_;
  std::set<std::int64_t> persons_;
};

}  // namespace

std::vector<RetentionItem> plan_retention(store::Store& store, const RetentionRules& rules,
                                          const Environment& environment) {
  return Plan(store, rules, std::chrono::floor<std::chrono::days>(environment.now)).made();
}

}  // namespace kartei::operations
