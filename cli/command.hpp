/// What a command is: its name, its help, and a function that binds its options and yields its run.
///
/// A command file holds an options struct, a bind function that declares it (and does nothing else),
/// and a run function that calls an operation and prints. The list of commands is in commands.cpp.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"

namespace kartei::cli {

/// Runs a command after its options were parsed; the result is the exit code. Throws Error.
using Run = std::function<int(Context&)>;

enum class Writes { nothing, database };

/// What a command prints: tables have --format, which a view has as a page and a card, too; text of the
/// command's own has none.
enum class Prints { tables, view, text };

struct Command {
  std::string_view name;     ///< "import"; with its group in front where it has one: "consent give"
  std::string_view summary;  ///< one line, begins with a verb
  std::string_view example;  ///< one or more command lines, each with a word of what it does
  Writes writes;             ///< what writes has --dry-run and --on-behalf
  Run (*bind)(OptionBinder&);
  Prints prints = Prints::tables;
};

/// A word that only groups commands: "consent".
struct CommandGroup {
  std::string_view name;
  std::string_view summary;
};

/// The one list of commands, in the order of the help.
[[nodiscard]] std::span<const Command* const> commands();
[[nodiscard]] std::span<const CommandGroup> command_groups();

}  // namespace kartei::cli
