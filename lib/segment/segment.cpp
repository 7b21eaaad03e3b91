#include "segment/segment.hpp"

#include <array>

namespace kartei::segment {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 9> field_words{"kind",   "country", "postcode",  "city",      "tag",
                                                      "source", "company", "last_name", "first_name"};

constexpr auto fields = [] {
  std::array<SegmentField, field_words.size()> list{};
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = static_cast<SegmentField>(i);
  return list;
}();
static_assert(static_cast<std::size_t>(SegmentField::first_name) + 1 == field_words.size());

std::string quoted(const Condition& condition) {
  std::string text = "\"";
  for (const char c : condition.value) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + (condition.is_prefix ? "*\"" : "\"");
}

std::string to_text(const Condition& condition) {
  return std::string(to_text(condition.field)) + (condition.is_negated ? " != " : " = ") + quoted(condition);
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

void for_each_condition(Node& node, const std::function<void(Condition&)>& visit) {
  if (node.kind == Node::Kind::condition) visit(node.condition);
  for (Node& child : node.children) for_each_condition(child, visit);
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
  }
  return {};
}

std::string_view to_text(SegmentField field) { return field_words[static_cast<std::size_t>(field)]; }

std::optional<SegmentField> segment_field_from_text(std::string_view text) {
  for (const SegmentField field : fields)
    if (to_text(field) == text) return field;
  return std::nullopt;
}

std::span<const SegmentField> all_segment_fields() { return fields; }

}  // namespace kartei::segment
