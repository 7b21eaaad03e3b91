/// Rows out: one interface for CSV and workbook sheets.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::exports {

/// How a column's cells are written where the format knows kinds (XLSX). Text stays text, so that
/// postcodes and phone numbers keep their zeros. A cell that does not fit its kind is written as text.
enum class ColumnKind : std::uint8_t {
  text,
  integer,  ///< digits with an optional minus, at most 15 (what a double holds exactly)
  date,     ///< "YYYY-MM-DD"
};

struct ColumnSpec {
  std::string name;
  ColumnKind kind = ColumnKind::text;
  std::vector<std::string> choices = {};  ///< words offered in a workbook's cells; CSV has no such thing
  bool takes_others = false;              ///< whether a cell takes what is none of the choices
};

/// Takes rows in order. The header is written by the writer itself, from its columns.
class TableWriter {
 public:
  virtual ~TableWriter() = default;

  /// One row, as many cells as there are columns, UTF-8; an empty cell is "". Throws Error{io}.
  virtual void row(std::span<const std::string_view> cells) = 0;

  /// The same with some cells standing out, where the format has colours. As many marks as cells.
  virtual void marked_row(std::span<const std::string_view> cells, const std::vector<bool>& stands_out) {
    static_cast<void>(stands_out);
    row(cells);
  }

  /// Ends the table. Nothing may be written after it; without it the output may be incomplete.
  virtual void finish() = 0;
};

/// Where bytes go: AtomicFile::write, or a stream the caller owns. Throws to stop the writing.
using ByteSink = std::function<void(std::string_view)>;

enum class CsvDialect : std::uint8_t {
  excel_de,  ///< what a double click in a German Excel opens right: ";", UTF-8 with BOM, CRLF
  rfc4180,   ///< for machines: ",", UTF-8 without BOM, CRLF (RFC 4180)
};

/// Rows as CSV. Cells that a spreadsheet would run as a formula are guarded as format::guard_cell() says;
/// excel_de also keeps numbers in text columns from losing zeros and plus signs.
[[nodiscard]] std::unique_ptr<TableWriter> csv_writer(ByteSink sink, CsvDialect dialect,
                                                      std::vector<ColumnSpec> columns);

}  // namespace kartei::exports
