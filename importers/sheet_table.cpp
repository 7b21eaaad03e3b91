#include "importers/sheet_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "format/header.hpp"
#include "model/reading_option.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// A row of the sheet's beginning, kept: the reader's cells do not outlive the next row.
struct KeptRow {
  std::uint64_t number = 0;
  std::vector<std::pair<std::uint32_t, std::string>> cells;

  explicit KeptRow(const SheetRow& row) : number(row.number) {
    for (const auto& cell : row.cells) cells.emplace_back(cell.column, cell.value);
  }

  [[nodiscard]] std::vector<RawCell> views() const {
    std::vector<RawCell> all;
    for (const auto& [column, value] : cells) all.push_back({column, value});
    return all;
  }
};

bool is_blank(const SheetRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const RawCell& cell) { return text::trim(cell.value).empty(); });
}

format::HeaderRow header_row(const KeptRow& row) {
  format::HeaderRow all(row.cells.empty() ? 0 : row.cells.back().first + 1);
  for (const auto& [column, value] : row.cells) all[column] = value;
  return all;
}

format::HeaderGuess chosen_header(const std::vector<KeptRow>& rows, std::optional<bool> wanted) {
  std::vector<format::HeaderRow> views;
  for (const auto& row : rows) views.push_back(header_row(row));
  auto guess = format::find_header(views);
  if (!wanted) return guess;
  if (!*wanted) return {std::nullopt, "as asked for"};
  return {guess.row.value_or(0), "as asked for"};
}

class SheetTable {
 public:
  SheetTable(RowSource& rows, std::string_view name, const ImportOptions& options, ImportSink& sink)
      : rows_(rows), name_(name), options_(options), sink_(sink) {}

  bool read(std::span<const Decision> notes) {
    keep_first_rows();
    if (kept_.empty()) return false;
    sink_.begin_table(name_);
    for (const auto& note : notes) sink_.decided(note);
    decide_header();
    for (const auto& row : kept_) read_row({row.number, row.views()});
    while (const auto row = rows_.next()) read_row(*row);
    report_skipped();
    return true;
  }

 private:
  void keep_first_rows() {
    while (kept_.size() < format::header_sample_rows) {
      const auto row = rows_.next();
      if (!row) break;
      if (!is_blank(*row)) kept_.emplace_back(*row);
    }
  }

  void decide_header() {
    const auto guess = chosen_header(kept_, options_.has_header);
    if (guess.row) {
      header_number_ = kept_[*guess.row].number;
      for (const auto name : header_row(kept_[*guess.row])) names_.push_back(text::squeeze(name));
      while (!names_.empty() && names_.back().empty()) names_.pop_back();
    }
    sink_.decided({"header", guess.row ? fmt::format("row {}", header_number_) : "none", guess.reason,
                   reading_option::header});
    announce(names_.size());
  }

  /// Columns past the header's have no name; without a header they are numbered.
  void announce(std::size_t width) {
    for (; columns_ < width; ++columns_) {
      if (header_number_ == 0) {
        sink_.column(fmt::format("Spalte {}", columns_ + 1));
      } else {
        sink_.column(columns_ < names_.size() ? std::string_view(names_[columns_]) : std::string_view());
      }
    }
  }

  void read_row(const SheetRow& row) {
    if (is_blank(row)) return;
    if (row.number > last_number_ + 1) empty_rows_ += row.number - last_number_ - 1;
    last_number_ = std::max(last_number_, row.number);
    if (header_number_ != 0 && header_rows_ == 0) {
      ++(row.number == header_number_ ? header_rows_ : preamble_rows_);
    } else {
      announce(row.cells.back().column + std::size_t{1});
      sink_.record({RecordKind::contact, {"", std::string(name_), row.number, ++record_}, row.cells});
    }
  }

  void report_skipped() {
    if (preamble_rows_ > 0) sink_.skipped("preamble", preamble_rows_);
    if (header_rows_ > 0) sink_.skipped("header", header_rows_);
    if (empty_rows_ > 0) sink_.skipped("empty", empty_rows_);
  }

  RowSource& rows_;
  std::string_view name_;
  const ImportOptions& options_;
  ImportSink& sink_;
  std::vector<KeptRow> kept_;
  std::uint64_t header_number_ = 0;
  std::vector<std::string> names_;
  std::size_t columns_ = 0;
  std::uint64_t record_ = 0;
  std::uint64_t last_number_ = 0;
  std::uint64_t header_rows_ = 0;
  std::uint64_t preamble_rows_ = 0;
  std::uint64_t empty_rows_ = 0;
};

}  // namespace

bool read_sheet_table(RowSource& rows, std::string_view name, std::span<const Decision> notes,
                      const ImportOptions& options, ImportSink& sink) {
  return SheetTable(rows, name, options, sink).read(notes);
}

}  // namespace kartei::importers
