#include "operations/consent/consent_taken_back.hpp"

#include "store/consent_ledger.hpp"

namespace kartei::operations {
namespace {

consent::Event invalidation_of(const consent::Event& grant, const std::string& command,
                               const Environment& environment) {
  consent::Event event = grant;
  event.kind = consent::EventKind::invalidated;
  event.happened_at = environment.now;
  event.recorded_at = environment.now;
  event.recorded_by = environment.actor;
  if (!environment.on_behalf.empty()) event.recorded_by += " for " + environment.on_behalf;
  event.origin = command;
  event.note.clear();
  event.evidence = {};
  event.about = {grant.id};
  return event;
}

}  // namespace

ConsentTakenBack take_back_consent(store::Store& store, OperationId imported, const TakenBackBy& by,
                                   const Environment& environment,
                                   const std::function<bool(PartyId)>& is_kept) {
  ConsentTakenBack taken;
  for (const consent::Event& event : store::consent_events_of_operation(store, imported)) {
    if (is_kept(event.party)) continue;
    if (event.kind == consent::EventKind::objected) taken.objections.push_back(event);
    if (!consent::is_opt_in(event.kind)) continue;
    store::append_consent_event(store, invalidation_of(event, by.command, environment), by.operation);
    taken.invalidated.push_back(event);
  }
  return taken;
}

}  // namespace kartei::operations
