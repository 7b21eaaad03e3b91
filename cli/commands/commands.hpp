/// Every command's value, one file each. The order of the help stands in cli/commands.cpp.
#pragma once

#include "cli/command.hpp"

namespace kartei::cli {

extern const Command check_command;
extern const Command clean_command;
extern const Command config_command;
extern const Command consent_check_command;
extern const Command consent_confirm_command;
extern const Command consent_give_command;
extern const Command consent_history_command;
extern const Command consent_capacity_command;
extern const Command consent_import_command;
extern const Command consent_matrix_command;
extern const Command consent_review_command;
extern const Command results_import_command;
extern const Command suppression_add_command;
extern const Command suppression_import_command;
extern const Command suppression_list_command;
extern const Command consent_text_add_command;
extern const Command consent_text_list_command;
extern const Command consent_verify_command;
extern const Command consent_withdraw_command;
extern const Command dedupe_apply_command;
extern const Command dedupe_command;
extern const Command dedupe_explain_command;
extern const Command dedupe_review_command;
extern const Command dump_command;
extern const Command edit_command;
extern const Command export_command;
extern const Command find_command;
extern const Command help_command;
extern const Command import_command;
extern const Command init_command;
extern const Command log_command;
extern const Command mapping_check_command;
extern const Command mapping_propose_command;
extern const Command merge_command;
extern const Command migrate_command;
extern const Command normalise_command;
extern const Command optout_command;
extern const Command phonetic_command;
extern const Command profile_command;
extern const Command query_command;
extern const Command show_command;
extern const Command source_add_command;
extern const Command source_list_command;
extern const Command source_retract_command;
extern const Command source_set_command;
extern const Command source_show_command;
extern const Command split_command;
extern const Command undo_command;

}  // namespace kartei::cli
