#include "store/segment_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "schema/queries/segment.hpp"
#include "store/cells.hpp"
#include "store/segment_fragments.hpp"

namespace kartei::store {
namespace {

namespace sql = schema::segment;
using segment::Comparison;
using segment::Condition;
using segment::Node;
using segment::ValueType;
using F = segment::SegmentField;

bool holds_for_none(const Condition& condition) {
  const segment::Interval interval = interval_of(condition);
  return interval.least <= 0 && 0 <= interval.greatest;
}

/// Whether it asks how many or how much there is, which for nothing is 0.
bool is_sum(const Condition& condition) {
  return condition.type == ValueType::count || condition.field == F::revenue;
}

/// Whether most parties fulfil it, as far as can be told without looking at them.
bool leaves_most(const Condition& condition) {
  constexpr std::array of_few_values{F::kind, F::gender, F::language, F::country};
  const bool is_whether_any = condition.texts.size() == 1 && condition.texts.front() == "*";
  return is_whether_any || std::ranges::find(of_few_values, condition.field) != of_few_values.end();
}

bool leaves_most(const Node& node) {
  if (node.kind != Node::Kind::condition) return node.kind == Node::Kind::negation;
  return node.condition.is_negated || leaves_most(node.condition);
}

class Assembler {
 public:
  explicit Assembler(std::string_view leaders) { made_.sql = leaders; }

  void add_and(const Node& node) {
    made_.sql += "\nAND ";
    add(node);
  }

  SegmentSql finish() { return std::move(made_); }

 private:
  void add(const Node& node) {
    switch (node.kind) {
      case Node::Kind::condition:
        add_condition(node.condition);
        break;
      case Node::Kind::conjunction:
        add_conjunction(node.children);
        break;
      case Node::Kind::disjunction:
        add_children(node.children, "\nOR ");
        break;
      case Node::Kind::negation:
        made_.sql += "NOT ";
        add_children(node.children, {});
        break;
      case Node::Kind::segment:
        add_children(node.children, {});
        break;
    }
  }

  /// Many in halves: SQLite takes a row of operators for a tree as deep as it is long, and none deeper than
  /// 1000.
  void add_children(std::span<const Node> children, std::string_view operation) {
    constexpr std::size_t longest_row = 100;
    made_.sql += '(';
    if (children.size() > longest_row) {
      const std::size_t half = children.size() / 2;
      add_children(children.first(half), operation);
      made_.sql += operation;
      add_children(children.subspan(half), operation);
    } else {
      for (std::size_t i = 0; i < children.size(); ++i) {
        if (i > 0) made_.sql += operation;
        add(children[i]);
      }
    }
    made_.sql += ')';
  }

  /// SQLite looks from left to right, and no further than the first that does not hold.
  void add_conjunction(std::vector<Node> conditions) {
    std::ranges::stable_partition(conditions, [](const Node& node) { return !leaves_most(node); });
    add_children(conditions, "\nAND ");
  }

  void add_condition(const Condition& condition) {
    if (condition.field == F::last_touchpoint) return add_last(condition, F::touchpoint_date);
    if (condition.field == F::last_order) return add_last(condition, F::order_date);
    if (condition.field == F::next_activity) return add_next(condition);
    if (!is_sum(condition) || !holds_for_none(condition)) return add_set(condition, condition.is_negated);
    add_sum_with_none(condition);
  }

  /// The last one is in a period: one is, and none is later.
  void add_last(const Condition& condition, F field) {
    const Period days = days_of(condition);
    add_first_of(condition, field, days, {std::min(days.last + std::chrono::days(1), latest), latest});
  }

  /// The next one is in a period: one is, and none is earlier.
  void add_next(const Condition& condition) {
    const Period days = days_of(condition);
    add_first_of(condition, F::activity_due, days,
                 {earliest, std::max(days.first - std::chrono::days(1), earliest)});
  }

  void add_first_of(Condition condition, F field, Period within, Period without) {
    const bool is_negated = condition.is_negated;
    condition.field = field;
    condition.comparison = Comparison::equal;
    made_.sql += is_negated ? "NOT (" : "(";
    condition.period = within;
    add_set(condition, false);
    made_.sql += " AND ";
    condition.period = without;
    add_set(condition, true);
    made_.sql += ')';
  }

  /// Who has none is in no row: below three is everybody but those with three or more.
  void add_sum_with_none(const Condition& condition) {
    const segment::Interval interval = interval_of(condition);
    Condition above = condition;
    above.comparison = Comparison::greater;
    above.number = interval.greatest;
    Condition below = condition;
    below.comparison = Comparison::less;
    below.number = interval.least;
    made_.sql += condition.is_negated ? "NOT (" : "(";
    add_set(above, true);
    made_.sql += " AND ";
    add_set(below, true);
    made_.sql += ')';
  }

  void add_set(const Condition& condition, bool is_negated) {
    const Fragment fragment = fragment_of(condition);
    if (is_negated) made_.sql += "NOT ";
    if (fragment.spread == Spread::few || !leaves_most(condition))
      add_gathered(fragment, condition);
    else
      add_looked_at(fragment, condition);
  }

  void add_gathered(const Fragment& fragment, const Condition& condition) {
    made_.sql += "party_id IN (";
    made_.sql +=
        fragment.reach == Reach::party ? std::string(fragment.query.sql) : with_people(fragment.query.sql);
    made_.sql += ")";
    add_values(condition, fragment.query.sql);
  }

  void add_looked_at(const Fragment& fragment, const Condition& condition) {
    const bool reaches_people = fragment.reach == Reach::people_too;
    made_.sql += fmt::format("{}EXISTS (SELECT 1 FROM ({}) WHERE party_id = parties.party_id)",
                             reaches_people ? "(" : "", fragment.query.sql);
    add_values(condition, fragment.query.sql);
    if (!reaches_people) return;
    made_.sql += fmt::format(
        "\nOR EXISTS (SELECT 1 FROM affiliations JOIN ({}) hit ON hit.party_id = organisation_party_id\n"
        "WHERE person_party_id = parties.party_id))",
        fragment.query.sql);
    add_values(condition, fragment.query.sql);
  }

  static std::string with_people(std::string_view condition) {
    constexpr std::string_view hits = "VALUES (NULL)";
    std::string made(sql::with_people.sql);
    return made.replace(made.find(hits), hits.size(), condition);
  }

  void add_values(const Condition& condition, std::string_view sql) {
    if (condition.field == F::attribute) made_.values.push_back(std::to_string(condition.attribute));
    if (condition.type == ValueType::money) made_.values.push_back(condition.currency);
    if (condition.field == F::revenue) add_year(condition);
    switch (condition.type) {
      case ValueType::text:
      case ValueType::word:
        add_texts(condition, std::ranges::count(sql, '?'));
        break;
      case ValueType::date: {
        const Period days = days_of(condition);
        made_.values.push_back(to_text(days.first));
        made_.values.push_back(to_text(days.last));
        break;
      }
      default: {
        const segment::Interval interval = interval_of(condition);
        made_.values.push_back(fmt::format("{}", interval.least));
        made_.values.push_back(fmt::format("{}", interval.greatest));
      }
    }
  }

  /// The same for each parameter: a name may be a person's or a company's.
  void add_texts(const Condition& condition, std::ptrdiff_t parameters) {
    const std::string asked =
        condition.comparison == Comparison::sounds ? condition.texts.front() : to_json(condition.texts);
    for (auto left = parameters - (condition.field == F::attribute ? 1 : 0); left > 0; --left)
      made_.values.push_back(asked);
  }

  void add_year(const Condition& condition) {
    made_.values.push_back(fmt::format("{:04}-01-01", condition.year.value_or(0)));
    made_.values.push_back(fmt::format("{:04}-12-31", condition.year.value_or(9999)));
  }

  static constexpr Day earliest = Day(std::chrono::year(0) / 1 / 1);
  static constexpr Day latest = Day(std::chrono::year(9999) / 12 / 31);

  SegmentSql made_;
};

/// Speaks of the values of `assembled`, which has to outlive it.
sqlite::Statement prepared(Store& store, const SegmentSql& assembled) {
  sqlite::Statement statement = store.database().prepare(assembled.sql);
  for (std::size_t i = 0; i < assembled.values.size(); ++i)
    statement.bind(static_cast<int>(i) + 1, std::string_view(assembled.values[i]));
  return statement;
}

bool asks_for_a_kind(const Node& filter) {
  bool asks = false;
  for_each_condition(filter, [&](const Condition& condition) { asks = asks || condition.field == F::kind; });
  return asks;
}

}  // namespace

SegmentSql segment_sql(const std::optional<Node>& filter, Selected selected) {
  const bool is_narrowed = selected == Selected::addressees && !(filter && asks_for_a_kind(*filter));
  Assembler assembler((is_narrowed ? sql::list_addressees : sql::list_leaders).sql);
  if (filter) assembler.add_and(*filter);
  SegmentSql made = assembler.finish();
  made.sql += "\nORDER BY party_id";
  return made;
}

SegmentCount count_parties_in(Store& store, const std::optional<Node>& filter) {
  Assembler assembler(sql::count_leaders.sql);
  if (filter) assembler.add_and(*filter);
  const SegmentSql assembled = assembler.finish();
  sqlite::Statement statement = prepared(store, assembled);
  if (!statement.step()) return {};
  return {statement.integer(0), statement.integer(1)};
}

std::vector<PartyId> parties_in(Store& store, const std::optional<Node>& filter, Selected selected) {
  const SegmentSql assembled = segment_sql(filter, selected);
  sqlite::Statement statement = prepared(store, assembled);
  std::vector<PartyId> parties;
  while (statement.step()) parties.push_back({statement.integer(0)});
  return parties;
}

}  // namespace kartei::store
