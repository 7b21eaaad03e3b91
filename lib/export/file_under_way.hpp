/// Files under way: hidden beside the file they become, and locked as long as their writer lives, so that
/// those of a writer who was killed can be told.
#pragma once

#include <filesystem>
#include <vector>

namespace kartei::exports {

struct FileUnderWay {
  std::filesystem::path path;
  int descriptor = -1;  ///< the lock is held while it is open; -1: the file could not be made, see errno
};

/// An empty file ".NAME.kartei-XXXXXX" beside `target`, for the owner only (mode 0600). Those of the same
/// target that nobody writes to any more are removed first: regular files of this user's with such a name and
/// mode, one name each, whose lock is free.
[[nodiscard]] FileUnderWay begin_file_beside(const std::filesystem::path& target);

/// A folder ".NAME.kartei-staged-XXXXXX" beside `target`, for the owner only (mode 0700), locked likewise:
/// for what is done and waits to be put in its place.
[[nodiscard]] FileUnderWay begin_folder_beside(const std::filesystem::path& target);

/// Files and folders under way in `folder` whose writer is gone, by name: this user's, and their lock is
/// free.
[[nodiscard]] std::vector<std::filesystem::path> left_behind_in(const std::filesystem::path& folder);

}  // namespace kartei::exports
