/// The rules of the decision, in their order, as a table.
#pragma once

#include <span>
#include <string_view>

namespace kartei::consent {

/// What stands in a rule's row. `is_decided` tells the rules that this version applies from those it only
/// knows: a verdict says nothing about the latter, and `consent check` names them.
struct Rule {
  std::string_view id;
  std::string_view question;  ///< what it tests, in English
  std::string_view source;    ///< the law it applies
  bool is_decided = false;
};

/// G1 to G13.
[[nodiscard]] std::span<const Rule> rules();

}  // namespace kartei::consent
