/// What `kartei dedupe` does without files: look through the database, and merge when told to.
#pragma once

#include <cstdint>
#include <optional>

#include "cli/context.hpp"
#include "match/duplicates.hpp"

namespace kartei::cli {

struct DedupeDatabaseOptions {
  bool auto_merge = false;
  bool new_only = false;
  bool explain_blocking = false;
  std::optional<std::int64_t> max_merges;  ///< with auto_merge; else 200
};

/// Prints the pairs that are surely one party and the doubtful ones, as one table; with auto_merge every
/// merge that was made. Tells the counts. The exit code.
[[nodiscard]] int run_dedupe_database(const DedupeDatabaseOptions& options, Context& context);

/// What each blocking pass brought together.
[[nodiscard]] OutputTable blocking_table(const match::Result& result);

/// Lists who lives together, without looking for duplicates.
int run_dedupe_household(Context& context);

/// Lists what companies belong together in the database.
int run_dedupe_companies(Context& context);

/// Lists people whose sources name different companies: where they work now, and before.
int run_dedupe_employers(Context& context);

}  // namespace kartei::cli
