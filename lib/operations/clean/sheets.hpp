/// The five sheets of the cleaned workbook. Each function writes one, rows in a fixed order.
#pragma once

#include <cstdint>

#include "export/workbook.hpp"
#include "operations/clean/grouping.hpp"
#include "operations/clean/row_list.hpp"

namespace kartei::operations {

/// "Ergebnis": a row for each group. Its leading values by survivorship, where each came from, and the
/// original cells of the row that leads; where that one has none, of the first other row that has. Columns of
/// which no group has a value are left out, but never original ones.
void write_result_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping);

/// "Dubletten": every row of every group of two and more, with what ties it to its group.
void write_duplicates_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping);

/// "Zweifelsfälle": see DoubtfulPair, both rows side by side; people write their decision into it.
void write_doubtful_sheet(exports::Workbook& workbook, const RowList& list, const Grouping& grouping);

/// "Änderungen": every cell that reads otherwise now. Returns how many.
std::uint64_t write_changes_sheet(exports::Workbook& workbook, const RowList& list);

/// "Abgewiesen": what is no contact, why, what to do, and its original cells.
void write_rejects_sheet(exports::Workbook& workbook, const RowList& list);

/// Columns that show where a row stands: Datei, Blatt, Zeile.
void append_place_columns(std::vector<exports::ColumnSpec>& columns);
void append_place(std::vector<std::string>& cells, const RowList& list, std::uint32_t table,
                  std::uint64_t line);

/// The columns of the files, called "Original: ..." so that they are not taken for the cleaned ones.
void append_original_columns(std::vector<exports::ColumnSpec>& columns, const RowList& list);

/// Writes a row of owned cells.
void write_row(exports::TableWriter& sheet, const std::vector<std::string>& cells);

}  // namespace kartei::operations
