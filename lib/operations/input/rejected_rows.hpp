/// Rows of a table that could not be used, with the reason, to be mended and given again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "operations/input/file_table.hpp"

namespace kartei::operations {

class RejectedRows {
 public:
  /// The column that such a file has more than its table.
  static constexpr std::string_view reason_column = "Grund";

  /// Requires: all rows are of one table.
  void add(const FileTable& table, const FileRow& row, const std::string& reason);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }

  /// Place and reason of the first twenty.
  [[nodiscard]] const std::vector<std::string>& findings() const { return findings_; }

  /// Writes them under the columns of their table as CSV or workbook; nothing when there are none. Throws
  /// Error{cannot_create} or Error{io}.
  void write(const std::string& path, Moment created) const;

 private:
  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::string> findings_;
};

}  // namespace kartei::operations
