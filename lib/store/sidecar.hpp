/// What must survive a restore: every objection, withdrawal, suppression and erasure as a keyed hash, in a
/// file beside the database that has a backup of its own. It is only ever appended to.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"
#include "store/suppression_key.hpp"

namespace kartei::store {

struct SidecarEntry {
  Digest hash{};
  std::optional<Channel> channel;  ///< nothing: all
  std::string reason;              ///< "objection", "withdrawal", or a suppression's own
  Moment at{};
};

/// What an operation said no to, as entries: its objections, withdrawals and refusals about values, and what
/// it put on our own suppression list.
[[nodiscard]] std::vector<SidecarEntry> sidecar_entries_of(Store& store, const SuppressionKey& key,
                                                           OperationId operation);

/// Whether an operation said no to anything.
[[nodiscard]] bool says_no(Store& store, OperationId operation);

/// Appends and syncs; the file is made when the database has none yet. The database counts with it. Throws
/// Error{configuration} as read_sidecar(), and Error{io}. Requires: a write transaction.
void append_to_sidecar(Store& store, const std::filesystem::path& path, const SuppressionKey& key,
                       const std::vector<SidecarEntry>& entries);

/// All entries, oldest first. Throws Error{configuration} when the file is missing, is none, belongs to
/// another key, or holds less than the database has written.
[[nodiscard]] std::vector<SidecarEntry> read_sidecar(Store& store, const std::filesystem::path& path,
                                                     const SuppressionKey& key);

}  // namespace kartei::store
