/// The doubtful pairs of a database as a table for people, and their decisions taken back.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/ids.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ReviewSummary {
  std::uint64_t cases = 0;
  std::uint64_t pairs = 0;
};

/// Writes the doubtful pairs into a workbook or a CSV; with `only`, those in which one of these parties takes
/// part. Throws as write_review_file() does.
ReviewSummary write_database_review(store::Store& store, const DatabaseDuplicates& found,
                                    const std::string& out, const std::optional<std::set<PartyId>>& only,
                                    const Environment& environment);

struct AppliedReview {
  std::uint64_t merged = 0;                ///< parties that go on under another number
  std::uint64_t distinguished = 0;         ///< pairs remembered as "not a duplicate"
  std::uint64_t chosen = 0;                ///< parties of whose values some were chosen
  std::uint64_t in_force = 0;              ///< decisions that changed nothing: they were taken back before
  std::set<PartyId> changed;               ///< leaders of those that changed since the review was written
  std::uint64_t left_out = 0;              ///< decisions that name one of those
  std::vector<Diagnostic> without_effect;  ///< what was written and does nothing, and why
  OperationId operation;                   ///< 0 for a dry run, or when nothing was decided
};

/// Takes the decisions of a review back, all as one operation; chosen values become edits. Throws as
/// read_decisions() does, and Error{input_unusable} when a key is none of this database, or decisions
/// contradict one another; nothing is changed then.
[[nodiscard]] AppliedReview apply_database_review(store::Store& store, const std::string& file,
                                                  const Environment& environment);

}  // namespace kartei::operations
