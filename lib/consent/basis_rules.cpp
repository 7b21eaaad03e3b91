#include <algorithm>

#include "consent/evidence.hpp"
#include "consent/findings.hpp"

namespace kartei::consent {
namespace {

/// One grant, examined: what stands against it, nothing when it holds.
struct Examined {
  const Event* grant = nullptr;
  std::vector<Reason> failures;
};

bool is_grant(const Event& event, Basis basis) {
  return event.basis == basis && (event.kind == EventKind::given || event.kind == EventKind::renewed ||
                                  event.kind == EventKind::requested);
}

bool has_expired(const Event& grant, const Case& asked) {
  if (grant.valid_until && *grant.valid_until < asked.question.day) return true;
  return std::any_of(asked.past.begin(), asked.past.end(), [&](const Event* event) {
    return event->kind == EventKind::expired && is_earlier(grant, *event) && speaks_to(*event, asked);
  });
}

/// A double opt-in always; what was typed into a form or mailed, where the channel asks for the full proof:
/// anybody can type anybody's address.
bool needs_confirmation(const Event& grant, std::uint8_t required) {
  switch (grant.how) {
    case How::double_opt_in:
      return true;
    case How::web_form:
    case How::email:
      return required >= level_with_confirmation;
    default:
      return grant.kind == EventKind::requested;
  }
}

void examine_proof(const Event& grant, const Case& asked, std::uint8_t required, Examined& examined) {
  const Event* confirmation = confirmation_of(grant, asked);
  const auto add = [&](ReasonCode code) {
    examined.failures.push_back({"G9", code, Outcome::deny, grant.id});
  };
  if (confirmation == nullptr && needs_confirmation(grant, required)) add(ReasonCode::unconfirmed);
  const bool lacks_wording =
      grant.wording.sha256.empty() && (confirmation == nullptr || confirmation->wording.sha256.empty());
  const std::uint8_t found = proven_level(grant, asked);
  if (!lacks_wording && found >= required) return;
  add(ReasonCode::no_proof);
  examined.failures.back().evidence_found = found;
  examined.failures.back().evidence_required = required;
  examined.failures.back().lacks_wording = lacks_wording;
}

Examined examine(const Event& grant, const Case& asked, std::uint8_t required) {
  Examined examined{&grant, {}};
  const auto add = [&](ReasonCode code) {
    examined.failures.push_back({"G9", code, Outcome::deny, grant.id});
  };
  if (grant.happened_at >= Moment(asked.question.day + std::chrono::days(1))) {
    add(ReasonCode::not_yet);
    return examined;
  }
  if (has_expired(grant, asked)) add(ReasonCode::expired);
  examine_proof(grant, asked, required, examined);
  return examined;
}

/// The grants that name what is asked: those after the last no, or all when none came after it.
std::vector<const Event*> candidates(const Case& asked, Basis basis) {
  std::vector<const Event*> all;
  for (const Event* event : asked.events)
    if (is_grant(*event, basis) && grants_for(*event, asked)) all.push_back(event);
  const Event* no = last_no(asked);
  if (no == nullptr) return all;
  std::vector<const Event*> after = all;
  std::erase_if(after, [&](const Event* event) { return is_earlier(*event, *no); });
  return after.empty() ? all : after;
}

/// The grant with the least against it; of equals the latest.
Examined best_grant(const std::vector<const Event*>& grants, const Case& asked, std::uint8_t required) {
  Examined best;
  for (const Event* grant : grants) {
    Examined examined = examine(*grant, asked, required);
    if (best.grant == nullptr || examined.failures.size() <= best.failures.size()) best = std::move(examined);
  }
  return best;
}

const Event* any_grant(const Case& asked, Basis basis) {
  const auto found = std::find_if(asked.events.rbegin(), asked.events.rend(),
                                  [&](const Event* event) { return is_grant(*event, basis); });
  return found == asked.events.rend() ? nullptr : *found;
}

/// What one accepted basis comes to. Empty `failures` and a grant: it holds. No grant at all: it does not
/// apply.
Examined examine_basis(const Case& asked, Basis basis) {
  const ChannelRule& rule = *asked.channel_rule;
  const Event* any = any_grant(asked, basis);
  if (any == nullptr) return {};
  const bool fits = basis != Basis::soft_opt_in || asked.purpose.purpose_class == PurposeClass::own_similar;
  const std::vector<const Event*> grants = fits ? candidates(asked, basis) : std::vector<const Event*>{};
  if (grants.empty()) return {any, {{"G9", ReasonCode::out_of_scope, Outcome::deny, any->id}}};
  Examined best = best_grant(
      grants, asked, basis == Basis::soft_opt_in ? rule.soft_opt_in_evidence : rule.required_evidence);
  if (basis == Basis::soft_opt_in && best.failures.empty() && !rule.soft_opt_in_list.empty())
    best.failures.push_back({"G11", ReasonCode::list_not_on_file, Outcome::review, best.grant->id});
  return best;
}

bool rests_on_events(Basis basis) { return basis == Basis::consent || basis == Basis::soft_opt_in; }

/// What the channel accepts for this purpose: for a third party nothing but a consent that names it.
std::vector<Basis> accepted_bases(const Case& asked) {
  std::vector<Basis> accepted = asked.channel_rule->accepted;
  if (asked.purpose.purpose_class == PurposeClass::third_party && !accepted.empty())
    accepted = {Basis::consent};
  return accepted;
}

void add_no_rule(const Case& asked, Findings& findings) {
  const Outcome outcome = asked.channel_rule->review_otherwise ? Outcome::review : Outcome::deny;
  const auto code =
      asked.question.country.empty() ? ReasonCode::country_unknown : ReasonCode::country_not_covered;
  findings.add("G8", code, outcome);
}

void take(const Examined& examined, Basis basis, Findings& findings) {
  findings.basis = basis;
  if (examined.grant != nullptr) findings.evidence = examined.grant->id;
}

}  // namespace

void find_basis(const Case& asked, Findings& findings) {
  if (asked.channel_rule == nullptr) {
    findings.add("G8", ReasonCode::channel_not_supported, Outcome::deny);
    return;
  }
  if (asked.channel_rule->country.empty() && asked.channel_rule->accepted.empty()) {
    add_no_rule(asked, findings);
    return;
  }
  Examined nearest;
  for (const Basis basis : accepted_bases(asked)) {
    Examined examined = rests_on_events(basis) ? examine_basis(asked, basis) : Examined{};
    if (examined.failures.empty() && (examined.grant != nullptr || !rests_on_events(basis)))
      return take(examined, basis, findings);
    if (nearest.grant == nullptr) nearest = std::move(examined);
  }
  if (nearest.grant == nullptr)
    findings.add("G8", ReasonCode::no_basis,
                 asked.channel_rule->review_otherwise ? Outcome::review : Outcome::deny);
  findings.reasons.insert(findings.reasons.end(), nearest.failures.begin(), nearest.failures.end());
}

}  // namespace kartei::consent
