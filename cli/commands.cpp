#include <array>

#include "cli/command.hpp"
#include "cli/commands/commands.hpp"

namespace kartei::cli {
namespace {

constexpr std::array all_commands{
    &clean_command,
    &import_command,
    &mapping_propose_command,
    &mapping_check_command,
    &edit_command,
    &optout_command,
    &consent_give_command,
    &consent_confirm_command,
    &consent_withdraw_command,
    &consent_check_command,
    &consent_history_command,
    &consent_verify_command,
    &export_command,
    &help_command,
    &phonetic_command,
};

constexpr std::array<CommandGroup, 2> groups{{
    {"mapping", "Say which column of a file means what"},
    {"consent", "Keep and question the ledger of consent"},
}};

}  // namespace

std::span<const Command* const> commands() { return all_commands; }
std::span<const CommandGroup> command_groups() { return groups; }

}  // namespace kartei::cli
