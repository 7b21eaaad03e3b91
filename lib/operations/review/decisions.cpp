#include "operations/review/decisions.hpp"

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

enum class Word : std::uint8_t { same, different, later };

std::optional<Word> word_of(std::string_view text) {
  const auto folded = text::fold_ae(text);
  if (folded == text::fold_ae(to_text(Verdict::same)) || folded == "z") return Word::same;
  if (folded == text::fold_ae(to_text(Verdict::different)) || folded == "v") return Word::different;
  if (folded == text::fold_ae(DecisionColumns::later) || folded == "s") return Word::later;
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
    read_lead(record);
    const auto text = text::trim(cell(record, DecisionColumns::verdict));
    if (text.empty()) return;
    const auto word = word_of(text);
    if (!word)
      fail(record, fmt::format("\"{}\" is no decision; write \"{}\", \"{}\" or \"{}\"", text,
                               to_text(Verdict::same), to_text(Verdict::different), DecisionColumns::later));
    if (*word != Word::later) add(record, *word == Word::same ? Verdict::same : Verdict::different);
  }

  ReviewDecisions decisions;

 private:
  void read_lead(const RawRecord& record) {
    if (std::ranges::find(columns_, DecisionColumns::lead) == columns_.end()) return;
    if (text::trim(cell(record, DecisionColumns::lead)).empty()) return;
    decisions.leading.emplace_back(cell(record, DecisionColumns::key));
  }

  void add(const RawRecord& record, Verdict verdict) {
    std::pair keys(std::string(cell(record, DecisionColumns::key)),
                   std::string(cell(record, DecisionColumns::first_key)));
    if (keys.first.empty()) fail(record, "the key is missing; do not change that column");
    if (keys.second.empty())
      fail(record, "the first row of a case is what the others are compared with; decide in their rows");
    const auto [met, is_new] = verdicts_.try_emplace(std::minmax(keys.first, keys.second), verdict);
    if (!is_new && met->second != verdict)
      fail(record, "the pair was decided otherwise above; decide it once");
    if (is_new) decisions.pairs.push_back({keys.second, keys.first, verdict, record.place.line});
  }

  [[nodiscard]] std::string_view cell(const RawRecord& record, std::string_view name) const {
    const auto found = std::ranges::find(columns_, name);
    if (found == columns_.end()) {
      throw Error(ErrorKind::input_unusable,
                  fmt::format("the sheet \"{}\" has no column \"{}\"; give a workbook that Kartei wrote",
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

std::string_view to_text(Verdict verdict) {
  return verdict == Verdict::same ? "zusammenführen" : "verschieden";
}

ReviewDecisions read_decisions(const std::string& path) {
  const InputFile input = read_input(path);
  importers::ImportOptions options;
  options.table = DecisionColumns::sheet;
  options.has_header = true;
  DecisionSink sink;
  read_with(importers::xlsx_importer, input, options, sink);
  return std::move(sink.decisions);
}

}  // namespace kartei::operations
