/// The command line as the user typed it, turned into a command and its options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "operations/command_files.hpp"

namespace kartei::cli {

struct Parsed {
  const Command* command = nullptr;
  Run run;
  CommonOptions common;
  std::vector<operations::NamedFile> files;  ///< all that the line names, but the database
};

/// What to print instead of running: help and version to stdout with 0, a usage error to stderr with 64.
struct ParseAnswer {
  std::string text;
  int exit_code = 0;
};

struct ParseResult {
  std::optional<Parsed> parsed;  ///< a command to run, or
  ParseAnswer answer;            ///< an answer at once
};

/// Parses the words after the program's name. Opens and reads nothing.
[[nodiscard]] ParseResult parse(const std::vector<std::string>& words);

}  // namespace kartei::cli
