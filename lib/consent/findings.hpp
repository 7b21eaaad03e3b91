/// What the rules have found so far about one case.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "consent/case.hpp"
#include "consent/verdict.hpp"

namespace kartei::consent {

struct Findings {
  std::vector<Reason> reasons;
  std::optional<Basis> basis;
  ConsentEventId evidence;

  void add(std::string_view rule, ReasonCode code, Outcome outcome, ConsentEventId event = {}) {
    reasons.push_back({rule, code, outcome, event});
  }
};

/// The rules about the party and its no: G1 to G5. Each adds its reasons, or nothing.
void find_contact_point(const Case& asked, Findings& findings);
void find_party_state(const Case& asked, Findings& findings);
void find_contract(const Case& asked, Findings& findings);
void find_objection(const Case& asked, Findings& findings);
void find_last_word(const Case& asked, Findings& findings);

/// Rules G8, G9 and G11, which depend on each other: the basis that the channel accepts and that holds, or
/// why none does.
void find_basis(const Case& asked, Findings& findings);

/// The last withdrawal or refusal that speaks to the question; nullptr when there is none.
[[nodiscard]] const Event* last_no(const Case& asked);

}  // namespace kartei::consent
