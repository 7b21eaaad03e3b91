#include <algorithm>

#include "consent/evidence.hpp"
#include "consent/findings.hpp"

namespace kartei::consent {
namespace {

/// What a party says of itself does not reach a value that others may have too.
bool reaches(const Event& opt_in, const Event& objection) {
  return opt_in.subject != SubjectKind::party || objection.subject == SubjectKind::party;
}

std::uint8_t level_of(const Event& opt_in, const Case& asked) {
  return level_against_objection(opt_in, other_half(opt_in, asked));
}

/// Whether the opt-in could take the objection back: later, entered by a person, for what is asked.
bool could_lift(const Event& opt_in, const Event& objection, const Case& asked) {
  return reaches(opt_in, objection) && is_opt_in(opt_in.kind) && opt_in.basis == Basis::consent &&
         opt_in.how != How::import && is_earlier(objection, opt_in) && grants_for(opt_in, asked);
}

/// And does: it names the objection and is proven as the rule set asks.
bool lifts(const Event& opt_in, const Event& objection, const Case& asked) {
  return could_lift(opt_in, objection, asked) &&
         std::binary_search(opt_in.about.begin(), opt_in.about.end(), objection.id) &&
         level_of(opt_in, asked) >= asked.rules.lifting_evidence;
}

/// The objection stands; an opt-in that would lift it if it were proven is told with what it lacks.
void add_standing(const Event& objection, const Case& asked, Findings& findings) {
  findings.add("G4", ReasonCode::objected, Outcome::deny, objection.id);
  std::optional<std::uint8_t> found;
  for (const Event* event : asked.past)
    if (could_lift(*event, objection, asked)) found = std::max(found.value_or(0), level_of(*event, asked));
  if (!found || *found >= asked.rules.lifting_evidence) return;
  findings.reasons.back().evidence_found = *found;
  findings.reasons.back().evidence_required = asked.rules.lifting_evidence;
}

const Event* lifting(const Event& objection, const Case& asked) {
  const auto found = std::find_if(asked.past.rbegin(), asked.past.rend(),
                                  [&](const Event* event) { return lifts(*event, objection, asked); });
  return found == asked.past.rend() ? nullptr : *found;
}

/// An objection to advertising is about every purpose: GDPR 21(2), (3).
bool is_objection(const Event& event, const Case& asked) {
  return event.kind == EventKind::objected && (!event.channel || *event.channel == asked.question.channel) &&
         event.controller == asked.controller;
}

/// A new opt-in ends an earlier no; what somebody else presumes or records of a sale never does. An import's
/// never does: a list that still says yes is older than the no, whatever day it carries.
bool ends_a_no(const Event& event, const Case& asked) {
  if (event.how == How::import || event.basis != Basis::consent || !grants_for(event, asked)) return false;
  if (event.kind == EventKind::requested) return confirmation_of(event, asked) != nullptr;
  return event.kind == EventKind::given || event.kind == EventKind::renewed;
}

}  // namespace

void find_contact_point(const Case& asked, Findings& findings) {
  if (asked.question.value.empty())
    findings.add("G1", ReasonCode::no_contact_point, Outcome::deny);
  else if (!asked.question.is_deliverable)
    findings.add("G1", ReasonCode::undeliverable, Outcome::deny);
}

void find_party_state(const Case& asked, Findings& findings) {
  const PartyState& party = asked.question.party;
  if (party.is_erased) findings.add("G2", ReasonCode::erased, Outcome::deny);
  if (party.is_deceased) findings.add("G2", ReasonCode::deceased, Outcome::deny);
  if (party.is_restricted) findings.add("G2", ReasonCode::restricted, Outcome::deny);
}

void find_contract(const Case& asked, Findings& findings) {
  if (!asked.is_free_of_advertising) return;
  findings.add("G3", ReasonCode::free_of_advertising, Outcome::allow);
  findings.basis = asked.purpose.purpose_class == PurposeClass::legal ? Basis::legal_duty : Basis::contract;
}

void find_objection(const Case& asked, Findings& findings) {
  const Event* standing = nullptr;
  const Event* near = nullptr;
  const Event* lifted_by = nullptr;
  for (const Event* event : asked.past) {
    if (!is_objection(*event, asked)) continue;
    if (const Event* opt_in = lifting(*event, asked))
      lifted_by = opt_in;
    else
      (is_said_by_other(*event, asked) ? near : standing) = event;
  }
  if (near != nullptr) findings.add("G4", ReasonCode::objection_near, Outcome::review, near->id);
  if (standing != nullptr) add_standing(*standing, asked, findings);
  if (lifted_by != nullptr) findings.add("G4", ReasonCode::objection_lifted, Outcome::allow, lifted_by->id);
  if (asked.question.party.is_suppressed) findings.add("G4", ReasonCode::suppressed, Outcome::deny);
}

const Event* last_no(const Case& asked) {
  const auto is_no = [&](const Event* event) {
    return (event->kind == EventKind::withdrawn || event->kind == EventKind::refused) &&
           speaks_to(*event, asked);
  };
  const auto found = std::find_if(asked.past.rbegin(), asked.past.rend(), is_no);
  return found == asked.past.rend() ? nullptr : *found;
}

void find_last_word(const Case& asked, Findings& findings) {
  const Event* no = last_no(asked);
  if (no == nullptr) return;
  const bool is_ended = std::any_of(asked.past.begin(), asked.past.end(), [&](const Event* event) {
    return is_earlier(*no, *event) && ends_a_no(*event, asked);
  });
  if (is_ended) return;
  const auto code = no->kind == EventKind::withdrawn ? ReasonCode::withdrawn : ReasonCode::refused;
  findings.add("G5", code, is_said_by_other(*no, asked) ? Outcome::review : Outcome::deny, no->id);
}

}  // namespace kartei::consent
