#include "export/file_under_way.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace kartei::exports {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view random_part = "XXXXXX";  // of mkostemp

std::string beginning_of_name(const fs::path& target) {
  return '.' + target.filename().string() + ".kartei-";
}

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

bool is_surely_ours(int descriptor) {
  struct stat found{};
  if (::fstat(descriptor, &found) != 0) return false;
  constexpr mode_t permissions = 0777;
  return S_ISREG(found.st_mode) && (found.st_mode & permissions) == (S_IRUSR | S_IWUSR) &&
         found.st_uid == ::geteuid() && found.st_nlink == 1;
}

void remove_if_left_behind(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return;
  if (is_surely_ours(descriptor) && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(file.c_str());
  ::close(descriptor);
}

void remove_what_was_left_behind(const fs::path& target) {
  const std::string beginning = beginning_of_name(target);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder_of(target), ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(beginning) && name.size() == beginning.size() + random_part.size())
      remove_if_left_behind(entry.path());
  }
}

/// Locked, and not taken for left behind between its making and its lock.
bool lock(int descriptor) {
  struct stat found{};
  static_cast<void>(
      ::flock(descriptor, LOCK_EX | LOCK_NB));  // where there are no locks nobody removes either
  return ::fstat(descriptor, &found) == 0 && found.st_nlink > 0;
}

}  // namespace

FileUnderWay begin_file_beside(const fs::path& target) {
  remove_what_was_left_behind(target);
  const std::string pattern =
      (folder_of(target) / (beginning_of_name(target) + std::string(random_part))).string();
  while (true) {
    std::string path = pattern;
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0 || lock(descriptor)) return {path, descriptor};
    ::close(descriptor);
  }
}

}  // namespace kartei::exports
