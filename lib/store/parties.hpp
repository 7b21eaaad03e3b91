/// Parties and the source records that are evidence for them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// A new party, its own leader.
PartyId insert_party(Store& store, PartyKind kind, OperationId operation);

struct Link {
  SourceRecordId record;
  RecordPart part = RecordPart::person;  ///< which part of the row speaks of the party
  PartyId party;
  std::optional<std::uint64_t> identity_hash;  ///< of an organisation's identity within its source
};
void insert_link(Store& store, const Link& link);

/// The organisations that rows of a source were tied to, by identity hash: employers written exactly alike
/// are one party. Not leaders.
[[nodiscard]] std::unordered_map<std::uint64_t, PartyId> organisation_identities(Store& store,
                                                                                 SourceId source);

struct Party {
  PartyId id;
  PartyKind kind = PartyKind::person;
  PartyId leader;  ///< itself unless it is merged into one with a smaller id
};
[[nodiscard]] std::optional<Party> find_party(Store& store, PartyId id);

/// All leaders in ascending order.
[[nodiscard]] std::vector<PartyId> leaders(Store& store);

/// The merged parties that are not leaders, with their leader.
[[nodiscard]] std::unordered_map<std::int64_t, PartyId> followers(Store& store);

/// Everybody of whom a source speaks, ascending.
[[nodiscard]] std::vector<PartyId> parties_of_source(Store& store, SourceId source);

/// Everybody whom `leader` leads, itself included, ascending.
[[nodiscard]] std::vector<PartyId> members(Store& store, PartyId leader);

/// The leaders that share source records with `leader` or those it leads: an organisation's people, a
/// person's employers. When an organisation changes its leader, its people's affiliations change with it.
[[nodiscard]] std::vector<PartyId> companions(Store& store, PartyId leader);

/// The organisations that a source names today in the rows that named `organisation`, each by the newest row
/// of its key, ascending; 0 among them for a row that names none any more.
[[nodiscard]] std::vector<PartyId> employers_now(Store& store, PartyId organisation, SourceId source);

/// Nothing is derived for the party any more. Requires: it was not deleted before.
void insert_deletion(Store& store, PartyId party, std::string_view reason, OperationId operation);

/// The operation that deleted a leader; 0 when it stands.
[[nodiscard]] OperationId deletion_of(Store& store, PartyId leader);

/// Two persons, named in one row: not duplicates of each other, whatever they share.
struct Couple {
  PartyId a_leader;
  PartyId b_leader;
};
/// All of them, ordered; those whom somebody merged nevertheless are left out.
[[nodiscard]] std::vector<Couple> couples(Store& store);

/// The leaders of those who were named beside `leader` as the other one of two persons, ascending.
[[nodiscard]] std::vector<PartyId> partners_of(Store& store, PartyId leader);

}  // namespace kartei::store
