/// The rows of one worksheet. Source: ECMA-376 part 1, 18.3 (worksheets).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/sheet_row.hpp"
#include "importers/xlsx_workbook.hpp"

namespace kartei::importers {

/// What cells need to be understood. Outlives the reader.
struct SheetContext {
  const SharedStrings& strings;
  const std::vector<format::NumberFormat>& styles;
  format::DateSystem dates = format::DateSystem::from_1900;
};

/// Reads a sheet row by row; holds a piece of it in memory at a time.
///
/// Cells become text: shared, inline and formula texts as they are, booleans as "TRUE" and "FALSE", errors
/// as "#N/A", numbers and dates as format::excel_number_text() writes them, of formulas the stored result.
class SheetReader final : public RowSource {
 public:
  SheetReader(const Package& package, const WorkbookSheet& sheet, const SheetContext& context);
  ~SheetReader() override;
  SheetReader(const SheetReader&) = delete;
  SheetReader& operator=(const SheetReader&) = delete;

  /// Nothing at the end of the sheet. Throws Error{input_unusable} for broken XML, a cell outside of what
  /// Excel allows (16,384 columns, 1,048,576 rows), or one that refers to a text that is not there.
  [[nodiscard]] std::optional<SheetRow> next() override;

 private:
  class Handler;
  struct Source;
  std::unique_ptr<Source> source_;
};

}  // namespace kartei::importers
