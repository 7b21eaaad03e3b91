#include "export/file_under_way.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace kartei::exports {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view random_part = "XXXXXX";  // of mkostemp
constexpr std::string_view mark = ".kartei-";
constexpr std::string_view mark_of_folder = ".kartei-staged-";

std::string beginning_of_name(const fs::path& target) {
  return '.' + target.filename().string() + std::string(mark);
}

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

bool is_surely_ours(const struct stat& found) {
  constexpr mode_t permissions = 0777;
  const mode_t mode = found.st_mode & permissions;
  const bool is_file = S_ISREG(found.st_mode) && mode == (S_IRUSR | S_IWUSR) && found.st_nlink == 1;
  return found.st_uid == ::geteuid() && (is_file || (S_ISDIR(found.st_mode) && mode == S_IRWXU));
}

/// Whether nobody writes to it any more.
bool is_left_behind(int descriptor) {
  struct stat found{};
  return ::fstat(descriptor, &found) == 0 && is_surely_ours(found) &&
         ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

bool is_left_behind(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool is_left = is_left_behind(descriptor);
  ::close(descriptor);
  return is_left;
}

void remove_if_left_behind(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return;
  if (is_left_behind(descriptor)) ::unlink(file.c_str());
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

FileUnderWay begin_folder_beside(const fs::path& target) {
  std::string path = (folder_of(target) / ('.' + target.filename().string() + std::string(mark_of_folder) +
                                           std::string(random_part)))
                         .string();
  if (::mkdtemp(path.data()) == nullptr) return {path, -1};
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) static_cast<void>(::flock(descriptor, LOCK_EX | LOCK_NB));
  return {path, descriptor};
}

std::vector<fs::path> left_behind_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') && name.find(mark) != std::string::npos && is_left_behind(entry.path()))
      found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace kartei::exports
