/// A ZIP of a few texts.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace kartei::exports {

struct ZipEntry {
  std::string name;
  std::string bytes;
};

/// Writes the file, mode 0600, whole or not at all; entries bear the time `made`, so that the same entries
/// give the same bytes. Throws Error{cannot_create} and Error{io} as AtomicFile does.
void write_zip(const std::filesystem::path& target, const std::vector<ZipEntry>& entries, Moment made);

}  // namespace kartei::exports
