/// Merging and splitting parties by hand. A merge is an edge between two parties: nothing moves, so nothing
/// can be lost, and an objection of either side holds for both.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct MergeSummary {
  PartyId leader;               ///< under which number they go on
  std::vector<PartyId> merged;  ///< the other leaders, ascending
  std::size_t overruled = 0;    ///< earlier "not a duplicate" decisions that no longer hold
  OperationId operation;        ///< 0 for a dry run, or when they were one already
};

/// Makes one party of several within a change under way; derive_around() them afterwards. Throws as
/// merge_parties() does. `operation` of the result stays 0.
MergeSummary join_parties(store::Store& store, std::span<const PartyId> parties, OperationId operation);

/// Makes one party of several. Throws Error{usage} for fewer than two, a number that is no party, or a person
/// and an organisation; nothing is changed then.
[[nodiscard]] MergeSummary merge_parties(store::Store& store, std::span<const PartyId> parties,
                                         const Environment& environment);

/// Whatever was said of these two, they may be one again: what takes back a decision just made.
void forget_distinction(store::Store& store, PartyId a, PartyId b, const Environment& environment);

struct SplitSummary {
  PartyId a_leader;  ///< of the part that `a` is in now
  PartyId b_leader;
  std::size_t ended_merges = 0;
  OperationId operation;  ///< 0 for a dry run
};

/// Takes two parties apart and remembers that they are not duplicates, so that no later run joins them. Of
/// the merges that tie them together the least certain end, until nothing does; of two that are not merged
/// it is only remembered. Throws Error{usage} when one is no party or both are the same.
[[nodiscard]] SplitSummary split_parties(store::Store& store, PartyId a, PartyId b,
                                         const Environment& environment);

}  // namespace kartei::operations
