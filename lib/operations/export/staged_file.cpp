#include "operations/export/staged_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "model/error.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::operations {
namespace fs = std::filesystem;

namespace {

std::string beginning_of_name(const fs::path& target) {
  return '.' + target.filename().string() + ".kartei-staged-";
}

/// A hidden name beside the target, with its extension; an empty file keeps it ours.
fs::path unused_name(const fs::path& target) {
  const std::string extension = target.extension().string();
  std::string name = (target.parent_path() / (beginning_of_name(target) + "XXXXXX" + extension)).string();
  const int descriptor = ::mkostemps(name.data(), static_cast<int>(extension.size()), O_CLOEXEC);
  if (descriptor < 0)
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: cannot be written: {}; name a file in a folder you may write to",
                            target.string(), std::generic_category().message(errno)));
  ::close(descriptor);
  return name;
}

}  // namespace

std::vector<fs::path> staged_files_left_behind(const fs::path& target) {
  const std::string beginning = beginning_of_name(target);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    // One dot more has the file that was to become the staged one.
    const std::string name = entry.path().filename().string();
    if (name.starts_with(beginning) || name.starts_with('.' + beginning))
      found.push_back(target.parent_path() / name);
  }
  std::ranges::sort(found);
  return found;
}

StagedFile::StagedFile(const fs::path& target) : target_(target) {
  std::error_code ignored;
  if (fs::is_symlink(target, ignored)) target_ = fs::weakly_canonical(target);
  if (fs::is_directory(target_, ignored) || !target_.has_filename())
    throw Error(ErrorKind::cannot_create, fmt::format("{}: is a folder; name a file", target.string()));
  if (target_.has_parent_path() && !fs::is_directory(target_.parent_path(), ignored))
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: there is no folder {}; make it or name another place", target.string(),
                            target_.parent_path().string()));
  staged_ = unused_name(target_);
}

StagedFile::~StagedFile() {
  std::error_code ignored;
  if (!is_published_) fs::remove(staged_, ignored);
}

std::string StagedFile::sha256() const { return read_input(staged_.string()).sha256; }

void StagedFile::publish() {
  std::error_code error;
  fs::rename(staged_, target_, error);
  if (error) {
    is_published_ = true;  // keep it: its log is written
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: cannot be written: {}; the list is logged and lies in {}", target_.string(),
                            error.message(), staged_.string()));
  }
  is_published_ = true;
}

}  // namespace kartei::operations
