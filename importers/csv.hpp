/// Tables in text files: CSV, TSV, what Excel calls "Unicode-Text", what an ERP calls "ASCII export".
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Reads any text as a table, so it is the fallback of all text formats.
///
/// - Encoding, delimiter and header are decided by content; see lib/text/encoding.hpp and lib/format.
/// - Cells lose what was put around them for spreadsheets' sake (="01067"); else they stay as written.
/// - Rows that Excel put in quotes as a whole, because its delimiter is another, are read as they were
/// before.
/// - A row shorter than the header lacks its last cells. A longer one is a reject when the cells too many
///   hold anything: most likely a value holds the delimiter and has no quotes around it.
/// - Where most rows are wider than the header, the columns too many have no name, and no row is a reject for
/// it.
/// - Without a header the columns are called "Spalte 1", "Spalte 2" ..., as many as the widest row needs.
/// - A row with a NUL byte, or with a quote that is not closed, is a reject.
/// - Bytes that the encoding does not know are read as U+FFFD, and said to be so in the decision.
/// There is no limit to the length of rows and cells.
extern const Importer csv_importer;

}  // namespace kartei::importers
