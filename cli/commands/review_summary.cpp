#include "cli/commands/review_summary.hpp"

namespace kartei::cli {

OutputTable review_table(const operations::ReviewSummary& summary) {
  return {"review",
          {{"cases", CellKind::number}, {"doubtful_pairs", CellKind::number}},
          {{std::to_string(summary.cases), std::to_string(summary.pairs)}}};
}

}  // namespace kartei::cli
