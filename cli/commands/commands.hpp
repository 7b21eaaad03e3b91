/// Every command's value, one file each. The order of the help stands in cli/commands.cpp.
#pragma once

#include "cli/command.hpp"

namespace kartei::cli {

extern const Command edit_command;
extern const Command help_command;
extern const Command import_command;
extern const Command phonetic_command;

}  // namespace kartei::cli
