#include "cli/left_behind.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "operations/export/staged_file.hpp"

namespace kartei::cli {

void warn_of_left_behind(Context& context, const std::set<std::string>& files) {
  std::set<std::filesystem::path> folders;
  for (const std::string& file : files)
    if (!file.empty()) folders.insert(std::filesystem::path(file).parent_path());
  for (const std::filesystem::path& folder : folders)
    for (const auto& left : operations::files_left_behind(folder.empty() ? "." : folder))
      context.warn(fmt::format(
          "a command was cut off and left {}; compare what is in it with the log of exports, then "
          "delete it",
          left.lexically_normal().string()));
}

}  // namespace kartei::cli
