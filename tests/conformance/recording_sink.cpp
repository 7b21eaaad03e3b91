#include "tests/conformance/recording_sink.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace kartei::importers {

namespace {

constexpr std::array<std::string_view, 5> skip_words = {"empty", "header", "sep", "preamble", "comment"};

}  // namespace

std::string RecordedRecord::cell(std::uint32_t column) const {
  const auto found =
      std::find_if(cells.begin(), cells.end(), [&](const auto& cell) { return cell.first == column; });
  return found == cells.end() ? "" : found->second;
}

std::size_t Recording::records() const {
  std::size_t sum = 0;
  for (const RecordedTable& table : tables) sum += table.records.size();
  return sum;
}

void RecordingSink::require(bool kept, std::string_view breach) {
  if (!kept) recording_.breaches.emplace_back(breach);
}

void RecordingSink::decided(const Decision& decision) {
  require(!decision.subject.empty() && !decision.choice.empty() && !decision.reason.empty(),
          "a decision says all");
  recording_.decisions[decision.subject] = decision.choice;
}

void RecordingSink::begin_table(std::string_view name) {
  recording_.tables.push_back({std::string(name), {}, {}});
  last_line_ = 0;
  last_ordinal_ = 0;
}

void RecordingSink::column(std::string_view name) {
  require(!recording_.tables.empty(), "a column belongs to a table");
  require(text::is_valid_utf8(name), "names of columns are UTF-8");
  if (!recording_.tables.empty()) recording_.tables.back().columns.emplace_back(name);
}

void RecordingSink::check_place(const Place& place) {
  require(place.file.empty(), "the file's name is the caller's business");
  require(place.line > 0 && place.line >= last_line_, "places ascend");
  require(place.record > last_ordinal_, "ordinals ascend");
  last_line_ = place.line;
  last_ordinal_ = place.record;
}

void RecordingSink::check_cells(std::span<const RawCell> cells) {
  std::int64_t last = -1;
  for (const RawCell& cell : cells) {
    require(cell.column > last, "cells ascend");
    require(cell.column < recording_.tables.back().columns.size(),
            "columns are announced before they are used");
    require(text::is_valid_utf8(cell.value), "cells are UTF-8");
    last = cell.column;
  }
}

void RecordingSink::record(const RawRecord& record) {
  require(!recording_.tables.empty(), "a record belongs to a table");
  if (recording_.tables.empty()) return;
  check_place(record.place);
  check_cells(record.cells);
  RecordedRecord taken{record.kind, record.place.line, record.place.record, {}};
  for (const RawCell& cell : record.cells) taken.cells.emplace_back(cell.column, cell.value);
  recording_.tables.back().records.push_back(std::move(taken));
}

void RecordingSink::reject(const Diagnostic& diagnostic, std::string_view raw) {
  check_place(diagnostic.place);
  require(diagnostic.severity == Severity::reject, "a reject is one by its severity");
  require(!diagnostic.code.empty() && !diagnostic.what.empty() && !diagnostic.fix.empty(),
          "a reject says all");
  require(text::is_valid_utf8(diagnostic.what), "reasons are UTF-8");
  recording_.rejects.push_back(
      {diagnostic.code, diagnostic.what, diagnostic.fix, diagnostic.place.line, std::string(raw)});
}

void RecordingSink::skipped(std::string_view what, std::uint64_t lines) {
  require(std::find(skip_words.begin(), skip_words.end(), what) != skip_words.end(),
          "skipped lines have a known kind");
  require(lines > 0, "nothing skipped is not worth saying");
  recording_.skipped[std::string(what)] += lines;
}

Recording read_all(const Importer& importer, std::string_view bytes, const ImportOptions& options) {
  RecordingSink sink;
  importer.read(bytes, options, sink);
  return sink.recording();
}

}  // namespace kartei::importers
