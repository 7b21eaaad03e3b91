#include "operations/input/kept_columns.hpp"

#include "text/text.hpp"

namespace kartei::operations {

void KeptColumns::add_column() { columns_.push_back({kept_++, 0, 0}); }

void KeptColumns::drop(std::uint32_t place, std::size_t entry) {
  for (Column& column : columns_) {
    if (!column.place || *column.place < place) continue;
    if (*column.place == place)
      column = {std::nullopt, entry, 0};
    else
      --*column.place;
  }
  --kept_;
}

void KeptColumns::filter(RowChunk& chunk) {
  if (kept_ == columns_.size()) return;
  chunk.renumber([this](std::uint32_t number, std::string_view text) {
    Column& column = columns_[number];
    if (!column.place && !text::trim(text).empty()) ++column.dropped_values;
    return column.place;
  });
}

void KeptColumns::tell(std::vector<SensitiveColumn>& sensitive) const {
  for (const Column& column : columns_)
    if (!column.place) sensitive[column.entry].dropped_values = column.dropped_values;
}

}  // namespace kartei::operations
