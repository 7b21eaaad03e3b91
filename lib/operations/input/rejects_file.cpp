#include "operations/input/rejects_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/file_writer.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

constexpr std::array<std::string_view, 3> own_columns{"Ablehnungsgrund", "Fundstelle", "Rohtext"};

std::string reason_of(const Diagnostic& finding) {
  std::string reason = finding.field.empty() ? finding.what : finding.field + ": " + finding.what;
  if (!finding.fix.empty()) reason += "; " + finding.fix;
  return reason;
}

std::string place_of(const Place& place) {
  return fmt::format("{}{}:{}", place.file, place.table.empty() ? "" : "[" + place.table + "]", place.line);
}

/// The row without the columns that an earlier rejects file gave it.
std::vector<RawCell> cells_of(const TableHead& head, const ReadRow& row) {
  std::vector<RawCell> cells(row.cells.begin(), row.cells.end());
  std::erase_if(cells, [&head](const RawCell& cell) { return is_rejects_column(head.columns[cell.column]); });
  return cells;
}

/// A row that was no record stays what it was until somebody has mended it.
std::string raw_of(const TableHead& head, const ReadRow& row) {
  if (!row.raw.empty()) return std::string(row.raw);
  const auto earlier = std::ranges::find_if(
      row.cells, [&head](const RawCell& cell) { return head.columns[cell.column] == own_columns.back(); });
  return earlier == row.cells.end() ? std::string() : std::string(earlier->value);
}

std::vector<std::string> columns_of(const TableHead& head) {
  std::vector<std::string> columns = head.columns;
  while (!columns.empty() && is_rejects_column(columns.back())) columns.pop_back();
  return columns;
}

}  // namespace

bool is_rejects_column(std::string_view name) {
  return std::ranges::find(own_columns, name) != own_columns.end();
}

bool is_mended_delivery(const TableHead& head) {
  return std::ranges::any_of(head.columns, is_rejects_column);
}

void RejectsFile::add(const TableHead& head, const ReadRow& row) {
  rows_.push_back({columns_.places_of(columns_of(head)), store::to_json(cells_of(head, row)),
                   reason_of(*row.rejection()), place_of(row.place), raw_of(head, row)});
}

void RejectsFile::append(RejectsFile other) {
  const std::vector<std::size_t> places = columns_.places_of(other.columns_.names());
  for (Row& row : other.rows_) {
    for (std::size_t& column : row.columns) column = places[column];
    rows_.push_back(std::move(row));
  }
}

void RejectsFile::write(const std::string& path, Moment created) const {
  std::vector<exports::ColumnSpec> specs;
  for (const std::string& name : columns_.names()) specs.push_back({name});
  for (const std::string_view name : own_columns) specs.push_back({std::string(name)});
  const auto writer = exports::file_writer(path, created, "Abgewiesen", specs);
  for (const Row& row : rows_) {
    const std::vector<std::string> texts = store::texts_from_json(row.cells);
    std::vector<std::string_view> cells(specs.size());
    for (std::size_t i = 0; i < texts.size(); ++i) cells[row.columns[i]] = texts[i];
    cells[columns_.names().size()] = row.reason;
    cells[columns_.names().size() + 1] = row.place;
    cells[columns_.names().size() + 2] = row.raw;
    writer->row(cells);
  }
  writer->finish();
}

}  // namespace kartei::operations
