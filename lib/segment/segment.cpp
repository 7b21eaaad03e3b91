#include "segment/segment.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace kartei::segment {
namespace {

using std::chrono::days;

constexpr Day first_day = Day(std::chrono::year(0) / 1 / 1);
constexpr Day last_day = Day(std::chrono::year(9999) / 12 / 31);

std::string quoted(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

/// A * within a text stands behind ~ only.
bool has_inner_star(std::string_view text) {
  const std::size_t star = text.find('*');
  return star != std::string_view::npos && star + 1 < text.size();
}

/// 2.5; never three digits behind the point, which would be read as thousands.
std::string number_text(double number) {
  std::string text = fmt::format("{:.6f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  const std::size_t point = text.find('.');
  return point != std::string::npos && text.size() - point == 4 ? text + '0' : text;
}

std::string_view sign_of(const Condition& condition) {
  switch (condition.comparison) {
    case Comparison::equal:
      if (condition.is_negated) return "!=";
      return !condition.texts.empty() && has_inner_star(condition.texts.front()) ? "~" : "=";
    case Comparison::less:
      return "<";
    case Comparison::at_most:
      return "<=";
    case Comparison::greater:
      return ">";
    case Comparison::at_least:
      return ">=";
    case Comparison::sounds:
      return "sounds";
  }
  return {};
}

std::string period_text(const Period& period) {
  if (period.first == period.last) return kartei::to_text(period.first);
  const std::string first = kartei::to_text(period.first);
  return first + ".." + kartei::to_text(period.last);
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + quoted(text);
  return list;
}

std::string value_text(const Condition& condition) {
  switch (condition.type) {
    case ValueType::text:
    case ValueType::word:
      return list_of(condition.texts);
    case ValueType::money:
      return number_text(condition.number / 100) + ' ' + condition.currency;
    case ValueType::number:
    case ValueType::count:
      return number_text(condition.number);
    case ValueType::date:
      return period_text(condition.period);
  }
  return {};
}

std::string joined(const std::vector<Node>& children, std::string_view word) {
  std::string text = "(";
  for (const Node& child : children) {
    if (text.size() > 1) text += word;
    text += to_text(child);
  }
  return text + ")";
}

}  // namespace

void for_each_condition(const Node& node, const std::function<void(const Condition&)>& visit) {
  if (node.kind == Node::Kind::condition) visit(node.condition);
  for (const Node& child : node.children) for_each_condition(child, visit);
}

std::string to_text(const Condition& condition) {
  if (condition.texts.size() > 1)
    return fmt::format("{}{} in ({})", condition.is_negated ? "not " : "", condition.name,
                       value_text(condition));
  return fmt::format("{} {} {}", condition.name, sign_of(condition), value_text(condition));
}

std::string to_text(const Node& node) {
  switch (node.kind) {
    case Node::Kind::condition:
      return to_text(node.condition);
    case Node::Kind::conjunction:
      return joined(node.children, " and ");
    case Node::Kind::disjunction:
      return joined(node.children, " or ");
    case Node::Kind::negation:
      return "not " + to_text(node.children.front());
    case Node::Kind::segment:
      return "in segment " + quoted(node.segment);
  }
  return {};
}

Interval interval_of(const Condition& condition) {
  constexpr double most = std::numeric_limits<double>::max();
  const double value = condition.number;
  switch (condition.comparison) {
    case Comparison::less:
      return {-most, std::nextafter(value, -most)};
    case Comparison::at_most:
      return {-most, value};
    case Comparison::greater:
      return {std::nextafter(value, most), most};
    case Comparison::at_least:
      return {value, most};
    default:
      return {value, value};
  }
}

Period days_of(const Condition& condition) {
  const Period& asked = condition.period;
  switch (condition.comparison) {
    case Comparison::less:
      return {first_day, asked.first - days(1)};
    case Comparison::at_most:
      return {first_day, asked.last};
    case Comparison::greater:
      return {asked.last + days(1), last_day};
    case Comparison::at_least:
      return {asked.first, last_day};
    default:
      return asked;
  }
}

}  // namespace kartei::segment
