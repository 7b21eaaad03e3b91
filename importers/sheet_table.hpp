/// A worksheet as a table: which row names the columns, which rows are records.
#pragma once

#include "importers/importer.hpp"
#include "importers/sheet_row.hpp"

namespace kartei::importers {

/// Reads one sheet to its end into the sink. A sheet without a filled cell is no table: nothing is said of it
/// then, and false returned. `notes` are decisions to tell once the table has begun.
bool read_sheet_table(RowSource& rows, std::string_view name, std::span<const Decision> notes,
                      const ImportOptions& options, ImportSink& sink);

}  // namespace kartei::importers
