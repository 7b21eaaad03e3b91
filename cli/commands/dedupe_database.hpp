/// What `kartei dedupe` does without files: look through the database, and merge when told to.
#pragma once

#include <cstdint>

#include "cli/context.hpp"
#include "match/duplicates.hpp"

namespace kartei::cli {

struct DedupeDatabaseOptions {
  bool auto_merge = false;
  bool explain_blocking = false;
  std::int64_t max_merges = 200;
};

/// Prints the pairs that are surely one party, the doubtful ones, and the counts; the exit code.
[[nodiscard]] int run_dedupe_database(const DedupeDatabaseOptions& options, Context& context);

/// "the first names differ, ...": what stands against a pair.
[[nodiscard]] std::string obstacles_of(match::Obstacles obstacles);

/// What each blocking pass brought together.
[[nodiscard]] OutputTable blocking_table(const match::Result& result);

}  // namespace kartei::cli
