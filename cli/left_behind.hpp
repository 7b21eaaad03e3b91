/// What commands that were killed left behind in a folder.
#pragma once

#include <set>
#include <string>

#include "cli/context.hpp"

namespace kartei::cli {

/// Warns of each hidden file or folder beside one of `files` whose writer is gone: a person decides, for a
/// list in it may have been logged as handed over. Empty names are passed over.
void warn_of_left_behind(Context& context, const std::set<std::string>& files);

}  // namespace kartei::cli
