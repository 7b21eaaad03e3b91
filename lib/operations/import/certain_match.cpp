#include "operations/import/certain_match.hpp"

#include <algorithm>

#include "store/golden.hpp"
#include "store/merges.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_same_name(const std::string& a, const std::string& b) {
  return !a.empty() && text::fold_ae(a) == text::fold_ae(b);
}

/// The only one with that mailbox.
PartyId owner_of(store::Store& store, const ContactPoint& mailbox) {
  const std::vector<PartyId> owners = store::parties_with(store, ContactPointKind::email, mailbox.value);
  return owners.size() == 1 ? owners.front() : PartyId{};
}

bool is_personal_mailbox(const ContactPoint& point) {
  return point.kind == ContactPointKind::email && !point.is_role && !point.value.empty();
}

}  // namespace

CertainMatch::CertainMatch(store::Store& store, const store::Source& source)
    : store_(store), source_(source.id) {
  for (const store::Distinction& distinction : store::distinctions(store)) {
    told_apart_.insert(distinction.a_leader);
    told_apart_.insert(distinction.b_leader);
  }
}

PartyId CertainMatch::find(const Contact& row, const std::string& key) {
  if (row.kind() != PartyKind::person || !row.partner.empty()) return {};
  for (const ContactPoint& point : row.contact_points) {
    if (!is_personal_mailbox(point)) continue;
    const PartyId owner = owner_of(store_, point);
    if (owner && is_same_person(row, key, owner)) return owner;
  }
  return {};
}

bool CertainMatch::is_same_person(const Contact& row, const std::string& key, PartyId leader) const {
  if (told_apart_.contains(leader) || has_other_key(leader, key)) return false;
  const auto golden = store::read_golden(store_, leader);
  if (!golden || golden->kind != PartyKind::person) return false;
  const Contact& known = golden->contact;
  const bool has_other_birth_date = row.birth_date && known.birth_date && row.birth_date != known.birth_date;
  return is_same_name(row.person.first_name, known.person.first_name) &&
         is_same_name(row.person.last_name, known.person.last_name) && !has_other_birth_date &&
         text::fold_ae(row.person.suffix) == text::fold_ae(known.person.suffix) &&
         std::ranges::none_of(golden->external_keys, [&](const store::ExternalKey& other) {
           return !key.empty() && other.source == source_ && other.key != key;
         });
}

bool CertainMatch::has_other_key(PartyId leader, const std::string& key) const {
  return !key.empty() && keyed_.contains(leader);
}

void CertainMatch::joined(PartyId leader, const std::string& key) {
  if (!key.empty()) keyed_.insert(leader);
}

}  // namespace kartei::operations
