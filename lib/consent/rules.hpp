/// The rules of the decision, in their order, as a table.
#pragma once

#include <span>
#include <string_view>

namespace kartei::consent {

/// What stands in a rule's row.
struct Rule {
  std::string_view id;
  std::string_view question;         ///< what it tests
  std::string_view german_question;  ///< the same
  std::string_view source;           ///< the law it applies
};

/// G1 to G13.
[[nodiscard]] std::span<const Rule> rules();

}  // namespace kartei::consent
