/// What the rules have found so far about one case.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "consent/case.hpp"
#include "consent/verdict.hpp"

namespace kartei::consent {

/// The basis that the channel accepts and that holds, or why none does.
struct BasisSearch {
  std::optional<Basis> basis;
  const Event* evidence = nullptr;  ///< the grant that holds, or that comes nearest
  std::vector<Reason> failures;     ///< of rules G8 and G9, in their order; empty when a basis holds
};

struct Findings {
  BasisSearch search;
  std::vector<Reason> reasons;
  std::optional<Basis> basis;
  ConsentEventId evidence;
  bool should_renew = false;        ///< G10: unused for long, but not for too long
  bool should_tell_source = false;  ///< G12: the month to tell has not passed
  QuietHours quiet_hours;           ///< G13: of the channel in that country

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

/// What rules G6 to G11 rest on.
[[nodiscard]] BasisSearch search_basis(const Case& asked);

/// The rules about the basis: G6 to G9.
void find_sensitive_fields(const Case& asked, Findings& findings);
void find_minor(const Case& asked, Findings& findings);
void find_basis(const Case& asked, Findings& findings);
void find_proof(const Case& asked, Findings& findings);

/// The rules about what happened since, and elsewhere: G10 to G13.
void find_disuse(const Case& asked, Findings& findings);
void find_external_lists(const Case& asked, Findings& findings);
void find_third_party_origin(const Case& asked, Findings& findings);
void find_frequency_and_hours(const Case& asked, Findings& findings);

/// The last withdrawal or refusal that speaks to the question; nullptr when there is none.
[[nodiscard]] const Event* last_no(const Case& asked);

}  // namespace kartei::consent
