/// What the keyed hashes of a sidecar stand for in a database: found by hashing what the database holds.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/sidecar.hpp"
#include "store/store.hpp"
#include "store/suppression_key.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {

class HashedValues {
 public:
  /// Reads every party once, as all its source records and edits have it.
  HashedValues(store::Store& store, const store::SuppressionKey& key,
               const std::vector<store::SidecarEntry>& entries);

  /// The mailbox, number or addressee key; empty when the database does not have it.
  [[nodiscard]] std::string value_of(const store::Digest& hash) const;

  /// The party that is meant; 0 when the database does not have it.
  [[nodiscard]] PartyId party_of(const store::Digest& tombstone) const;

  /// Leaders who are known by a name together with a value or an address of somebody erased, ascending.
  [[nodiscard]] const std::set<PartyId>& known_again() const { return known_again_; }

 private:
  void add_values(store::Store& store, const store::SuppressionKey& key);
  void add_parties(store::Store& store, const store::SuppressionKey& key);
  void note(const store::SuppressionKey& key, store::SuppressedKind kind, const std::string& value);

  std::set<store::Digest> wanted_;
  std::set<store::Digest> erased_;
  std::map<store::Digest, std::string> values_;
  std::map<store::Digest, PartyId> parties_;
  std::set<PartyId> known_again_;
};

}  // namespace kartei::operations
