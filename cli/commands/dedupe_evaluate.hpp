/// What `kartei dedupe --evaluate TRUTH` tells: how right clusters are.
#pragma once

#include "cli/commands/dedupe_files.hpp"
#include "operations/dedupe/dedupe_files.hpp"

namespace kartei::cli {

/// Of the duplicates just found, over thresholds.
void evaluate_found(const DedupeFilesOptions& options, const operations::FilesDuplicates& found,
                    Context& context);

/// Of the clusters in the file of --judge. The exit code.
[[nodiscard]] int run_dedupe_judge(const DedupeFilesOptions& options, Context& context);

}  // namespace kartei::cli
