#include "operations/rights/subject_of.hpp"

#include <algorithm>
#include <set>

#include "consent/recipient.hpp"
#include "operations/consent_subject.hpp"
#include "operations/derive.hpp"
#include "operations/one_line.hpp"
#include "store/parties.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {
namespace {

struct Gathered {
  std::set<std::string> names;
  std::set<std::string> values;
  std::vector<PostalAddress> addresses;

  void add(const Contact& contact) {
    if (std::string name = addressee_of(contact); !name.empty()) names.insert(std::move(name));
    for (const ContactPoint& point : contact.contact_points) values.insert(point.value);
    addresses.insert(addresses.end(), contact.addresses.begin(), contact.addresses.end());
  }

  void add_addresses() {
    for (const PostalAddress& address : addresses) {
      values.insert(one_line(address));
      for (const std::string& name : names) values.insert(consent::addressee_key(name, address));
    }
    values.erase("");
  }
};

}  // namespace

SubjectNames names_of_subject(store::Store& store, PartyId leader) {
  Gathered gathered;
  Deriver deriver(store);
  for (const Contact& contact : deriver.contacts_of(leader)) gathered.add(contact);
  if (const auto golden = store::read_golden(store, leader)) gathered.add(golden->contact);
  gathered.add_addresses();
  return {{gathered.names.begin(), gathered.names.end()}, {gathered.values.begin(), gathered.values.end()}};
}

store::Subject subject_of(PartyId leader, const SubjectNames& names,
                          const std::optional<store::SuppressionKey>& key) {
  store::Subject subject{leader, names.values, {}};
  if (!key) return subject;
  using store::SuppressedKind;
  for (const std::string& value : names.values) {
    for (const SuppressedKind kind : {SuppressedKind::contact_point, SuppressedKind::postal_address})
      subject.hashes.push_back(store::suppression_hash(*key, kind, value));
    for (const std::string& name : names.names)
      subject.hashes.push_back(
          store::suppression_hash(*key, SuppressedKind::identity, store::suppressed_identity(name, value)));
  }
  return subject;
}

}  // namespace kartei::operations
