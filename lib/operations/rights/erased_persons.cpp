#include "operations/rights/erased_persons.hpp"

#include <algorithm>

#include "operations/rights/subject_of.hpp"

namespace kartei::operations {

ErasedPersons::ErasedPersons(store::Store& store, const std::string& key_file) {
  if (!store::needs_suppression_key(store)) return;
  key_ = store::suppression_key(store, key_file);
  hashes_.emplace(store::SuppressedHashes::of_erased(store));
}

bool ErasedPersons::contains(const Contact& contact) const {
  if (!hashes_ || hashes_->empty()) return false;
  return std::ranges::any_of(identities_of(names_of_contact(contact)), [this](const std::string& identity) {
    return hashes_->contains(store::suppression_hash(*key_, store::SuppressedKind::identity, identity));
  });
}

}  // namespace kartei::operations
