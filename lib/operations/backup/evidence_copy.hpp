/// The folder of evidence beside a copy of its database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kartei::operations {

struct EvidenceCopy {
  std::int64_t files = 0;            ///< that lie in the copy now
  std::vector<std::string> missing;  ///< SHA-256 of those that are not there, or are not what they were
};

/// Makes `to` hold those of `needed` (SHA-256, ascending) that `from` has, 0600 in a folder of 0700; other
/// files of evidence go from it. Throws Error{cannot_create} and Error{io}.
EvidenceCopy copy_evidence(const std::filesystem::path& from, const std::filesystem::path& to,
                           const std::vector<std::string>& needed);

}  // namespace kartei::operations
