/// In what a company's rule set differs from another.
#pragma once

#include <string>
#include <vector>

#include "consent/rule_set.hpp"

namespace kartei::consent {

struct RuleDifference {
  std::string what;   ///< "phone, DE, business: otherwise"
  std::string here;   ///< as the first says; empty when it says nothing of it
  std::string there;  ///< as the second says
};

/// Every setting that the two do not have alike, in alphabetical order.
[[nodiscard]] std::vector<RuleDifference> differences(const RuleSet& here, const RuleSet& there);

}  // namespace kartei::consent
