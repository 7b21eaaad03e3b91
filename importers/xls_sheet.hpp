/// The rows of a worksheet of Excel 5 to 2003.
/// Source: [MS-XLS] 2.4.127 (Formula), 2.4.148 (LabelSst), 2.4.175 (MulRk), 2.4.180 (Number), 2.5.217 (RK).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "importers/sheet_row.hpp"
#include "importers/xls_workbook.hpp"

namespace kartei::importers {

/// All cells of a sheet, held as text: a sheet of this kind has at most 65,536 rows and 256 columns.
///
/// Cells become text as those of newer workbooks do (see xlsx_sheet.hpp), of formulas the stored result.
class XlsSheetReader final : public RowSource {
 public:
  /// `stream` and `workbook` outlive the reader. Throws Error{input_unusable} when the sheet is damaged.
  XlsSheetReader(std::string_view stream, const XlsSheet& sheet, const XlsWorkbook& workbook);

  [[nodiscard]] std::optional<SheetRow> next() override;

 private:
  struct Cell {
    std::uint16_t row = 0;
    std::uint16_t column = 0;
    bool is_shared = false;
    std::size_t begin = 0;  ///< in texts_, or the number of the shared text
    std::size_t length = 0;
  };

  void read_cells(XlsStream stream);
  void read_record(XlsStream& stream);
  void read_many_numbers(std::string_view body);
  void read_formula(XlsStream& stream);
  void add_text(std::uint16_t row, std::uint16_t column, std::string_view text);
  void add_number(std::uint16_t row, std::uint16_t column, std::uint16_t style, double number);
  void order_cells();
  [[nodiscard]] std::string_view text_of(const Cell& cell) const;

  const XlsWorkbook& workbook_;
  std::string texts_;
  std::vector<Cell> cells_;  ///< by row, then column; none twice
  std::size_t next_ = 0;
  std::vector<RawCell> views_;
};

}  // namespace kartei::importers
