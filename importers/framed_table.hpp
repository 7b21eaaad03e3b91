/// Tables drawn with bars and dashes: SAP's lists saved "unconverted" (SE16, ALV), output of SQL consoles.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Lines that begin and end with | are rows, the first of them names the columns, the same line again (on a
/// new page) is skipped; lines of dashes and plus signs are rules, other lines are skipped and told.
///
/// - Where a row's bars stand as the header's do, its cells are cut there and may hold a bar themselves.
/// - Cells lose the blanks around them; a number with its minus behind gets it in front.
/// - A row that lacks its last bar, or has cells too many or too few, is a reject.
extern const Importer framed_table_importer;

}  // namespace kartei::importers
