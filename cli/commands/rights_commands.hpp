/// The commands by which requests of persons and the record of processing are kept, for the list.
#pragma once

#include "cli/command.hpp"

namespace kartei::cli {

extern const Command processing_record_command;
extern const Command processing_template_command;
extern const Command retention_apply_command;
extern const Command retention_plan_command;
extern const Command retention_template_command;
extern const Command subject_answer_command;
extern const Command subject_rectify_command;
extern const Command subject_request_command;
extern const Command subject_requests_command;

}  // namespace kartei::cli
