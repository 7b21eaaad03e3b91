#include "operations/input/rejected_rows.hpp"

#include "export/file_writer.hpp"

namespace kartei::operations {

void RejectedRows::add(const FileTable& table, const FileRow& row, const std::string& reason) {
  constexpr std::size_t findings_kept = 20;
  if (findings_.size() < findings_kept) findings_.push_back(table.place_of(row) + ": " + reason);
  std::vector<std::string>& cells = rows_.emplace_back(row.cells);
  const auto reasons = table.find_column(reason_column);  // given again, and rejected again
  if (columns_.empty()) {
    columns_ = table.columns;
    if (!reasons) columns_.emplace_back(reason_column);
  }
  if (reasons)
    cells[*reasons] = reason;
  else
    cells.push_back(reason);
}

void RejectedRows::write(const std::string& path, Moment created) const {
  if (rows_.empty()) return;
  std::vector<exports::ColumnSpec> specs;
  for (const std::string& name : columns_) specs.push_back({name});
  const auto writer = exports::file_writer(path, created, "Abgewiesen", specs);
  for (const std::vector<std::string>& cells : rows_)
    writer->row(std::vector<std::string_view>(cells.begin(), cells.end()));
  writer->finish();
}

}  // namespace kartei::operations
