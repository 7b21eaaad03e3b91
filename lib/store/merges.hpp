/// Merges and their opposite. A merge is an edge between two parties; nothing moves.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct MergeDraft {
  PartyId a;
  PartyId b;
  std::string reason;                           ///< the rule that decided, or "by hand"
  std::optional<std::int64_t> score_millibits;  ///< nothing when a person decided
};

/// Adds the edge; leaders are stale until recompute_leaders(). Requires: a and b differ and are parties.
MergeId insert_merge(Store& store, const MergeDraft& merge, OperationId operation);

/// Ends an edge, as a split does; leaders are stale until recompute_leaders().
void end_merge(Store& store, MergeId merge, OperationId operation);

struct Merge {
  MergeId id;
  PartyId a;
  PartyId b;
  OperationId operation;
  std::string reason;
  std::optional<std::int64_t> score_millibits;
};

/// The standing edges among those whom `leader` leads. Requires: leaders are not stale.
[[nodiscard]] std::vector<Merge> merges_of(Store& store, PartyId leader);

/// Computes leaders anew for these parties and all they are merged with. Returns the leaders they have
/// now, ascending; those that stopped leading are `former` if asked for. All must be derived anew.
struct Leaders {
  std::vector<PartyId> now;
  std::vector<PartyId> former;  ///< led before and do not any more: their golden records must go
};
Leaders recompute_leaders(Store& store, std::span<const PartyId> parties);

/// "Not a duplicate", said by hand, by a split, or remembered from an undone merge.
struct Distinction {
  std::int64_t id = 0;  ///< 0: from an undone merge
  PartyId a;
  PartyId b;
  PartyId a_leader;  ///< it holds between all whom these two lead
  PartyId b_leader;
  std::string reason;
};
void insert_distinction(Store& store, PartyId a, PartyId b, std::string_view reason, OperationId operation);

/// All that hold, ordered by a and b.
[[nodiscard]] std::vector<Distinction> distinctions(Store& store);

/// A merge that was taken back. Those of one undo belong together: of all that they tied none is another.
struct UndoneMerge {
  OperationId undo;
  PartyId a;
  PartyId b;
  PartyId a_leader;  ///< that of b, where they were merged again
  PartyId b_leader;
};
/// Ordered by undo.
[[nodiscard]] std::vector<UndoneMerge> undone_merges(Store& store);

/// Overrules a distinction, as a merge by hand does; an undo of the merge brings it back. One from an undone
/// merge is forgotten.
void end_distinction(Store& store, const Distinction& distinction, OperationId operation);

}  // namespace kartei::store
