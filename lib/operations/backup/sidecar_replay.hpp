/// Bringing into an older database what the sidecar knows more: nobody who objected, withdrew or was erased
/// comes back with a backup.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "operations/environment.hpp"
#include "operations/rights/person_erasure.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ReplaySummary {
  std::int64_t objections = 0;   ///< events that stand in the ledger again
  std::int64_t withdrawals = 0;  ///< the same, refusals among them
  std::int64_t suppressed = 0;   ///< hashes on the suppression list that were not there
  std::vector<PartyId> erased;   ///< who was erased again, ascending
  std::vector<LeftWord> left;    ///< of them, where the check found a word
  OperationId operation;         ///< 0 when there was nothing to bring in, and for a dry run
};

/// An event whose value or party the database has stands in its ledger again, with the day on which it
/// happened; of what it does not have the hash stays on the suppression list, for all purposes. Erased
/// persons are known by how they came to be, and by name together with a value or an address; of those merged
/// with others only they go. `database` is the store's path. Throws as store::sidecar_news().
[[nodiscard]] ReplaySummary replay_sidecar(store::Store& store, const std::filesystem::path& database,
                                           const Environment& environment);

}  // namespace kartei::operations
