#include "operations/consent/consent_act.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "consent/evidence.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/reach_of_a_no.hpp"
#include "operations/input/input_file.hpp"
#include "store/consent_ledger.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using consent::Event;
using consent::EventKind;
using consent::SubjectKind;

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::usage, message + "; nothing was recorded");
}

consent::Evidence evidence_of(const ConsentAct& act, ConsentRecording& recording) {
  consent::Evidence evidence;
  if (!act.evidence_path.empty()) {
    const InputFile file = read_input(act.evidence_path);
    if (file.bytes.empty()) refuse(act.evidence_path + " is empty and proves nothing");
    evidence.path = act.evidence_path;
    evidence.sha256 = file.sha256;
    if (!act.is_evidence_referenced) recording.keep_evidence(file.sha256, file.bytes);
    evidence.type = file_type(act.evidence_path);
  }
  evidence.level = consent::provable_level(act.how, !evidence.sha256.empty());
  return evidence;
}

Event event_of(const ConsentAct& act, EventKind kind, const consent::RuleSet& rules,
               const Environment& environment, ConsentRecording& recording) {
  if (act.at > environment.now)
    refuse(fmt::format("{} lies in the future (now is {})", to_text(act.at), to_text(environment.now)));
  Event event = new_event(kind, rules, environment);
  event.channel = act.channel;
  event.purpose = rules.demanded_purpose(act.purpose).name;
  event.basis = act.basis;
  event.happened_at = act.at;
  event.how = act.how;
  event.origin = act.origin;
  event.note = act.note;
  event.evidence = evidence_of(act, recording);
  event.facts = act.facts;
  event.valid_until = act.valid_until;
  return event;
}

/// The one value of the party for the channel: a consent is to a certain mailbox or number.
std::string only_value(const std::vector<std::string>& values, const ConsentAct& act) {
  if (values.empty())
    refuse(fmt::format("party {} has no value for {}; name the value itself", act.subject,
                       to_text(act.channel)));
  if (values.size() > 1)
    refuse(fmt::format("party {} has several values for {}: {}; name one of them", act.subject,
                       to_text(act.channel), fmt::join(values, ", ")));
  return values.front();
}

/// Who consents, and to which values.
struct Consenter {
  PartyId party;                             ///< 0 when several or none have the value
  std::vector<std::string> values;           ///< mailbox or number; for post the addressee keys
  std::vector<std::string> personal_values;  ///< of the party: see personal_values_of()
};

/// Of a mailbox that two persons of one row share nobody can tell who consents.
void demand_who(store::Store& store, const ConsentSubject& subject) {
  for (const PartyId holder : subject.holders)
    for (const PartyId partner : store::partners_of(store, holder))
      if (std::ranges::find(subject.holders, partner) != subject.holders.end())
        refuse(fmt::format("'{}' is shared by parties {} and {}, two persons; name the party that consents",
                           subject.value, holder.value, partner.value));
}

Consenter consenter_of(store::Store& store, const ConsentAct& act) {
  const ConsentSubject subject = find_subject(store, act.subject);
  demand_who(store, subject);
  Consenter consenter;
  if (subject.holders.size() == 1) {
    consenter.party = subject.holders.front();
    consenter.personal_values = personal_values_of(golden_of_leader(store, consenter.party));
  }
  if (act.channel == Channel::post) {
    if (!subject.value.empty()) refuse("a consent to post is given by a party; name its number");
    consenter.values = addressee_keys_of(golden_of_leader(store, consenter.party).contact);
  } else if (subject.value.empty()) {
    consenter.values.push_back(
        only_value(values_for(golden_of_leader(store, consenter.party).contact, act.channel), act));
  } else {
    if (!can_serve(subject.value, act.channel))
      refuse(fmt::format("'{}' is no value for {}; name the one that the consent is for", subject.value,
                         to_text(act.channel)));
    consenter.values.push_back(subject.value);
  }
  return consenter;
}

/// A consent is to a mailbox or number; to post it is the party's, wherever it lives, and to its addresses.
void append_for(ConsentRecording& recording, const Event& event, const Consenter& consenter) {
  const bool is_post = event.channel == Channel::post;
  if (is_post) recording.append_for_members(event, consenter.party);
  for (const std::string& value : consenter.values) {
    if (is_post)
      recording.append_for_address(event, consenter.party, value);
    else
      recording.append_for_value(event, consenter.party, value);
  }
}

/// What the ledger knows of the party and its values, whatever the event is about.
std::vector<Event> known_events(store::Store& store, const Consenter& consenter) {
  std::vector<std::string> values = consenter.values;
  values.insert(values.end(), consenter.personal_values.begin(), consenter.personal_values.end());
  return store::consent_events_of(store, consenter.party, values);
}

bool is_about(const Event& event, const Consenter& consenter) {
  return event.subject == SubjectKind::party ||
         std::ranges::find(consenter.values, event.value) != consenter.values.end();
}

/// Whether the event, a no, speaks against what the party now consents to: see rule G4.
bool speaks_against(const Event& event, const Consenter& consenter) {
  return is_about(event, consenter) ||
         std::ranges::find(consenter.personal_values, event.value) != consenter.personal_values.end();
}

bool is_earlier(const Event& known, const Event& now) { return known.happened_at <= now.happened_at; }

/// The objections that a proven opt-in by a person takes back, a confirmation with its request; see rule G4.
std::vector<ConsentEventId> lifted_objections(const std::vector<Event>& known, const Event& opt_in,
                                              const Event* request, const Consenter& consenter,
                                              const consent::RuleSet& rules) {
  std::vector<ConsentEventId> lifted;
  if (opt_in.basis != consent::Basis::consent ||
      consent::level_against_objection(opt_in, request) < rules.lifting_evidence)
    return lifted;
  for (const Event& event : known) {
    const bool is_in_scope = event.kind == EventKind::objected && event.controller == opt_in.controller &&
                             (!event.channel || event.channel == opt_in.channel) &&
                             speaks_against(event, consenter);
    if (is_in_scope && is_earlier(event, opt_in)) lifted.push_back(event.id);
  }
  return lifted;
}

const Event* newest_request(const std::vector<Event>& known, const Event& confirmation,
                            const Consenter& consenter) {
  const Event* newest = nullptr;
  for (const Event& event : known) {
    const bool is_request = event.kind == EventKind::requested || event.kind == EventKind::given ||
                            event.kind == EventKind::renewed;
    if (is_request && is_about(event, consenter) && event.channel == confirmation.channel &&
        event.purpose == confirmation.purpose && event.controller == confirmation.controller)
      newest = &event;
  }
  return newest;
}

const Event* confirm_request(Event& event, const std::vector<Event>& known, const Consenter& consenter,
                             const ConsentAct& act) {
  const Event* request = newest_request(known, event, consenter);
  if (request == nullptr)
    refuse(fmt::format("no request of {} for {} and {} is on file; record it with kartei consent give",
                       act.subject, event.purpose, to_text(act.channel)));
  if (request->happened_at > event.happened_at)
    refuse(fmt::format("the confirmation of {} lies before its request of {} (event {})",
                       to_text(event.happened_at), to_text(request->happened_at), request->id.value));
  event.about.push_back(request->id);
  event.evidence.level = consent::level_with_confirmation;
  return request;
}

void add_lifted(Event& event, const std::vector<ConsentEventId>& lifted) {
  event.about.insert(event.about.end(), lifted.begin(), lifted.end());
  std::ranges::sort(event.about);
}

std::string_view told(const ConsentAct& act, consent::FactKind kind) {
  const auto found = std::ranges::find(act.facts, kind, &consent::Fact::kind);
  return found == act.facts.end() ? std::string_view() : text::trim(found->text);
}

/// A consent to a third party's advertising names it: the wording must.
void demand_third_party(const ConsentAct& act, const std::string& wording, const consent::RuleSet& rules) {
  const consent::Purpose* purpose = rules.purpose(act.purpose);
  if (purpose == nullptr || purpose->purpose_class != consent::PurposeClass::third_party) return;
  const std::string_view named = told(act, consent::FactKind::third_party);
  if (named.empty())
    refuse(
        fmt::format("purpose {} is a third party's advertising; name it with --third-party", purpose->name));
  if (text::fold_ae(wording).find(text::fold_ae(named)) == std::string::npos)
    refuse(fmt::format("the wording does not name {}, so nobody has consented to its advertising", named));
}

/// A basis never stands without what it rests on.
void demand_complete(const ConsentAct& act, const std::string& wording, const consent::RuleSet& rules) {
  const bool is_presumed = act.basis == consent::Basis::presumed_b2b;
  if (wording.empty() && !is_presumed)
    refuse("a consent needs the wording that was agreed to; give it with --wording FILE or --text");
  if (is_presumed &&
      (told(act, consent::FactKind::offer).empty() || told(act, consent::FactKind::call).empty()))
    refuse(
        "presumed consent needs facts for both: why the offer is of interest (--offer), and why the call is "
        "(--call)");
  const bool is_soft = act.basis == consent::Basis::soft_opt_in;
  if (is_soft && (told(act, consent::FactKind::sale).empty() || told(act, consent::FactKind::goods).empty()))
    refuse(
        "the customer exception needs the sale with which the address was got (--sale), and which own goods "
        "it was about (--goods)");
  if (!is_presumed) demand_third_party(act, wording, rules);
}

}  // namespace

std::vector<ConsentEventId> record_consent(ConsentRecording& recording, store::Store& store,
                                           const ConsentAct& act, const consent::RuleSet& rules,
                                           const Environment& environment) {
  const std::string wording(text::trim(act.wording));
  demand_complete(act, wording, rules);
  const bool awaits_confirmation = act.how == consent::How::double_opt_in;
  const Consenter consenter = consenter_of(store, act);
  Event event = event_of(act, awaits_confirmation ? EventKind::requested : EventKind::given, rules,
                         environment, recording);
  if (!wording.empty())
    event.wording = {store::keep_consent_text(store, wording, act.language), act.language};
  std::vector<ConsentEventId> lifted;
  if (!awaits_confirmation)
    lifted = lifted_objections(known_events(store, consenter), event, nullptr, consenter, rules);
  add_lifted(event, lifted);
  append_for(recording, event, consenter);
  return lifted;
}

/// Of a value that the channel uses the no is about it, whoever has it; else about those who have it.
void append_withdrawal(ConsentRecording& recording, store::Store& store, const Event& event,
                       const ConsentSubject& subject) {
  if (!subject.value.empty() && can_serve(subject.value, *event.channel)) {
    const PartyId holder = subject.holders.size() == 1 ? subject.holders.front() : PartyId{};
    return recording.append_for_value(event, holder, subject.value);
  }
  if (subject.holders.empty())
    refuse(fmt::format(
        "'{}' is no value for {}, and nobody on file has it; name the value that is meant, or stop "
        "every channel with kartei optout {}",
        subject.value, to_text(*event.channel), subject.value));
  for (const PartyId holder : subject.holders)
    recording.append_no(event, holder, reach_of_no(store, holder, golden_of_leader(store, holder).contact));
}

ConsentRecorded give_consent(store::Store& store, const ConsentAct& act, const consent::RuleSet& rules,
                             const Environment& environment) {
  ConsentRecording recording(store, "consent give", environment);
  ConsentRecorded recorded;
  recorded.lifted = record_consent(recording, store, act, rules, environment);
  recorded.operation = recording.finish(recorded.events);
  return recorded;
}

ConsentRecorded confirm_consent(store::Store& store, const ConsentAct& act, const consent::RuleSet& rules,
                                const Environment& environment) {
  ConsentRecording recording(store, "consent confirm", environment);
  Event event = event_of(act, EventKind::confirmed, rules, environment, recording);
  const Consenter consenter = consenter_of(store, act);
  const std::vector<Event> known = known_events(store, consenter);
  const Event* request = confirm_request(event, known, consenter, act);
  ConsentRecorded recorded;
  recorded.lifted = lifted_objections(known, event, request, consenter, rules);
  add_lifted(event, recorded.lifted);
  append_for(recording, event, consenter);
  recorded.operation = recording.finish(recorded.events);
  return recorded;
}

ConsentRecorded withdraw_consent(store::Store& store, const ConsentAct& act, const consent::RuleSet& rules,
                                 const Environment& environment) {
  ConsentRecording recording(store, "consent withdraw", environment);
  const ConsentSubject subject = find_subject(store, act.subject);
  const Event event = event_of(act, EventKind::withdrawn, rules, environment, recording);
  append_withdrawal(recording, store, event, subject);
  ConsentRecorded recorded;
  recorded.operation = recording.finish(recorded.events);
  return recorded;
}

}  // namespace kartei::operations
