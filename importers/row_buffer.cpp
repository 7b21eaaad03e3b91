#include "importers/row_buffer.hpp"

#include <algorithm>

namespace kartei::importers {

void RowBuffer::begin_row() {
  row_begin_ = cells_.size();
  is_ordered_ = true;
}

void RowBuffer::end_cell(std::uint32_t column, std::uint32_t count) {
  if (texts_.size() == cell_begin_) return;
  if (has_cells() && cells_.back().column >= column) is_ordered_ = false;
  for (std::uint32_t i = 0; i < count; ++i)
    cells_.push_back({column + i, cell_begin_, texts_.size() - cell_begin_});
}

void RowBuffer::end_row(std::uint64_t number, std::uint64_t count) {
  if (!is_ordered_) order_row();
  if (has_cells()) rows_.push_back({number, count, row_begin_, cells_.size() - row_begin_});
  row_begin_ = cells_.size();
}

SheetRow RowBuffer::take_row() {
  Row& row = rows_[next_row_];
  views_.clear();
  for (const Cell& cell : std::span(cells_).subspan(row.first_cell, row.cells))
    views_.push_back({cell.column, std::string_view(texts_).substr(cell.offset, cell.length)});
  if (--row.count == 0) ++next_row_;
  return {row.number++, views_};
}

void RowBuffer::forget_taken_rows() {
  const std::size_t first_byte = has_cells() ? cells_[row_begin_].offset : cell_begin_;
  cells_.erase(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(row_begin_));
  texts_.erase(0, first_byte);
  cell_begin_ -= first_byte;
  for (Cell& cell : cells_) cell.offset -= first_byte;
  row_begin_ = 0;
  rows_.clear();
  next_row_ = 0;
}

void RowBuffer::order_row() {
  const auto begin = cells_.begin() + static_cast<std::ptrdiff_t>(row_begin_);
  std::ranges::stable_sort(begin, cells_.end(), {}, &Cell::column);
  const auto same_column = [](const Cell& a, const Cell& b) { return a.column == b.column; };
  std::reverse(begin, cells_.end());
  cells_.erase(std::unique(begin, cells_.end(), same_column), cells_.end());
  std::reverse(begin, cells_.end());
}

}  // namespace kartei::importers
