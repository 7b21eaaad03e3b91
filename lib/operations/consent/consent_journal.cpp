#include "operations/consent/consent_journal.hpp"

#include <utility>

#include "store/consent_ledger.hpp"
#include "store/parties.hpp"

namespace kartei::operations {

using consent::Event;

Event new_event(consent::EventKind kind, const consent::RuleSet& rules, const Environment& environment) {
  Event event;
  event.kind = kind;
  event.controller = rules.controller;
  event.recorded_at = environment.now;
  event.recorded_by = environment.actor;
  if (!environment.on_behalf.empty()) event.recorded_by += " for " + environment.on_behalf;
  return event;
}

ConsentRecording::ConsentRecording(store::Store& store, std::string_view command,
                                   const Environment& environment)
    : store_(store), change_(store, command, environment), evidence_(store) {}

void ConsentRecording::append(Event event) {
  event.id = store::append_consent_event(store_, event, change_.id());
  events_.push_back(std::move(event));
}

void ConsentRecording::append_for_members(const Event& event, PartyId leader) {
  for (const PartyId member : store::members(store_, leader)) {
    Event said = event;
    said.subject = consent::SubjectKind::party;
    said.value.clear();
    said.party = member;
    append(std::move(said));
  }
}

void ConsentRecording::append_for_value(const Event& event, PartyId holder, const std::string& value) {
  Event said = event;
  said.subject = consent::SubjectKind::contact_point;
  said.value = value;
  said.party = holder;
  append(std::move(said));
}

void ConsentRecording::append_for_address(const Event& event, PartyId holder,
                                          const std::string& addressee_key) {
  Event said = event;
  said.subject = consent::SubjectKind::postal_address;
  said.value = addressee_key;
  said.party = holder;
  append(std::move(said));
}

void ConsentRecording::append_no(const Event& event, PartyId leader, const ReachOfNo& reach) {
  append_for_members(event, leader);
  for (const std::string& value : reach.contact_points) append_for_value(event, leader, value);
  for (const std::string& key : reach.addressee_keys) append_for_address(event, leader, key);
}

OperationId ConsentRecording::finish(std::vector<Event>& events) {
  events = std::move(events_);
  const OperationId operation = change_.finish({{"events", static_cast<std::int64_t>(events.size())}});
  if (operation) evidence_.make_last();
  return operation;
}

}  // namespace kartei::operations
