#include "operations/consent/optout.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"

namespace kartei::operations {
namespace {

using consent::Event;

void append_for_party(ConsentRecording& recording, store::Store& store, const Event& event,
                      OptoutSummary& summary) {
  ReachOfNo reach = reach_of_no(store, summary.party, golden_of_leader(store, summary.party).contact);
  recording.append_no(event, summary.party, reach);
  summary.values = std::move(reach.contact_points);
  summary.values.insert(summary.values.end(), reach.addressee_keys.begin(), reach.addressee_keys.end());
  summary.exempt_values = std::move(reach.left_to_others);
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
