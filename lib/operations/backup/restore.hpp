/// A database as a backup has it, without reviving who objected, withdrew or was erased since.
#pragma once

#include <filesystem>
#include <string>

#include "operations/backup/evidence_copy.hpp"
#include "operations/backup/sidecar_replay.hpp"
#include "operations/environment.hpp"

namespace kartei::operations {

struct RestoreDraft {
  std::string file;              ///< the backup; empty: the database as it is, only the sidecar is brought in
  bool replaces = false;         ///< a database that is there may be replaced
  bool without_sidecar = false;  ///< the sidecar is lost: begin a new one with what the backup knows
};

struct RestoreSummary {
  ReplaySummary replay;
  EvidenceCopy evidence;
  bool began_sidecar = false;
};

/// Restores into a working copy beside `database`, brings the sidecar in there, and only then puts it in its
/// place: no moment has a database with revived persons in it. Who else uses a database that is replaced goes
/// on with the new one. In a dry run only the working copy is made.
///
/// Throws Error{policy} when a database is there and `replaces` is false, Error{no_input} and
/// Error{input_unusable} for a file that is no sound backup, or not that of its manifest, and as
/// replay_sidecar().
[[nodiscard]] RestoreSummary restore_database(const std::filesystem::path& database,
                                              const RestoreDraft& draft, const Environment& environment);

}  // namespace kartei::operations
