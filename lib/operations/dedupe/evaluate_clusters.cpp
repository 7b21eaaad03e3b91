#include "operations/dedupe/evaluate_clusters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "match/clusters.hpp"
#include "match/comparer.hpp"
#include "model/error.hpp"

namespace kartei::operations {
namespace {

// Bits, beside those in force.
constexpr std::array<std::int32_t, 11> usual_thresholds{-2, 0, 2, 4, 6, 8, 10, 12, 15, 20, 25};

/// Names of clusters as numbers, in the order in which they are met.
class ClusterNumbers {
 public:
  std::uint32_t of(std::string_view name) {
    return numbers_.try_emplace(name, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  [[nodiscard]] std::size_t count() const { return numbers_.size(); }

 private:
  std::map<std::string_view, std::uint32_t> numbers_;
};

/// The records that the truth names, and their true clusters by number.
struct KnownRecords {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> clusters;
};

KnownRecords known_records(const std::vector<FileRecord>& records, const ClusterOfKey& truth) {
  KnownRecords known;
  ClusterNumbers numbers;
  std::set<std::string_view> met;
  for (std::uint32_t row = 0; row < records.size(); ++row) {
    const std::string& key = records[row].key;
    const auto cluster = truth.find(key);
    if (cluster == truth.end()) continue;
    if (!met.insert(key).second)
      throw Error(ErrorKind::input_unusable,
                  fmt::format("the key \"{}\" stands at two records of the list, so the truth does not say "
                              "which is meant; name a column that tells them apart with --key",
                              key));
    known.rows.push_back(row);
    known.clusters.push_back(numbers.of(cluster->second));
  }
  return known;
}

/// What is judged, and by what, before anything was found in common.
struct BothSides {
  std::uint64_t records;
  std::string_view a_key;  ///< one of the records'; empty when there are none
  const ClusterOfKey& truth;
};

void demand_common(std::uint64_t common, const BothSides& sides, const ClusterFile& file) {
  if (common > 0) return;
  if (sides.records == 0 || sides.truth.empty())
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: nothing to compare; the list has {} records and the truth {} keys",
                            file.path, sides.records, sides.truth.size()));
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("{}: none of its keys is in the list; they are like \"{}\", the list's like \"{}\". "
                  "Name the column that has them with --key",
                  file.path, sides.truth.begin()->first, sides.a_key));
}

std::vector<std::int32_t> thresholds_for(const FilesDuplicates& found) {
  std::vector<std::int32_t> thresholds{found.review_at, found.link_at};
  for (const std::int32_t bits : usual_thresholds)
    if (1000 * bits > found.review_at) thresholds.push_back(1000 * bits);
  std::ranges::sort(thresholds);
  const auto repeated = std::ranges::unique(thresholds);
  thresholds.erase(repeated.begin(), repeated.end());
  return thresholds;
}

/// All pairs that may be links, by (a, b).
std::vector<match::ScoredPair> possible_links(const match::Result& result) {
  std::vector<match::ScoredPair> pairs;
  for (const auto* from : {&result.links, &result.doubtful})
    for (const match::ScoredPair& pair : *from)
      if ((pair.obstacles & match::known_apart) == 0) pairs.push_back(pair);
  std::ranges::sort(pairs, {}, [](const match::ScoredPair& pair) { return std::pair(pair.a, pair.b); });
  return pairs;
}

std::uint32_t count_clusters(const std::vector<std::uint32_t>& cluster_of) {
  std::uint32_t count = 0;
  for (std::uint32_t row = 0; row < cluster_of.size(); ++row) count += cluster_of[row] == row ? 1U : 0U;
  return count;
}

Coverage coverage(std::uint64_t common, std::uint64_t records, std::uint64_t keys) {
  return {common, records - common, keys - common};
}

}  // namespace

ClusterEvaluation evaluate_clusters(const FilesDuplicates& found, const ClusterFile& file) {
  const ClusterOfKey truth = read_cluster_file(file);
  const KnownRecords known = known_records(found.records, truth);
  const std::string_view a_key = found.records.empty() ? std::string_view() : found.records.front().key;
  demand_common(known.rows.size(), {found.records.size(), a_key, truth}, file);
  ClusterEvaluation evaluation{{}, coverage(known.rows.size(), found.records.size(), truth.size())};
  const match::Comparer comparer(found.table, found.result.model, found.result.known);
  std::vector<match::ScoredPair> links = possible_links(found.result);
  for (const std::int32_t threshold : thresholds_for(found)) {
    std::erase_if(links, [&](const match::ScoredPair& pair) { return pair.score < threshold; });
    const auto clustering = match::cluster(found.table, comparer, links, {}, match::known_apart);
    std::vector<std::uint32_t> clusters;
    for (const std::uint32_t row : known.rows) clusters.push_back(clustering.cluster_of[row]);
    evaluation.thresholds.push_back({threshold, threshold == found.link_at, threshold == found.review_at,
                                     count_clusters(clustering.cluster_of),
                                     match::evaluate(clusters, known.clusters)});
  }
  return evaluation;
}

FileEvaluation evaluate_cluster_file(const ClusterFile& found_file, const ClusterFile& file) {
  const ClusterOfKey found = read_cluster_file(found_file);
  const ClusterOfKey truth = read_cluster_file(file);
  ClusterNumbers found_numbers;
  ClusterNumbers true_numbers;
  std::vector<std::uint32_t> clusters;
  std::vector<std::uint32_t> true_clusters;
  for (const auto& [key, cluster] : found) {
    const std::uint32_t number = found_numbers.of(cluster);
    const auto known = truth.find(key);
    if (known == truth.end()) continue;
    clusters.push_back(number);
    true_clusters.push_back(true_numbers.of(known->second));
  }
  const std::string_view a_key = found.empty() ? std::string_view() : found.begin()->first;
  demand_common(clusters.size(), {found.size(), a_key, truth}, file);
  return {found_numbers.count(), match::evaluate(clusters, true_clusters),
          coverage(clusters.size(), found.size(), truth.size())};
}

}  // namespace kartei::operations
