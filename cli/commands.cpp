#include <array>

#include "cli/command.hpp"
#include "cli/commands/commands.hpp"

namespace kartei::cli {
namespace {

constexpr std::array all_commands{
    &clean_command,
    &init_command,
    &source_list_command,
    &source_add_command,
    &source_set_command,
    &source_show_command,
    &source_retract_command,
    &import_command,
    &mapping_propose_command,
    &mapping_check_command,
    &profile_command,
    &dedupe_command,
    &dedupe_review_command,
    &dedupe_apply_command,
    &dedupe_explain_command,
    &merge_command,
    &split_command,
    &edit_command,
    &find_command,
    &show_command,
    &query_command,
    &consent_give_command,
    &consent_confirm_command,
    &consent_withdraw_command,
    &consent_check_command,
    &consent_matrix_command,
    &consent_review_command,
    &consent_import_command,
    &consent_capacity_command,
    &consent_history_command,
    &consent_text_add_command,
    &consent_text_list_command,
    &consent_verify_command,
    &optout_command,
    &suppression_add_command,
    &suppression_list_command,
    &suppression_import_command,
    &results_import_command,
    &export_command,
    &log_command,
    &undo_command,
    &dump_command,
    &check_command,
    &migrate_command,
    &normalise_command,
    &phonetic_command,
    &config_command,
    &help_command,
};

constexpr std::array<CommandGroup, 5> groups{{
    {"mapping", "Say which column of a file means what"},
    {"source", "Make sources known and set their trust"},
    {"consent", "Keep and question the ledger of consent"},
    {"suppression", "Keep values that must not be used, and lists that others keep"},
    {"results", "Take in what came back of a list"},
}};

}  // namespace

std::span<const Command* const> commands() { return all_commands; }
std::span<const CommandGroup> command_groups() { return groups; }

}  // namespace kartei::cli
