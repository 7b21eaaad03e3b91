#include "operations/find/found_party.hpp"

#include <set>

#include "operations/party/one_line.hpp"

namespace kartei::operations {
namespace {

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " " + b;
}

void take_address(FoundParty& found, const Contact& contact) {
  if (contact.addresses.empty()) return;
  const PostalAddress& address = contact.addresses.front();
  found.place = joined(address.postcode, address.city);
  found.address = joined(address.street, address.house_number);
}

void take_contact_points(FoundParty& found, const Contact& contact) {
  for (const ContactPoint& point : contact.contact_points) {
    const bool is_phone = point.kind == ContactPointKind::phone || point.kind == ContactPointKind::mobile;
    if (is_phone && found.phone.empty()) found.phone = point.value;
    if (point.kind == ContactPointKind::email && found.email.empty()) found.email = point.value;
  }
}

}  // namespace

FoundParty found_party(const store::Golden& golden, std::string_view met_by) {
  const bool is_person = golden.kind == PartyKind::person;
  FoundParty found;
  found.party = golden.party;
  found.kind = golden.kind;
  found.name = is_person ? full_name(golden.contact.person) : golden.contact.company.name;
  if (is_person) found.company = golden.contact.company.name;
  found.met_by = met_by;
  take_address(found, golden.contact);
  take_contact_points(found, golden.contact);
  return found;
}

FoundParties found_parties(store::Store& store, const std::vector<PartyId>& parties, std::string_view met_by,
                           std::size_t limit) {
  FoundParties found;
  std::set<PartyId> seen;
  for (const PartyId party : parties) {
    if (!seen.insert(party).second) continue;
    const auto golden = store::read_golden(store, party);
    if (!golden) continue;
    if (found.parties.size() == limit) {
      found.is_cut = true;
      break;
    }
    found.parties.push_back(found_party(*golden, met_by));
  }
  return found;
}

}  // namespace kartei::operations
