#include "operations/backup/hashed_values.hpp"

#include <algorithm>

#include "operations/party/derive.hpp"
#include "operations/rights/subject_of.hpp"
#include "store/parties.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {

using store::SuppressedKind;

HashedValues::HashedValues(store::Store& store, const store::SuppressionKey& key,
                           const std::vector<store::SidecarEntry>& entries) {
  for (const store::SidecarEntry& entry : entries) {
    wanted_.insert(entry.hash);
    if (entry.what == "suppressed" && entry.about == "erasure") erased_.insert(entry.hash);
  }
  add_values(store, key);
  add_parties(store, key);
}

void HashedValues::note(const store::SuppressionKey& key, SuppressedKind kind, const std::string& value) {
  const store::Digest hash = store::suppression_hash(key, kind, value);
  if (wanted_.contains(hash)) values_.emplace(hash, value);
}

void HashedValues::add_values(store::Store& store, const store::SuppressionKey& key) {
  Deriver deriver(store);
  for (const PartyId leader : store::leaders(store)) {
    const SubjectNames names = names_of_subject(store, deriver, leader);
    for (const std::string& value : names.contact_points) note(key, SuppressedKind::contact_point, value);
    for (const std::string& value : names.addressee_keys) note(key, SuppressedKind::postal_address, value);
    if (erased_.empty()) continue;
    const bool is_known = std::ranges::any_of(identities_of(names), [&](const std::string& identity) {
      return erased_.contains(store::suppression_hash(key, SuppressedKind::identity, identity));
    });
    if (is_known) known_again_.insert(leader);
  }
  for (const store::ValueSaid& said : store::all_values_said(store))
    note(key, said.is_address ? SuppressedKind::postal_address : SuppressedKind::contact_point, said.value);
}

void HashedValues::add_parties(store::Store& store, const store::SuppressionKey& key) {
  for (const store::PartyBirth& birth : store::all_births(store)) {
    const store::Digest hash = store::tombstone_of(key, birth);
    if (wanted_.contains(hash)) parties_.emplace(hash, birth.party);
  }
}

std::string HashedValues::value_of(const store::Digest& hash) const {
  const auto found = values_.find(hash);
  return found == values_.end() ? std::string() : found->second;
}

PartyId HashedValues::party_of(const store::Digest& tombstone) const {
  const auto found = parties_.find(tombstone);
  return found == parties_.end() ? PartyId{} : found->second;
}

}  // namespace kartei::operations
