#include "operations/export/staged_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "export/file_under_way.hpp"
#include "model/error.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::operations {
namespace fs = std::filesystem;

StagedFile::StagedFile(const fs::path& target) : target_(target) {
  std::error_code ignored;
  if (fs::is_symlink(target, ignored)) target_ = fs::weakly_canonical(target);
  if (fs::is_directory(target_, ignored) || !target_.has_filename())
    throw Error(ErrorKind::cannot_create, fmt::format("{}: is a folder; name a file", target.string()));
  if (target_.has_parent_path() && !fs::is_directory(target_.parent_path(), ignored))
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: there is no folder {}; make it or name another place", target.string(),
                            target_.parent_path().string()));
  exports::FileUnderWay begun = exports::begin_folder_beside(target_);
  if (begun.descriptor < 0)
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: cannot be written: {}; name a file in a folder you may write to",
                            target_.string(), std::generic_category().message(errno)));
  folder_ = std::move(begun.path);
  descriptor_ = begun.descriptor;
  staged_ = folder_ / target_.filename();
}

StagedFile::~StagedFile() {
  std::error_code ignored;
  if (!is_kept_) fs::remove_all(folder_, ignored);
  ::close(descriptor_);
}

std::string StagedFile::sha256() const { return read_input(staged_.string()).sha256; }

std::vector<fs::path> files_left_behind(const fs::path& folder) { return exports::left_behind_in(folder); }

void StagedFile::publish() {
  std::error_code error;
  fs::rename(staged_, target_, error);
  if (error) {
    is_kept_ = true;  // its log is written
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: cannot be written: {}; the list is logged and lies in {}", target_.string(),
                            error.message(), staged_.string()));
  }
}

}  // namespace kartei::operations
