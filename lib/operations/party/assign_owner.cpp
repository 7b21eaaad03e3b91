#include "operations/party/assign_owner.hpp"

#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "store/ownerships.hpp"

namespace kartei::operations {

AssignmentSummary assign_owner(store::Store& store, std::span<const PartyId> parties,
                               const std::string& owner, NewOwner when_new, const Environment& environment) {
  JournalledChange change(store, "party owner", environment);
  const std::string known = owner.empty() ? "" : known_owner(store, owner, when_new, environment);
  const Day today = environment.today();
  AssignmentSummary summary;
  for (const PartyId number : parties) {
    const PartyId leader = golden_of_leader(store, known_party(store, number).leader).party;
    if (store::set_owner(store, leader, known, today, change.id())) ++summary.changed;
  }
  if (summary.changed == 0) {
    change.discard();
    return summary;
  }
  summary.operation = change.finish({{"assigned", static_cast<std::int64_t>(summary.changed)}});
  return summary;
}

}  // namespace kartei::operations
