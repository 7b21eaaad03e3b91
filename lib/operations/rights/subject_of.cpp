#include "operations/rights/subject_of.hpp"

#include <algorithm>
#include <set>

#include "consent/recipient.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/one_line.hpp"
#include "store/golden.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {
namespace {

std::vector<std::string> listed(std::set<std::string>& values) {
  values.erase("");
  return {values.begin(), values.end()};
}

class Gathered {
 public:
  void add(const Contact& contact) {
    for (const PersonName& person : {contact.person, contact.partner}) {
      Contact named;
      named.person = person;
      if (!person.empty()) names_.insert(addressee_of(named));
    }
    if (contact.person.empty()) names_.insert(contact.company.name);
    for (const ContactPoint& point : contact.contact_points) contact_points_.insert(point.value);
    addresses_.insert(addresses_.end(), contact.addresses.begin(), contact.addresses.end());
  }

  [[nodiscard]] SubjectNames take() {
    names_.erase("");
    std::set<std::string> keys;
    std::set<std::string> lines;
    for (const PostalAddress& address : addresses_) {
      lines.insert(one_line(address));
      for (const std::string& name : names_) keys.insert(consent::addressee_key(name, address));
    }
    return {listed(names_), listed(contact_points_), listed(keys), listed(lines)};
  }

 private:
  std::set<std::string> names_;
  std::set<std::string> contact_points_;
  std::vector<PostalAddress> addresses_;
};

}  // namespace

SubjectNames names_of_subject(store::Store& store, PartyId leader) {
  Deriver deriver(store);
  return names_of_subject(store, deriver, leader);
}

SubjectNames names_of_subject(store::Store& store, Deriver& deriver, PartyId leader) {
  Gathered gathered;
  for (const Contact& contact : deriver.contacts_of(leader)) gathered.add(contact);
  if (const auto golden = store::read_golden(store, leader)) gathered.add(golden->contact);
  return gathered.take();
}

SubjectNames names_of_contact(const Contact& contact) {
  Gathered gathered;
  gathered.add(contact);
  return gathered.take();
}

std::vector<std::string> identities_of(const SubjectNames& names) {
  std::vector<std::string> identities;
  for (const std::string& name : names.names)
    for (const auto* values : {&names.contact_points, &names.addressee_keys})
      for (const std::string& value : *values) identities.push_back(store::suppressed_identity(name, value));
  return identities;
}

store::Subject subject_of(PartyId leader, const SubjectNames& names,
                          const std::optional<store::SuppressionKey>& key) {
  using store::SuppressedKind;
  store::Subject subject{leader, {}, {}};
  for (const auto* values : {&names.contact_points, &names.addressee_keys, &names.address_lines})
    subject.values.insert(subject.values.end(), values->begin(), values->end());
  if (!key) return subject;
  const auto add = [&](SuppressedKind kind, const std::vector<std::string>& values) {
    for (const std::string& value : values)
      subject.hashes.push_back(store::suppression_hash(*key, kind, value));
  };
  add(SuppressedKind::contact_point, names.contact_points);
  add(SuppressedKind::postal_address, names.addressee_keys);
  add(SuppressedKind::identity, identities_of(names));
  return subject;
}

}  // namespace kartei::operations
