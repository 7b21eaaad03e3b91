#include "operations/clean/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "importers/xlsx.hpp"
#include "model/error.hpp"
#include "operations/input_format.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::optional<Verdict> verdict_of(std::string_view word) {
  const auto folded = text::fold_ae(word);
  if (folded == "gleich" || folded == "g") return Verdict::same;
  if (folded == "verschieden" || folded == "v") return Verdict::different;
  return {};
}

class DecisionSink final : public importers::ImportSink {
 public:
  void decided(const Decision&) override {}
  void begin_table(std::string_view) override {}
  void column(std::string_view name) override { columns_.emplace_back(name); }
  void reject(const Diagnostic&, std::string_view) override {}
  void skipped(std::string_view, std::uint64_t) override {}

  void record(const RawRecord& record) override {
    const auto word = text::trim(cell(record, DecisionColumns::verdict));
    if (word.empty()) return;
    const auto verdict = verdict_of(word);
    if (!verdict)
      fail(record, fmt::format("\"{}\" is no decision; write \"gleich\" or \"verschieden\"", word));
    std::pair keys(std::string(cell(record, DecisionColumns::key_a)),
                   std::string(cell(record, DecisionColumns::key_b)));
    if (keys.first.empty() || keys.second.empty())
      fail(record, "the keys of the pair are missing; do not change those columns");
    const auto [met, is_new] = verdicts_.try_emplace(std::minmax(keys.first, keys.second), *verdict);
    if (!is_new && met->second != *verdict)
      fail(record, "the pair was decided otherwise above; decide it once");
    if (is_new) decisions.push_back({keys.first, keys.second, *verdict});
  }

  std::vector<PairDecision> decisions;

 private:
  [[nodiscard]] std::string_view cell(const RawRecord& record, std::string_view name) const {
    const auto found = std::ranges::find(columns_, name);
    if (found == columns_.end()) {
      throw Error(ErrorKind::input_unusable,
                  fmt::format("the sheet \"{}\" has no column \"{}\"; give the workbook that clean wrote",
                              DecisionColumns::sheet, name));
    }
    const auto column = static_cast<std::uint32_t>(found - columns_.begin());
    const auto at = std::ranges::find(record.cells, column, &RawCell::column);
    return at == record.cells.end() ? std::string_view() : at->value;
  }

  [[noreturn]] static void fail(const RawRecord& record, const std::string& what) {
    throw Error(ErrorKind::input_unusable,
                fmt::format("sheet \"{}\", row {}: {}", DecisionColumns::sheet, record.place.line, what));
  }

  std::vector<std::string> columns_;
  std::map<std::pair<std::string, std::string>, Verdict> verdicts_;
};

}  // namespace

std::string_view to_text(Verdict verdict) { return verdict == Verdict::same ? "gleich" : "verschieden"; }

std::vector<PairDecision> read_decisions(const std::string& path) {
  const InputFile input = read_input(path);
  importers::ImportOptions options;
  options.table = DecisionColumns::sheet;
  options.has_header = true;
  DecisionSink sink;
  read_with(importers::xlsx_importer, input, options, sink);
  return std::move(sink.decisions);
}

}  // namespace kartei::operations
