/// What `kartei dedupe FILE...` does: look for duplicates in lists without a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/reading_options.hpp"

namespace kartei::cli {

struct DedupeFilesOptions {
  std::vector<std::string> files;
  ReadingOptions reading;
  std::string key;
  std::string clusters;
  std::string pairs;
  std::string model;
  std::string train;
  std::string threshold;
  std::string evaluate;
  std::string judge;
  std::string truth;
  bool explain_blocking = false;

  bool operator==(const DedupeFilesOptions&) const = default;
};

/// What --threshold names, in milli-bits; nothing when it is not given. Throws Error{usage}.
[[nodiscard]] std::optional<std::int32_t> threshold_of(const DedupeFilesOptions& options);

/// Throws Error{usage} for options that would do nothing or contradict one another.
void refuse_misfits(const DedupeFilesOptions& options);

/// Writes what is asked for and tells the counts. The exit code.
[[nodiscard]] int run_dedupe_files(const DedupeFilesOptions& options, Context& context);

}  // namespace kartei::cli
