#include "operations/dedupe/cluster_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "model/error.hpp"
#include "operations/input/input_format.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view usual_key = "record";

class ClusterSink final : public importers::ImportSink {
 public:
  explicit ClusterSink(const ClusterFile& file) : file_(file) {}

  void decided(const Decision&) override {}
  void begin_table(std::string_view) override { columns_.clear(); }
  void column(std::string_view name) override { columns_.push_back(text::to_lower(name)); }
  void reject(const Diagnostic&, std::string_view) override {}
  void skipped(std::string_view, std::uint64_t) override {}

  void record(const RawRecord& record) override {
    const std::string_view key = cell(record, key_column());
    const std::string_view cluster = cell(record, cluster_column());
    if (key.empty() || cluster.empty()) return;
    const auto [met, is_new] = clusters.try_emplace(std::string(key), cluster);
    if (!is_new && met->second != cluster)
      throw Error(
          ErrorKind::input_unusable,
          fmt::format("line {}: the key \"{}\" is of cluster \"{}\" here and of \"{}\" above; each key is "
                      "of one cluster",
                      record.place.line, key, cluster, met->second));
  }

  ClusterOfKey clusters;

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
    throw Error(
        ErrorKind::usage,
        fmt::format("{}: there is no column '{}' that says which records are one; rename the one that "
                    "does, or name it with --truth",
                    file_.path, file_.cluster));
  }

  [[nodiscard]] static std::string_view cell(const RawRecord& record, std::uint32_t column) {
    const auto at = std::ranges::find(record.cells, column, &RawCell::column);
    return at == record.cells.end() ? std::string_view() : text::trim(at->value);
  }

  const ClusterFile& file_;
  std::vector<std::string> columns_;
};

}  // namespace

ClusterOfKey read_cluster_file(const ClusterFile& file) {
  const InputFile input = read_input(file.path);
  importers::ImportOptions options;
  options.has_header = true;
  ClusterSink sink(file);
  read_with(importer_for(input, {}), input, options, sink);
  return std::move(sink.clusters);
}

}  // namespace kartei::operations
