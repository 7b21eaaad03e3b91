/// The worksheets of Excel's XML of 2003. Source: Microsoft, "XML Spreadsheet Reference" (2001): Row, Cell,
/// Data, NumberFormat.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/package_xml.hpp"
#include "importers/sheet_row.hpp"
#include "importers/workbook_sheets.hpp"

namespace kartei::importers {

/// The names of all worksheets, read from the whole document. Throws Error{input_unusable} for broken XML.
[[nodiscard]] std::vector<SheetName> read_excel_xml_sheets(std::string_view bytes,
                                                           const std::string& encoding);

/// Reads the worksheets one after the other; holds a piece of the document in memory at a time.
///
/// Numbers are written out, with leading zeros where their format has them; moments are days as ISO 8601,
/// with the time where there is one; booleans "TRUE" and "FALSE".
class ExcelXmlReader final : public RowSource {
 public:
  ExcelXmlReader(std::string_view bytes, const std::string& encoding);
  ~ExcelXmlReader() override;
  ExcelXmlReader(const ExcelXmlReader&) = delete;
  ExcelXmlReader& operator=(const ExcelXmlReader&) = delete;

  /// Goes to the next worksheet, past the rows that were not read; false when there is none.
  bool next_sheet();

  /// The next row of the sheet; nothing at its end. Requires: next_sheet() gave true. Throws
  /// Error{input_unusable} for broken XML and a cell where no spreadsheet has one.
  [[nodiscard]] std::optional<SheetRow> next() override;

 private:
  class Handler;
  struct Source;
  std::unique_ptr<Source> source_;
};

}  // namespace kartei::importers
