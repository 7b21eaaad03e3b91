/// How right the duplicates are that were found in a list whose truth is known.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/evaluation.hpp"
#include "operations/dedupe_files.hpp"

namespace kartei::operations {

/// A table of keys of records and the names of their true clusters; the list itself may be it.
struct TruthFile {
  std::string path;
  std::string key;      ///< column of the keys; where the file has none of that name, `record`
  std::string cluster;  ///< column of the clusters
};

/// The clusters that links from a threshold on make.
struct ThresholdEvaluation {
  std::int32_t threshold = 0;  ///< milli-bits
  bool is_link = false;        ///< the one that made `found`
  bool is_review = false;      ///< the one from which pairs are doubtful
  std::uint32_t clusters = 0;  ///< of all records, also those without truth
  match::Evaluation evaluation;
};

struct ClusterEvaluation {
  std::vector<ThresholdEvaluation> thresholds;  ///< ascending
  std::uint64_t records = 0;                    ///< those that are compared
  std::uint64_t without_truth = 0;              ///< records of the list that the truth does not name
  std::uint64_t not_in_list = 0;                ///< keys of the truth that the list has not
};

/// Compares the records that both have. Throws Error{usage} when the truth has no such columns,
/// Error{input_unusable} when a key stands at two records of the list or at two clusters of the truth, or
/// when list and truth have no key in common; and as read_input().
[[nodiscard]] ClusterEvaluation evaluate_clusters(const FilesDuplicates& found, const TruthFile& file);

}  // namespace kartei::operations
