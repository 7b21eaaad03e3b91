#include "operations/consent/reach_of_a_no.hpp"

#include <algorithm>

#include "match/other_person.hpp"
#include "operations/consent/consent_subject.hpp"
#include "store/parties.hpp"

namespace kartei::operations {
namespace {

bool is_personal(const ContactPoint& point, bool has_employer) {
  switch (point.kind) {
    case ContactPointKind::email:
      return !point.is_role;
    case ContactPointKind::mobile:
      return true;
    case ContactPointKind::phone:
    case ContactPointKind::fax:
      return point.use == Use::home || (!has_employer && point.use != Use::work);
    default:
      return false;
  }
}

/// Numbers of a house and role mailboxes, which several may answer.
bool is_shared_by_nature(const ContactPoint& point) {
  const bool is_line = point.kind == ContactPointKind::phone || point.kind == ContactPointKind::fax;
  return is_line || point.is_role;
}

bool is_needed_by_others(store::Store& store, PartyId party, const ContactPoint& point) {
  return is_shared_by_nature(point) &&
         std::ranges::any_of(store::parties_with(store, point.kind, point.value),
                             [party](PartyId holder) { return holder != party; });
}

}  // namespace

std::vector<std::string> personal_values_of(const store::Golden& golden) {
  return personal_values_of(golden.contact,
                            golden.kind == PartyKind::organisation || !golden.affiliations.empty());
}

std::vector<std::string> personal_values_of(const Contact& contact, bool has_employer) {
  std::vector<std::string> values = addressee_keys_of(contact);
  for (const ContactPoint& point : contact.contact_points)
    if (is_personal(point, has_employer)) values.push_back(point.value);
  return values;
}

std::vector<ConsentEventId> said_by_others(store::Store& store, PartyId leader,
                                           std::span<const consent::Event> events) {
  std::vector<ConsentEventId> said;
  for (const consent::Event& event : events) {
    if (event.subject == consent::SubjectKind::party || !event.party) continue;
    const auto speaker = store::find_party(store, event.party);
    if (speaker && speaker->leader != leader) said.push_back(event.id);
  }
  return said;
}

bool is_opt_in_of_another(store::Store& store, const store::Golden& golden, const consent::Event& event) {
  const bool is_opt_in = consent::is_opt_in(event.kind) || event.kind == consent::EventKind::requested;
  if (!is_opt_in || !event.party || golden.kind != PartyKind::person) return false;
  const auto speaker = store::find_party(store, event.party);
  if (!speaker || speaker->leader == golden.party) return false;
  const auto partners = store::partners_of(store, golden.party);
  if (std::ranges::find(partners, speaker->leader) != partners.end()) return true;
  const store::Golden other = golden_of_leader(store, speaker->leader);
  return other.kind == PartyKind::person &&
         match::have_different_first_names(golden.contact.person, other.contact.person);
}

ReachOfNo reach_of_no(store::Store& store, PartyId party, const Contact& contact) {
  ReachOfNo reach;
  for (const ContactPoint& point : contact.contact_points) {
    if (point.kind == ContactPointKind::web) continue;
    (is_needed_by_others(store, party, point) ? reach.left_to_others : reach.contact_points)
        .push_back(point.value);
  }
  reach.addressee_keys = addressee_keys_of(contact);
  return reach;
}

}  // namespace kartei::operations
