#include "operations/evaluate_clusters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "match/clusters.hpp"
#include "match/comparer.hpp"
#include "model/error.hpp"
#include "operations/input_format.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

// Bits, beside those in force.
constexpr std::array<std::int32_t, 11> usual_thresholds{-2, 0, 2, 4, 6, 8, 10, 12, 15, 20, 25};

constexpr std::string_view usual_key = "record";

/// Cluster by key.
using Truth = std::map<std::string, std::string, std::less<>>;

class TruthSink final : public importers::ImportSink {
 public:
  explicit TruthSink(const TruthFile& file) : file_(file) {}

  void decided(const Decision&) override {}
  void begin_table(std::string_view) override { columns_.clear(); }
  void column(std::string_view name) override { columns_.push_back(text::to_lower(name)); }
  void reject(const Diagnostic&, std::string_view) override {}
  void skipped(std::string_view, std::uint64_t) override {}

  void record(const RawRecord& record) override {
    const std::string_view key = cell(record, key_column());
    const std::string_view cluster = cell(record, cluster_column());
    if (key.empty() || cluster.empty()) return;
    const auto [met, is_new] = truth.try_emplace(std::string(key), cluster);
    if (!is_new && met->second != cluster)
      throw Error(
          ErrorKind::input_unusable,
          fmt::format("line {}: the key \"{}\" is of cluster \"{}\" here and of \"{}\" above; each key is "
                      "of one cluster",
                      record.place.line, key, cluster, met->second));
  }

  Truth truth;

 private:
  [[nodiscard]] std::optional<std::uint32_t> column_called(std::string_view name) const {
    const auto found = std::ranges::find(columns_, text::to_lower(name));
    if (found == columns_.end()) return {};
    return static_cast<std::uint32_t>(found - columns_.begin());
  }

  [[nodiscard]] std::uint32_t key_column() const {
    const auto column = file_.key.empty() ? std::nullopt : column_called(file_.key);
    if (column) return *column;
    if (const auto usual = column_called(usual_key)) return *usual;
    throw Error(ErrorKind::usage,
                fmt::format("{}: there is no column '{}'; its keys stand under the name of --key, or '{}'",
                            file_.path, file_.key.empty() ? usual_key : file_.key, usual_key));
  }

  [[nodiscard]] std::uint32_t cluster_column() const {
    if (const auto column = column_called(file_.cluster)) return *column;
    throw Error(ErrorKind::usage,
                fmt::format("{}: there is no column '{}'; name the one that says which records are one with "
                            "--truth",
                            file_.path, file_.cluster));
  }

  [[nodiscard]] static std::string_view cell(const RawRecord& record, std::uint32_t column) {
    const auto at = std::ranges::find(record.cells, column, &RawCell::column);
    return at == record.cells.end() ? std::string_view() : text::trim(at->value);
  }

  const TruthFile& file_;
  std::vector<std::string> columns_;
};

Truth read_truth(const TruthFile& file) {
  const InputFile input = read_input(file.path);
  importers::ImportOptions options;
  options.has_header = true;
  TruthSink sink(file);
  read_with(importer_for(input, {}), input, options, sink);
  return std::move(sink.truth);
}

/// The records that the truth names, and their true clusters by number.
struct KnownRecords {
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> clusters;
};

KnownRecords known_records(const std::vector<FileRecord>& records, const Truth& truth) {
  KnownRecords known;
  std::map<std::string_view, std::uint32_t> numbers;
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
    known.clusters.push_back(
        numbers.try_emplace(cluster->second, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return known;
}

void demand_common(const KnownRecords& known, const FilesDuplicates& found, const Truth& truth,
                   const TruthFile& file) {
  if (!known.rows.empty()) return;
  if (found.records.empty() || truth.empty())
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: nothing to compare; the list has {} records and the truth {} keys",
                            file.path, found.records.size(), truth.size()));
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("{}: none of its keys is in the list; they are like \"{}\", the list's like \"{}\". "
                  "Name the column that has them with --key",
                  file.path, truth.begin()->first, found.records.front().key));
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

}  // namespace

ClusterEvaluation evaluate_clusters(const FilesDuplicates& found, const TruthFile& file) {
  const Truth truth = read_truth(file);
  const KnownRecords known = known_records(found.records, truth);
  demand_common(known, found, truth, file);
  ClusterEvaluation evaluation{
      {}, known.rows.size(), found.records.size() - known.rows.size(), truth.size() - known.rows.size()};
  const match::Comparer comparer(found.table, found.result.model);
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

}  // namespace kartei::operations
