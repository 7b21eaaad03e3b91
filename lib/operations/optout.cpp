#include "operations/optout.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent_journal.hpp"
#include "operations/consent_subject.hpp"

namespace kartei::operations {
namespace {

using consent::Event;

/// Whether blocking the value would silence others who did not object.
bool is_needed_by_others(store::Store& store, const ContactPoint& point) {
  const bool is_shared_by_nature = point.kind != ContactPointKind::email || point.is_role;
  return is_shared_by_nature && store::parties_with(store, point.kind, point.value).size() > 1;
}

void append_for_values(ConsentRecording& recording, store::Store& store, const Event& event,
                       const Contact& contact, OptoutSummary& summary) {
  for (const ContactPoint& point : contact.contact_points) {
    if (point.kind == ContactPointKind::web) continue;
    if (is_needed_by_others(store, point)) {
      summary.exempt_values.push_back(point.value);
      continue;
    }
    recording.append_for_value(event, summary.party, point.value);
    summary.values.push_back(point.value);
  }
}

void append_for_addresses(ConsentRecording& recording, const Event& event, const Contact& contact,
                          OptoutSummary& summary) {
  for (const std::string& key : addressee_keys_of(contact)) {
    recording.append_for_address(event, summary.party, key);
    summary.values.push_back(key);
  }
}

void append_for_party(ConsentRecording& recording, store::Store& store, const Event& event,
                      OptoutSummary& summary) {
  const Contact contact = golden_of_leader(store, summary.party).contact;
  recording.append_for_members(event, summary.party);
  append_for_values(recording, store, event, contact, summary);
  append_for_addresses(recording, event, contact, summary);
}

}  // namespace

OptoutSummary record_optout(store::Store& store, const OptoutDraft& draft, const consent::RuleSet& rules,
                            const Environment& environment) {
  if (draft.at > environment.now)
    throw Error(ErrorKind::usage, fmt::format("{} lies in the future (now is {}); nothing was recorded",
                                              to_text(draft.at), to_text(environment.now)));
  ConsentRecording recording(store, "optout", environment);
  const ConsentSubject subject = find_subject(store, draft.subject);
  Event event = new_event(consent::EventKind::objected, rules, environment);
  event.channel = draft.channel;
  event.happened_at = draft.at;
  event.how = consent::How::in_person;
  event.note = draft.reason;
  event.evidence.level = 1;
  OptoutSummary summary;
  if (subject.holders.size() == 1) {
    summary.party = subject.holders.front();
    append_for_party(recording, store, event, summary);
  } else {
    summary.other_holders = subject.holders;
  }
  if (!subject.value.empty() && std::ranges::find(summary.values, subject.value) == summary.values.end()) {
    recording.append_for_value(event, summary.party, subject.value);
    summary.values.push_back(subject.value);
  }
  summary.operation = recording.finish(summary.events);
  return summary;
}

}  // namespace kartei::operations
