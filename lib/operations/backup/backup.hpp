/// A copy of the database and its evidence that can be restored, while others go on working.
#pragma once

#include <cstdint>
#include <string>

#include "operations/backup/evidence_copy.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct BackupDraft {
  std::string file;
  std::string key_file;  ///< where the suppression list's key goes, which must lie apart; empty: not copied
};

struct BackupSummary {
  std::string file;
  std::string sha256;
  std::int64_t bytes = 0;
  EvidenceCopy evidence;
};

/// Writes the database as one file, 0600, without free pages, checked and then put in its place; its evidence
/// into the folder "FILE.evidence", and what it holds into the manifest. The sidecar is not part of it: what
/// outlives a backup cannot lie in one. Throws Error{failed} when the copy is not sound,
/// Error{cannot_create}, Error{io}, Error{configuration} for the key.
[[nodiscard]] BackupSummary back_up(store::Store& store, const BackupDraft& draft,
                                    const Environment& environment);

}  // namespace kartei::operations
