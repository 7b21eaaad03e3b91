/// A party's golden record from what its source records and edits say: survivorship applied, and put into
/// the form in which the store keeps it. Used alike for rows just read and for rows read back.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/golden.hpp"
#include "store/ties.hpp"
#include "survivorship/survivorship.hpp"

namespace kartei::operations {

/// One source record's part that speaks of the party.
struct PartEvidence {
  Contact contact;
  std::int32_t trust = 0;
  std::array<Moment, survivorship::group_count> first_seen{};
  SourceRecordId record;
  PartyId party;  ///< as linked
  std::array<OperationId, survivorship::group_count> came_with{};
  SourceId source;
  std::string external_key;  ///< of the row, when this part is what the row is about; else empty
  PartyId employer;          ///< leader of the organisation the row names beside the person; 0 if none
};

/// One edit, its value normalised.
struct PartEdit {
  EditId id;
  survivorship::Group group = survivorship::Group::person_name;
  Contact part;
  PartyId party;  ///< as numbered when it was made
  OperationId operation;
};

/// What a party's golden record is made of.
struct PartFacts {
  std::span<const PartEvidence> evidence;
  std::span<const PartEdit> edits = {};
  std::span<const store::Tie> ties = {};  ///< of a person, one for each organisation
  std::span<const survivorship::Joining> joinings = {};
};

/// The golden record. Origins are told only where there is something to choose from: more than one record,
/// or an edit. Affiliations and keys stand in ascending order.
[[nodiscard]] store::Golden golden_of(PartyId leader, PartyKind kind, const PartFacts& facts);

}  // namespace kartei::operations
