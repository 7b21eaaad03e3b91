#include "export/atomic_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "export/file_under_way.hpp"
#include "model/error.hpp"

namespace kartei::exports {
namespace {

namespace fs = std::filesystem;

std::string reason_of(int error) { return std::generic_category().message(error); }

[[noreturn]] void fail_creating(const fs::path& target, const std::string& reason) {
  throw Error(ErrorKind::cannot_create,
              fmt::format("{}: cannot be written: {}; name a file in a folder you may write to",
                          target.string(), reason));
}

[[noreturn]] void fail_writing(const fs::path& target, int error) {
  throw Error(ErrorKind::io,
              fmt::format("{}: writing failed: {}; make room on the disk or name another place, "
                          "then run the command again (what stood there is untouched)",
                          target.string(), reason_of(error)));
}

/// The file that a link leads to, so that the link stays a link.
fs::path resolved(const fs::path& target) {
  std::error_code ignored;
  return fs::is_symlink(target, ignored) ? fs::weakly_canonical(target) : target;
}

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

[[noreturn]] void fail_without_folder(const fs::path& target) {
  throw Error(ErrorKind::cannot_create,
              fmt::format("{}: there is no folder {}; make it or name another place", target.string(),
                          folder_of(target).string()));
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

AtomicFile::AtomicFile(const fs::path& target) : target_(resolved(target)) {
  std::error_code error;
  if (!fs::is_directory(folder_of(target_), error)) fail_without_folder(target_);
  const auto status = fs::status(target_, error);
  if (fs::is_directory(status)) fail_creating(target_, "it is a folder");
  if (fs::exists(status) && !fs::is_regular_file(status)) fail_creating(target_, "it is no regular file");
  FileUnderWay begun = begin_file_beside(target_);
  if (begun.descriptor < 0) fail_creating(target_, reason_of(errno));
  descriptor_ = begun.descriptor;
  temporary_ = std::move(begun.path);
}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_writing(target_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void AtomicFile::commit() {
  if (::fsync(descriptor_) != 0) fail_writing(target_, errno);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail_creating(target_, reason_of(errno));
  ::close(std::exchange(descriptor_, -1));
  sync_folder(folder_of(target_));
}

}  // namespace kartei::exports
