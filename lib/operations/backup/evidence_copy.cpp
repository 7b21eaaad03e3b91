#include "operations/backup/evidence_copy.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "model/error.hpp"
#include "operations/input/input_file.hpp"
#include "operations/output_file.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& folder) {
  if (mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return;
  throw Error(ErrorKind::cannot_create,
              fmt::format("{}: cannot be made ({}); the evidence of consents lies there", folder.string(),
                          std::generic_category().message(errno)));
}

void remove_others(const fs::path& folder, const std::vector<std::string>& needed) {
  std::vector<fs::path> others;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (!std::ranges::binary_search(needed, entry.path().filename().string())) others.push_back(entry.path());
  for (const fs::path& other : others) fs::remove(other);
}

bool copy_one(const fs::path& from, const fs::path& to, const std::string& sha256) {
  if (fs::exists(to / sha256)) return true;
  if (!fs::exists(from / sha256)) return false;
  const InputFile file = read_input((from / sha256).string());
  if (file.sha256 != sha256) return false;
  write_file((to / sha256).string(), file.bytes);
  return true;
}

}  // namespace

EvidenceCopy copy_evidence(const fs::path& from, const fs::path& to, const std::vector<std::string>& needed) {
  EvidenceCopy copy;
  if (needed.empty() && !fs::exists(to)) return copy;
  make_folder(to);
  remove_others(to, needed);
  for (const std::string& sha256 : needed) {
    if (copy_one(from, to, sha256))
      ++copy.files;
    else
      copy.missing.push_back(sha256);
  }
  return copy;
}

}  // namespace kartei::operations
