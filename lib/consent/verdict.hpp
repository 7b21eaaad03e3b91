/// The answer to "may this party be contacted?": outcome, all reasons in the order of the rules, basis,
/// evidence, duties.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consent/event.hpp"
#include "consent/quiet_hours.hpp"

namespace kartei::consent {

enum class Outcome : std::uint8_t { allow, allow_with_duties, review, deny };

/// Why. Each belongs to one rule; their sentences stand in reasons.hpp.
enum class ReasonCode : std::uint8_t {
  no_contact_point,
  undeliverable,
  erased,
  deceased,
  restricted,
  free_of_advertising,
  objected,
  objection_near,
  suppressed,
  objection_lifted,
  withdrawn,
  refused,
  art9,
  minor,
  no_basis,
  country_unknown,
  country_not_covered,
  channel_not_supported,
  facts_missing,
  not_yet,
  unconfirmed,
  expired,
  out_of_scope,
  no_proof,
  stale,
  list_hit,
  list_stale,
  list_not_on_file,
  art14_notice,
  frequency_cap,
};

/// What must be observed when the contact is made.
enum class Duty : std::uint8_t {
  unsubscribe_link,
  sender_named,
  objection_notice,
  caller_number,
  log_use,
  stale,
  source_notice,
  quiet_hours,
};

struct Reason {
  std::string_view rule;  ///< "G4"
  ReasonCode code = ReasonCode::no_basis;
  Outcome outcome = Outcome::deny;  ///< what the reason alone would lead to
  ConsentEventId event;             ///< the event it rests on; 0 when it rests on none
  std::uint8_t evidence_found =
      0;  ///< with no_proof, and objected when an opt-in came later: the level found
  std::uint8_t evidence_required = 0;  ///< ... and the level required
  bool lacks_wording = false;          ///< with no_proof: the text agreed to is not on file
  std::string detail{};                ///< the list, the sensitive field or the fact that it is about
  bool operator==(const Reason&) const = default;
};

struct Verdict {
  Outcome outcome = Outcome::deny;
  std::vector<Reason> reasons;  ///< in the order of the rules
  std::optional<Basis> basis;   ///< of an allowed contact
  ConsentEventId evidence;      ///< the event that carries the basis; 0 for legitimate interest
  std::vector<Duty> duties;
  QuietHours quiet_hours;  ///< with the duty to keep them
  std::string rule_set;

  /// An export takes these two outcomes only.
  [[nodiscard]] bool is_allowed() const { return outcome <= Outcome::allow_with_duties; }
};

/// "ALLOW", "ALLOW_WITH_DUTIES", "REVIEW", "DENY"; "NO_PROOF", ...; "UNSUBSCRIBE_LINK", ...
[[nodiscard]] std::string_view to_text(Outcome outcome);
[[nodiscard]] std::string_view to_text(ReasonCode code);
[[nodiscard]] std::string_view to_text(Duty duty);
[[nodiscard]] std::optional<Outcome> outcome_from_text(std::string_view text);
[[nodiscard]] std::optional<ReasonCode> reason_code_from_text(std::string_view text);

}  // namespace kartei::consent
