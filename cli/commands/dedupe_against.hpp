/// What `kartei dedupe FILE --against FILE2` does: tell who of one list is in another.
#pragma once

#include <string>
#include <vector>

#include "cli/commands/dedupe_files.hpp"
#include "cli/context.hpp"

namespace kartei::cli {

struct DedupeAgainstOptions {
  std::vector<std::string> lists;
  std::string found;
  std::string not_found;
  std::string enriched;
};

/// Throws Error{usage} for options that would do nothing.
void refuse_misfits(const DedupeFilesOptions& files, const DedupeAgainstOptions& against);

/// Writes the files that are asked for, else prints who is found. The exit code.
[[nodiscard]] int run_dedupe_against(const DedupeFilesOptions& files, const DedupeAgainstOptions& against,
                                     Context& context);

}  // namespace kartei::cli
