/// Whom a new row is certainly about, of those the database knows. What is only likely is the business of
/// dedupe.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// One person: the same personal mailbox, which nobody else has, and the same first and last name; and
/// neither birth date, generation ("jun.") nor a key of the same source speaks against it, nor has anybody
/// said that they are two.
class CertainMatch {
 public:
  CertainMatch(store::Store& store, const store::Source& source);

  /// The leader that the row is about; 0 when nobody certainly is. `key` is the row's in its source, or
  /// empty.
  [[nodiscard]] PartyId find(const Contact& row, const std::string& key);

  /// The row was joined to `leader`: with a key, no other key of this delivery is.
  void joined(PartyId leader, const std::string& key);

 private:
  [[nodiscard]] bool is_same_person(const Contact& row, const std::string& key, PartyId leader) const;
  [[nodiscard]] bool has_other_key(PartyId leader, const std::string& key) const;

  store::Store& store_;
  SourceId source_;
  std::set<PartyId> told_apart_;  ///< leaders that somebody told from another: left to people
  std::set<PartyId> keyed_;       ///< leaders that a keyed row of this delivery was joined to
};

}  // namespace kartei::operations
