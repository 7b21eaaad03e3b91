/// What goes with a backup: by which it can be told that it is whole, and what it holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"

namespace kartei::operations {

struct BackupFacts {
  std::string sha256;
  std::int64_t bytes = 0;
  Moment made_at{};
  int schema = 0;
  std::int64_t parties = 0;
  OperationId last_operation;
  std::vector<std::string> evidence;  ///< SHA-256, ascending
};

/// "sicherung.kartei.manifest.json" of "sicherung.kartei".
[[nodiscard]] std::string backup_manifest_of(const std::string& file);

/// Writes it beside the file. Throws as write_file().
void write_backup_manifest(const std::string& file, const BackupFacts& facts);

/// Throws Error{input_unusable} when there is a manifest and the file is not the one it was written for.
void demand_backup_manifest(const std::string& file);

}  // namespace kartei::operations
