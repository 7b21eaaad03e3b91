#include "operations/party/add_party.hpp"

#include <set>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/edit.hpp"
#include "operations/party/known_organisation.hpp"
#include "store/ownerships.hpp"
#include "store/parties.hpp"
#include "store/ties.hpp"

namespace kartei::operations {
namespace {

void demand_name(const store::Golden& golden) {
  const bool is_person = golden.kind == PartyKind::person;
  if (is_person ? !golden.contact.person.empty() : !golden.contact.company.empty()) return;
  throw Error(ErrorKind::usage, is_person ? "a person needs a name: --set last_name=..., --set first_name=..."
                                          : "an organisation needs a name: --set company=...");
}

void tie_to_employer(store::Store& store, PartyId person, const NewParty& wanted, OperationId operation) {
  if (wanted.works_for.empty()) {
    if (!wanted.position.empty() || !wanted.department.empty())
      throw Error(ErrorKind::usage, "a position belongs to an employer; name it with --works-for");
    return;
  }
  if (wanted.kind != PartyKind::person)
    throw Error(ErrorKind::usage, "only a person works for an organisation");
  store::write_tie(store,
                   {.person = person,
                    .organisation = known_organisation(store, wanted.works_for),
                    .position = wanted.position,
                    .department = wanted.department,
                    .since = {},
                    .until = {},
                    .operation = operation},
                   operation);
}

std::vector<PartyId> alike(store::Store& store, const store::Golden& added) {
  std::set<PartyId> found;
  for (const ContactPoint& point : added.contact.contact_points) {
    if (point.kind == ContactPointKind::web) continue;
    for (const PartyId party : store::parties_with(store, point.kind, point.value)) found.insert(party);
  }
  found.erase(added.party);
  return {found.begin(), found.end()};
}

}  // namespace

AddedParty add_party(store::Store& store, const NewParty& wanted, const Environment& environment) {
  JournalledChange change(store, "party add", environment);
  AddedParty added;
  added.party = store::insert_party(store, wanted.kind, change.id());
  tie_to_employer(store, added.party, wanted, change.id());
  EditWriter writer(store, change.id(), environment.now, EditWriter::Known::kept);
  const store::Golden nothing_yet{.party = added.party,
                                  .kind = wanted.kind,
                                  .contact = {},
                                  .affiliations = {},
                                  .external_keys = {},
                                  .origins = {}};
  writer.write(nothing_yet, wanted.assignments);
  derive_around(store, std::span(&added.party, 1));
  const store::Golden golden = golden_of_leader(store, added.party);
  demand_name(golden);
  if (!wanted.owner.empty())
    store::set_owner(store, added.party, known_owner(store, wanted.owner, wanted.new_owner, environment),
                     environment.today(), change.id());
  added.alike = alike(store, golden);
  added.operation = change.finish({{"parties", 1}});
  return added;
}

}  // namespace kartei::operations
