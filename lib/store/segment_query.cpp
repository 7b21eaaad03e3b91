#include "store/segment_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "schema/queries/segment.hpp"
#include "store/cells.hpp"
#include "text/text.hpp"

namespace kartei::store {
namespace {

namespace sql = schema::segment;
using segment::Comparison;
using segment::Condition;
using segment::Node;
using segment::SegmentField;
using segment::ValueType;
using F = SegmentField;

/// Whom a condition speaks of besides the parties that it yields.
enum class Reach : std::uint8_t { party, people_too };

struct Fragment {
  F field;
  schema::Query query;
  Reach reach = Reach::people_too;
};

/// The field catalogue: which parties a condition yields. Some fields are made of others, see
/// add_condition().
constexpr std::array fragments{
    Fragment{F::kind, sql::kind, Reach::party},
    Fragment{F::name, sql::name, Reach::party},
    Fragment{F::first_name, sql::first_name, Reach::party},
    Fragment{F::last_name, sql::last_name, Reach::party},
    Fragment{F::title, sql::title, Reach::party},
    Fragment{F::gender, sql::gender, Reach::party},
    Fragment{F::language, sql::language, Reach::party},
    Fragment{F::birth_date, sql::birth_date, Reach::party},
    Fragment{F::company, sql::company},
    Fragment{F::legal_form, sql::legal_form},
    Fragment{F::position, sql::position, Reach::party},
    Fragment{F::department, sql::department, Reach::party},
    Fragment{F::street, sql::street},
    Fragment{F::postcode, sql::postcode},
    Fragment{F::city, sql::city},
    Fragment{F::country, sql::country},
    Fragment{F::email, sql::email, Reach::party},
    Fragment{F::phone, sql::phone, Reach::party},
    Fragment{F::tag, sql::tag},
    Fragment{F::source, sql::source, Reach::party},
    Fragment{F::key, sql::key},
    Fragment{F::owner, sql::owner},
    Fragment{F::deals, sql::deals},
    Fragment{F::deal_title, sql::deal_title},
    Fragment{F::deal_stage, sql::deal_stage},
    Fragment{F::deal_outcome, sql::deal_outcome},
    Fragment{F::deal_owner, sql::deal_owner},
    Fragment{F::deal_role, sql::deal_role, Reach::party},
    Fragment{F::deal_volume, sql::deal_volume},
    Fragment{F::deal_probability, sql::deal_probability},
    Fragment{F::deal_date, sql::deal_date},
    Fragment{F::deal_opened, sql::deal_opened},
    Fragment{F::deal_closed, sql::deal_closed},
    Fragment{F::touchpoints, sql::touchpoints},
    Fragment{F::touchpoint_channel, sql::touchpoint_channel},
    Fragment{F::touchpoint_direction, sql::touchpoint_direction},
    Fragment{F::touchpoint_result, sql::touchpoint_result},
    Fragment{F::touchpoint_actor, sql::touchpoint_actor},
    Fragment{F::touchpoint_date, sql::touchpoint_date},
    Fragment{F::activities, sql::activities},
    Fragment{F::activity_kind, sql::activity_kind},
    Fragment{F::activity_owner, sql::activity_owner},
    Fragment{F::activity_due, sql::activity_due},
    Fragment{F::orders, sql::orders},
    Fragment{F::order_date, sql::order_date},
    Fragment{F::revenue, sql::revenue},
    Fragment{F::customer_class, sql::customer_class},
    Fragment{F::credit, sql::credit},
};

constexpr std::array sounding{
    Fragment{F::name, sql::name_sounds, Reach::party},
    Fragment{F::first_name, sql::first_name_sounds, Reach::party},
    Fragment{F::last_name, sql::last_name_sounds, Reach::party},
    Fragment{F::company, sql::company_sounds},
    Fragment{F::city, sql::city_sounds},
};

Fragment attribute_fragment(ValueType type) {
  switch (type) {
    case ValueType::date:
      return {F::attribute, sql::attribute_date};
    case ValueType::text:
    case ValueType::word:
      return {F::attribute, sql::attribute_text};
    default:
      return {F::attribute, sql::attribute_number};
  }
}

Fragment fragment_of(const Condition& condition) {
  if (condition.field == F::attribute) return attribute_fragment(condition.type);
  if (condition.comparison == Comparison::sounds)
    return *std::ranges::find(sounding, condition.field, &Fragment::field);
  return *std::ranges::find(fragments, condition.field, &Fragment::field);
}

/// The text as a LIKE pattern in which * stands for any letters.
std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c == '*' ? '%' : c;
  }
  return pattern;
}

/// First letters of words large, the others small: how names and towns are written.
std::string capitalised(std::string_view text) {
  std::string made;
  for (const std::string_view word : text::words(text)) {
    std::size_t first = 1;
    while (first < word.size() && (static_cast<unsigned char>(word[first]) & 0xC0U) == 0x80U) ++first;
    if (!made.empty()) made += ' ';
    made += text::to_upper(word.substr(0, first)) + text::to_lower(word.substr(first));
  }
  return made;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// LIKE knows the case of ASCII letters only, so umlauts are asked for in every usual case.
std::string patterns_of(const Condition& condition) {
  std::vector<std::string> patterns;
  const auto add = [&](std::string_view text) {
    std::string pattern = pattern_of(text);
    if (std::ranges::find(patterns, pattern) == patterns.end()) patterns.push_back(std::move(pattern));
  };
  for (const std::string& text : condition.texts) {
    const std::string value = text::to_nfc(text);
    add(value);
    if (is_ascii(value)) continue;
    for (const std::string& variant : {text::to_lower(value), text::to_upper(value), capitalised(value)})
      add(variant);
  }
  return to_json(patterns);
}

bool holds_for_none(const Condition& condition) {
  const segment::Interval interval = interval_of(condition);
  return interval.least <= 0 && 0 <= interval.greatest;
}

/// Whether it asks how many or how much there is, which for nothing is 0.
bool is_sum(const Condition& condition) {
  return condition.type == ValueType::count || condition.field == F::revenue;
}

class Assembler {
 public:
  explicit Assembler(std::string_view leaders) { made_.sql = leaders; }

  void add_and(const Node& node) {
    made_.sql += "\nAND ";
    add(node);
  }

  SegmentSql finish() {
    made_.sql += "\nORDER BY party_id";
    return std::move(made_);
  }

 private:
  void add(const Node& node) {
    switch (node.kind) {
      case Node::Kind::condition:
        add_condition(node.condition);
        break;
      case Node::Kind::conjunction:
        add_children(node.children, "\nAND ");
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

  void add_children(const std::vector<Node>& children, std::string_view operation) {
    made_.sql += '(';
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (i > 0) made_.sql += operation;
      add(children[i]);
    }
    made_.sql += ')';
  }

  void add_condition(const Condition& condition) {
    if (condition.field == F::last_touchpoint) return add_last(condition, F::touchpoint_date);
    if (condition.field == F::last_order) return add_last(condition, F::order_date);
    if (condition.field == F::next_activity) return add_next(condition);
    if (!is_sum(condition) || !holds_for_none(condition)) return add_set(condition, condition.is_negated);
    add_sum_with_none(condition);
  }

  /// The last one is in a period: one is, and none is later.
  void add_last(const Condition& condition, SegmentField field) {
    const Period days = days_of(condition);
    add_first_of(condition, field, days, {std::min(days.last + std::chrono::days(1), latest), latest});
  }

  /// The next one is in a period: one is, and none is earlier.
  void add_next(const Condition& condition) {
    const Period days = days_of(condition);
    add_first_of(condition, F::activity_due, days,
                 {earliest, std::max(days.first - std::chrono::days(1), earliest)});
  }

  void add_first_of(Condition condition, SegmentField field, Period within, Period without) {
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
    made_.sql += is_negated ? "party_id NOT IN (" : "party_id IN (";
    made_.sql +=
        fragment.reach == Reach::party ? std::string(fragment.query.sql) : with_people(fragment.query.sql);
    made_.sql += ")";
    add_values(condition, std::ranges::count(fragment.query.sql, '?'));
  }

  static std::string with_people(std::string_view condition) {
    constexpr std::string_view hits = "VALUES (NULL)";
    std::string made(sql::with_people.sql);
    return made.replace(made.find(hits), hits.size(), condition);
  }

  void add_values(const Condition& condition, std::ptrdiff_t parameters) {
    if (condition.field == F::attribute) made_.values.push_back(std::to_string(condition.attribute));
    if (condition.type == ValueType::money) made_.values.push_back(condition.currency);
    if (condition.field == F::revenue) add_year(condition);
    switch (condition.type) {
      case ValueType::text:
      case ValueType::word:
        add_texts(condition, parameters);
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
        condition.comparison == Comparison::sounds ? condition.texts.front() : patterns_of(condition);
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
  return assembler.finish();
}

std::vector<PartyId> parties_in(Store& store, const std::optional<Node>& filter, Selected selected) {
  const SegmentSql assembled = segment_sql(filter, selected);
  sqlite::Statement statement = store.database().prepare(assembled.sql);
  for (std::size_t i = 0; i < assembled.values.size(); ++i)
    statement.bind(static_cast<int>(i) + 1, std::string_view(assembled.values[i]));
  std::vector<PartyId> parties;
  while (statement.step()) parties.push_back({statement.integer(0)});
  return parties;
}

}  // namespace kartei::store
