/// The tables of an OpenDocument spreadsheet. Source: OpenDocument 1.3 part 3, 9.1 (tables), 6.1 (text),
/// 19.385 and 19.387 (office:value-type and its values), 19.675 and 19.678 (repeated columns and rows).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "importers/package_xml.hpp"
#include "importers/sheet_row.hpp"
#include "importers/workbook_sheets.hpp"

namespace kartei::importers {

/// The names of all tables, read from the whole document. Throws Error{input_unusable} for broken XML and for
/// a document without spreadsheet.
[[nodiscard]] std::vector<SheetName> read_ods_tables(XmlSource content);

/// Reads the tables one after the other; holds a piece of the document in memory at a time.
///
/// Cells become text: of strings their paragraphs, a line each, without comments; numbers written out, with
/// the leading zeros that are shown; dates as ISO 8601; booleans as "TRUE" and "FALSE".
class OdsReader final : public RowSource {
 public:
  explicit OdsReader(XmlSource content);
  ~OdsReader() override;
  OdsReader(const OdsReader&) = delete;
  OdsReader& operator=(const OdsReader&) = delete;

  /// Goes to the next table, past the rows that were not read; false when there is none.
  bool next_table();

  /// The next row of the table; nothing at its end. Requires: next_table() gave true. Throws
  /// Error{input_unusable} for broken XML and for a filled row or cell that claims to be there more often
  /// than people fill lists.
  [[nodiscard]] std::optional<SheetRow> next() override;

 private:
  class Handler;
  struct Source;
  std::unique_ptr<Source> source_;
};

}  // namespace kartei::importers
