/// A segment's filter: `country = DE and postcode = "63*" and not tag = Lieferant`.
///
/// Conditions are FIELD = VALUE or FIELD != VALUE, FIELD in (VALUE, ...); joined by and, or, not and
/// parentheses. A value is one word or stands in double quotes; a trailing * stands for any ending. Letters
/// are compared without regard to case and umlauts. No dates, numbers or counts yet: their operators are
/// refused.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::segment {

enum class SegmentField : std::uint8_t {
  kind,
  country,
  postcode,
  city,
  tag,
  source,
  company,
  last_name,
  first_name
};

/// One condition. Not equal holds also when the field is empty.
struct Condition {
  SegmentField field = SegmentField::kind;
  bool is_negated = false;
  std::string value;       ///< without quotes and trailing *
  bool is_prefix = false;  ///< any text that begins with `value`
  bool operator==(const Condition&) const = default;
};

/// A node of the syntax tree: a condition, or an operator over its children.
struct Node {
  enum class Kind : std::uint8_t { condition, conjunction, disjunction, negation };
  Kind kind = Kind::condition;
  Condition condition;         ///< of a condition
  std::vector<Node> children;  ///< of the others; a negation has one
  bool operator==(const Node&) const = default;
};

/// Parses a filter. Throws Error{usage} with the place under a caret and what was expected there; an unknown
/// field is answered with the nearest known one.
[[nodiscard]] Node parse(std::string_view filter);

/// Every condition of the tree, in the order of the filter.
void for_each_condition(Node& node, const std::function<void(Condition&)>& visit);

/// The tree as a filter again, fully bracketed: what was understood. parse(to_text(n)) equals n.
[[nodiscard]] std::string to_text(const Node& node);

/// "kind", "country", ...
[[nodiscard]] std::string_view to_text(SegmentField field);
[[nodiscard]] std::optional<SegmentField> segment_field_from_text(std::string_view text);
[[nodiscard]] std::span<const SegmentField> all_segment_fields();

}  // namespace kartei::segment
