/// A filter as it is written: its structure, and nothing yet of what its words mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::segment {

/// Views into the filter, so that an error can point at its place.
struct WrittenCondition {
  std::string_view field;                ///< one or more words; "in segment" asks for a segment by name
  std::string_view comparison;           ///< a sign, a word such as sounds, "in"; nothing after "in segment"
  std::vector<std::string_view> values;  ///< with their quotes; one unless the comparison is "in"
};

struct WrittenNode {
  enum class Kind : std::uint8_t { condition, conjunction, disjunction };
  Kind kind = Kind::condition;
  bool is_negated = false;
  WrittenCondition condition;         ///< of a condition
  std::vector<WrittenNode> children;  ///< of the others
};

/// Takes a filter apart; or binds weakest, then and, then not. Throws Error{usage} as refuse() with what was
/// expected where.
[[nodiscard]] WrittenNode read_structure(std::string_view filter);

/// A value without its quotes; a doubled quote within stands for one.
[[nodiscard]] std::string without_quotes(std::string_view value);

/// Refuses a filter: what is wrong, the filter, and a caret under the byte `at`. Throws Error{usage}.
[[noreturn]] void refuse(std::string_view filter, std::size_t at, std::string_view what);

}  // namespace kartei::segment
