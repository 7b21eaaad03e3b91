#include <algorithm>

#include "consent/evidence.hpp"
#include "consent/findings.hpp"
#include "text/joined.hpp"

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

/// What the channel asks a grant to prove. Presumed consent rests on its facts, which nobody else confirms.
std::uint8_t required_level(const ChannelRule& rule, Basis basis) {
  if (basis == Basis::presumed_b2b) return 0;
  return basis == Basis::soft_opt_in ? rule.soft_opt_in_evidence : rule.required_evidence;
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
  const bool lacks_wording = grant.basis != Basis::presumed_b2b && grant.wording.sha256.empty() &&
                             (confirmation == nullptr || confirmation->wording.sha256.empty());
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
Examined best_grant(const std::vector<const Event*>& grants, const Case& asked, Basis basis) {
  const std::uint8_t required = required_level(*asked.channel_rule, basis);
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

/// The facts that a basis rests on: UWG §7(3); BGH I ZR 191/03 for offer and call.
std::vector<FactKind> needed_facts(Basis basis) {
  if (basis == Basis::soft_opt_in) return {FactKind::sale, FactKind::goods};
  if (basis == Basis::presumed_b2b) return {FactKind::offer, FactKind::call};
  return {};
}

void examine_facts(const Case& asked, Basis basis, Examined& examined) {
  std::string missing;
  for (const FactKind kind : needed_facts(basis))
    if (fact(*examined.grant, kind).empty()) text::append_part(missing, to_text(kind), ",");
  if (missing.empty()) return;
  const Outcome outcome = asked.channel_rule->review_otherwise ? Outcome::review : Outcome::deny;
  Reason reason{"G8", ReasonCode::facts_missing, outcome, examined.grant->id};
  reason.detail = missing;
  examined.failures.insert(examined.failures.begin(), std::move(reason));
}

/// What one accepted basis comes to. Empty `failures` and a grant: it holds. No grant at all: it does not
/// apply.
Examined examine_basis(const Case& asked, Basis basis) {
  const Event* any = any_grant(asked, basis);
  if (any == nullptr) return {};
  const bool fits = basis != Basis::soft_opt_in || asked.purpose.purpose_class == PurposeClass::own_similar;
  const std::vector<const Event*> grants = fits ? candidates(asked, basis) : std::vector<const Event*>{};
  if (grants.empty()) return {any, {{"G9", ReasonCode::out_of_scope, Outcome::deny, any->id}}};
  Examined best = best_grant(grants, asked, basis);
  examine_facts(asked, basis, best);
  return best;
}

bool rests_on_events(Basis basis) { return basis != Basis::legitimate_interest; }

/// What the channel accepts for this purpose: for a third party nothing but a consent that names it.
std::vector<Basis> accepted_bases(const Case& asked) {
  std::vector<Basis> accepted = asked.channel_rule->accepted;
  if (asked.purpose.purpose_class == PurposeClass::third_party && !accepted.empty())
    accepted = {Basis::consent};
  return accepted;
}

BasisSearch failed(ReasonCode code, Outcome outcome) { return {{}, nullptr, {{"G8", code, outcome, {}}}}; }

BasisSearch without_rule(const Case& asked) {
  return failed(
      asked.question.country.empty() ? ReasonCode::country_unknown : ReasonCode::country_not_covered,
      asked.channel_rule->review_otherwise ? Outcome::review : Outcome::deny);
}

void take_failures(std::string_view rule, Findings& findings) {
  for (const Reason& reason : findings.search.failures)
    if (reason.rule == rule) findings.reasons.push_back(reason);
}

}  // namespace

BasisSearch search_basis(const Case& asked) {
  if (asked.channel_rule == nullptr) return failed(ReasonCode::channel_not_supported, Outcome::deny);
  if (asked.channel_rule->country.empty() && asked.channel_rule->accepted.empty()) return without_rule(asked);
  Examined nearest;
  for (const Basis basis : accepted_bases(asked)) {
    Examined examined = rests_on_events(basis) ? examine_basis(asked, basis) : Examined{};
    if (examined.failures.empty() && (examined.grant != nullptr || !rests_on_events(basis)))
      return {basis, examined.grant, {}};
    if (nearest.grant == nullptr) nearest = std::move(examined);
  }
  if (nearest.grant == nullptr)
    return failed(ReasonCode::no_basis,
                  asked.channel_rule->review_otherwise ? Outcome::review : Outcome::deny);
  return {{}, nearest.grant, std::move(nearest.failures)};
}

void find_sensitive_fields(const Case& asked, Findings& findings) {
  for (const std::string& field : asked.question.sensitive_fields) {
    const bool is_covered =
        findings.search.basis == Basis::consent &&
        std::ranges::find(asked.purpose.sensitive_fields, field) != asked.purpose.sensitive_fields.end();
    if (is_covered) continue;
    findings.add("G6", ReasonCode::art9, Outcome::deny);
    findings.reasons.back().detail = field;
  }
}

void find_minor(const Case& asked, Findings& findings) {
  if (!asked.question.birth_date || asked.channel_rule == nullptr) return;
  const std::chrono::year_month_day born(*asked.question.birth_date);
  const auto years = std::chrono::years(asked.rules.age_of_consent(asked.question.country));
  // Who is born on 29 February is of age on 1 March.
  const auto of_age = born + years;
  const Day day_of_age = of_age.ok() ? Day(of_age) : Day(of_age.year() / std::chrono::March / 1);
  if (day_of_age <= asked.question.day) return;
  const auto& accepted = asked.channel_rule->accepted;
  const bool would_be_consent = findings.search.basis
                                    ? *findings.search.basis == Basis::consent
                                    : std::ranges::find(accepted, Basis::consent) != accepted.end();
  if (would_be_consent) findings.add("G7", ReasonCode::minor, Outcome::deny);
}

void find_basis(const Case&, Findings& findings) {
  take_failures("G8", findings);
  findings.basis = findings.search.basis;
  if (findings.basis && findings.search.evidence != nullptr) findings.evidence = findings.search.evidence->id;
}

void find_proof(const Case&, Findings& findings) { take_failures("G9", findings); }

}  // namespace kartei::consent
