/// Excel workbooks: XLSX and XLSM, transitional and strict.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each worksheet that holds anything is a table, hidden ones too; ImportOptions::table picks one.
///
/// - The text of a cell is what xlsx_sheet.hpp says: dates as ISO 8601, leading zeros restored where the
///   number format has them, formulas by their stored result.
/// - Place.line is the row's number in the sheet. Rows without a filled cell are counted as empty.
/// - The header is found as in text files; columns without a name have an empty one, without any header they
///   are called "Spalte 1", "Spalte 2" ...
/// - A row of a workbook always makes a record: where the XML is broken or a limit of PackageLimits passed,
///   the file as a whole is refused.
/// XLSB and other packages are recognised too, to say what to do with them.
extern const Importer xlsx_importer;

}  // namespace kartei::importers
