/// The rows that could not be used, as a file that can be mended and imported again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "operations/input/column_union.hpp"
#include "operations/input/contact_reader.hpp"

namespace kartei::operations {

/// The columns that a rejects file adds: why, where, and the text of what was no record. Not part of the
/// rows: a delivery that brings them back is a mended rejects file.
[[nodiscard]] bool is_rejects_column(std::string_view name);

/// Whether a table is such rows, mended: a part of a delivery, with which nothing can be missing.
[[nodiscard]] bool is_mended_delivery(const TableHead& head);

/// Collects rejected rows of any number of tables and writes them as one table for Excel: the columns
/// of their tables (each name once, equal names by rank), then why, where, and the text of what was no
/// record.
///
/// Rows are held in the form in which source records are stored, some 150 bytes each.
class RejectsFile {
 public:
  /// Adds a rejected row. Requires: row.rejection() is not null.
  void add(const TableHead& head, const ReadRow& row);

  /// Adds all rows of another: what one more file brought.
  void append(RejectsFile other);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }

  /// Writes all rows as workbook or CSV, by the name's ending, mode 0600, at once or not at all; every cell
  /// is text. Throws Error{cannot_create} or Error{io}.
  void write(const std::string& path, Moment created) const;

 private:
  struct Row {
    std::vector<std::size_t> columns;  ///< of the table's columns: their place in columns_
    std::string cells;
    std::string reason;
    std::string place;
    std::string raw;
  };

  ColumnUnion columns_;
  std::vector<Row> rows_;
};

}  // namespace kartei::operations
