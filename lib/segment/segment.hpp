/// A segment's filter as understood: `country = DE and employees >= 50 and last touchpoint < 90 days ago`.
///
/// Conditions are FIELD COMPARISON VALUE, FIELD in (VALUE, ...), `in segment NAME`; joined by and, or, not
/// and parentheses. A value is one word or stands in double quotes. Letters are compared without regard to
/// case and umlauts. See docs/segments.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "segment/fields.hpp"
#include "segment/period.hpp"

namespace kartei::segment {

enum class Comparison : std::uint8_t { equal, less, at_most, greater, at_least, sounds };

/// One condition. What is asked for stands in `texts`, `number` or `period`, as the field's type says. Not
/// equal holds also when the field is empty.
struct Condition {
  SegmentField field = SegmentField::kind;
  std::string name;            ///< of the field, as it is written
  std::int64_t attribute = 0;  ///< its id, of an attribute
  bool is_sensitive = false;   ///< an attribute that GDPR 9 protects
  std::optional<int> year;     ///< of revenue
  ValueType type = ValueType::text;
  Comparison comparison = Comparison::equal;
  bool is_negated = false;
  std::vector<std::string> texts;  ///< of text and word: one of these; a * stands for any letters
  double number = 0;               ///< of number, count and money
  std::string currency;            ///< of money, ISO 4217
  Period period;                   ///< of date
  bool operator==(const Condition&) const = default;
};

/// A node of the syntax tree: a condition, an operator over its children, or a segment by its name.
struct Node {
  enum class Kind : std::uint8_t { condition, conjunction, disjunction, negation, segment };
  Kind kind = Kind::condition;
  Condition condition;         ///< of a condition
  std::vector<Node> children;  ///< of the others; a negation has one, a segment its filter
  std::string segment;         ///< name of a segment
  bool operator==(const Node&) const = default;
};

/// Reads a filter with the words that there are. Throws Error{usage} with the place under a caret, and the
/// nearest known word, for what is no filter, a field, word or segment that there is not, a value that is not
/// of the field's type, segments that ask for each other in a circle, and more than 5000 conditions.
[[nodiscard]] Node parse(std::string_view filter, const Vocabulary& vocabulary);

/// The saved segments that a filter names itself, as written. Throws like parse() for what is no filter.
[[nodiscard]] std::vector<std::string> segments_named_in(std::string_view filter);

/// Every condition of the tree, in the order of the filter, those of segments by name, too.
void for_each_condition(const Node& node, const std::function<void(const Condition&)>& visit);

/// The tree as a filter again, fully bracketed: what was understood, with days for "90 days ago". Read again
/// it gives the same tree.
[[nodiscard]] std::string to_text(const Node& node);
[[nodiscard]] std::string to_text(const Condition& condition);

/// The numbers that fulfil a condition on a number, count or amount: from least to greatest, both within.
struct Interval {
  double least = 0;
  double greatest = 0;
};
[[nodiscard]] Interval interval_of(const Condition& condition);

/// The same for days.
[[nodiscard]] Period days_of(const Condition& condition);

}  // namespace kartei::segment
