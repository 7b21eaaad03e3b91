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
    &party_add_command,
    &party_list_command,
    &party_show_command,
    &party_owner_command,
    &party_tie_command,
    &party_untie_command,
    &party_state_command,
    &party_delete_command,
    &edit_command,
    &find_command,
    &show_command,
    &query_command,
    &deal_add_command,
    &deal_edit_command,
    &deal_stage_command,
    &deal_win_command,
    &deal_lose_command,
    &deal_list_command,
    &deal_show_command,
    &deal_forecast_command,
    &deal_delete_command,
    &touch_add_command,
    &touch_edit_command,
    &touch_list_command,
    &touch_search_command,
    &touch_show_command,
    &touch_delete_command,
    &activity_add_command,
    &activity_list_command,
    &activity_edit_command,
    &activity_done_command,
    &activity_drop_command,
    &activity_export_command,
    &activity_import_command,
    &activity_delete_command,
    &consent_give_command,
    &consent_confirm_command,
    &consent_withdraw_command,
    &consent_check_command,
    &consent_history_command,
    &consent_verify_command,
    &optout_command,
    &segment_add_command,
    &segment_list_command,
    &segment_show_command,
    &segment_describe_command,
    &segment_count_command,
    &segment_delete_command,
    &segment_explain_command,
    &segment_fields_command,
    &export_command,
    &subject_find_command,
    &subject_access_command,
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
constexpr std::array<CommandGroup, 4> groups{{
constexpr std::array<CommandGroup, 6> groups{{
    {"mapping", "Say which column of a file means what"},
    {"party", "Keep persons and organisations by hand"},
    {"source", "Make sources known and set their trust"},
    {"deal", "Keep sales under way, and see what they may bring"},
    {"touch", "Keep what happened with customers, and find it again"},
    {"activity", "Keep what is to be done, here and in calendars"},
    {"consent", "Keep and question the ledger of consent"},
    {"subject", "Answer a person who asks for their data, or wants them mended, restricted or erased"},
    {"segment", "Save filters under names, and look at who is in them"},
}};

}  // namespace

std::span<const Command* const> commands() { return all_commands; }
std::span<const CommandGroup> command_groups() { return groups; }

}  // namespace kartei::cli
