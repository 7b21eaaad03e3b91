/// What a review workbook asks for, as dedupe review and dedupe apply tell it.
#pragma once

#include "cli/output_table.hpp"
#include "operations/review/database_review.hpp"

namespace kartei::cli {

[[nodiscard]] OutputTable review_table(const operations::ReviewSummary& summary);

}  // namespace kartei::cli
