#include "operations/input/row_chunk.hpp"

namespace kartei::operations {

std::size_t RowChunk::store(std::string_view text) {
  const std::size_t begin = text_.size();
  text_.insert(text_.end(), text.begin(), text.end());
  return begin;
}

ReadRow& RowChunk::next_row() {
  if (rows_.empty()) rows_.reserve(capacity);
  return rows_.emplace_back();
}

void RowChunk::add(const RawRecord& record) {
  extents_.push_back({pieces_.size(), record.cells.size(), 0, 0});
  for (const RawCell& cell : record.cells)
    pieces_.push_back({cell.column, store(cell.value), cell.value.size()});
  next_row().place = record.place;
}

void RowChunk::add(const Diagnostic& reject, std::string_view raw) {
  extents_.push_back({pieces_.size(), 0, store(raw), raw.size()});
  ReadRow& row = next_row();
  row.place = reject.place;
  row.findings.push_back(reject);
}

void RowChunk::seal(std::shared_ptr<const TableState> table) {
  table_ = std::move(table);
  cells_.reserve(pieces_.size());
  for_each_cell([this](std::uint32_t column, std::string_view text) { cells_.push_back({column, text}); });
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Extent& extent = extents_[i];
    rows_[i].cells = std::span(cells_).subspan(extent.first_piece, extent.piece_count);
    rows_[i].raw = std::string_view(text_.data() + extent.raw_begin, extent.raw_size);
  }
}

}  // namespace kartei::operations
