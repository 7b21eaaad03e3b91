/// A new, empty folder that no other test and no other process uses.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace kartei {

inline std::filesystem::path make_scratch_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "kartei-test.XXXXXX").string();
  return ::mkdtemp(pattern.data());
}

}  // namespace kartei
