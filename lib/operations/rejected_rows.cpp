#include "operations/rejected_rows.hpp"

#include "operations/list_file.hpp"

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
  TableFile file(path, columns_, {exports::CsvDialect::excel_de, created});
  for (const std::vector<std::string>& cells : rows_) file.add(cells);
  file.finish();
  file.staged().publish();
}

}  // namespace kartei::operations
