/// Ids of stored things: one type each, so that they cannot be mistaken for one another.
///
/// Every id is a positive number from Kartei's own counters and is never used again, not even after
/// an undo. 0 is "none yet".
#pragma once

#include <compare>
#include <cstdint>

namespace kartei {

template <class Tag>
struct Id {
  std::int64_t value = 0;
  [[nodiscard]] constexpr explicit operator bool() const { return value != 0; }
  constexpr auto operator<=>(const Id&) const = default;
};

using PartyId = Id<struct PartyTag>;
using SourceId = Id<struct SourceTag>;
using BatchId = Id<struct BatchTag>;
using SourceRecordId = Id<struct SourceRecordTag>;
using OperationId = Id<struct OperationTag>;
using MergeId = Id<struct MergeTag>;
using EditId = Id<struct EditTag>;
using ConsentEventId = Id<struct ConsentEventTag>;
using ExportId = Id<struct ExportTag>;
using AttributeId = Id<struct AttributeTag>;
using SegmentId = Id<struct SegmentTag>;
using DealId = Id<struct DealTag>;
using TouchpointId = Id<struct TouchpointTag>;
using ActivityId = Id<struct ActivityTag>;
using OrderId = Id<struct OrderTag>;

}  // namespace kartei
