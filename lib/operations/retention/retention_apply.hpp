/// What must go, goes for good.
#pragma once

#include <filesystem>
#include <vector>

#include "operations/environment.hpp"
#include "operations/retention/retention_rules.hpp"
#include "operations/rights/person_erasure.hpp"
#include "operations/rights/subject_access.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct RetentionSummary {
  store::Counts counts;               ///< what went, by group
  std::vector<Recipient> recipients;  ///< of the persons' data, to be told: GDPR 19
  bool is_scrubbed = false;           ///< as of an erasure
  std::vector<LeftWord> left;         ///< of persons: an erasure that is not whole
  OperationId operation;              ///< 0 for a dry run, and when nothing went
};

/// Does what plan_retention() shows, as one operation that is never undone. Persons are erased as by
/// erase_subject(); those who never said no may come back with a new delivery. Records go with what hangs on
/// them. `database` is the store's path. Throws Error{configuration} for the suppression list's key.
[[nodiscard]] RetentionSummary apply_retention(store::Store& store, const std::filesystem::path& database,
                                               const RetentionRules& rules, const Environment& environment);

}  // namespace kartei::operations
