/// How right the duplicates are that were found in a list whose truth is known.
#pragma once

#include <cstdint>
#include <vector>

#include "match/evaluation.hpp"
#include "operations/dedupe/cluster_file.hpp"
#include "operations/dedupe/dedupe_files.hpp"

namespace kartei::operations {

/// The clusters that links from a threshold on make.
struct ThresholdEvaluation {
  std::int32_t threshold = 0;  ///< milli-bits
  bool is_link = false;        ///< the one that made `found`
  bool is_review = false;      ///< the one from which pairs are doubtful
  std::uint32_t clusters = 0;  ///< of all records, also those without truth
  match::Evaluation evaluation;
};

/// Only records that both sides have are compared.
struct Coverage {
  std::uint64_t records = 0;        ///< those that are compared
  std::uint64_t without_truth = 0;  ///< records of the list that the truth does not name
  std::uint64_t not_in_list = 0;    ///< keys of the truth that the list has not
};

struct ClusterEvaluation {
  std::vector<ThresholdEvaluation> thresholds;  ///< ascending
  Coverage coverage;
};

/// Throws Error{input_unusable} when a key stands at two records of the list, or when list and truth have no
/// key in common; and as read_cluster_file().
[[nodiscard]] ClusterEvaluation evaluate_clusters(const FilesDuplicates& found, const ClusterFile& file);

/// Of clusters that somebody else found.
struct FileEvaluation {
  std::uint64_t clusters = 0;  ///< of all records, also those without truth
  match::Evaluation evaluation;
  Coverage coverage;
};

/// Throws as evaluate_clusters().
[[nodiscard]] FileEvaluation evaluate_cluster_file(const ClusterFile& found_file, const ClusterFile& file);

}  // namespace kartei::operations
