/// Tables of dBase III and IV, Clipper, FoxPro and Visual FoxPro: DBF.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each record that is not marked as deleted is a record; the deleted ones are counted.
///
/// - The code page is that of the file's language mark; without one the letters of its texts decide.
/// - Days become ISO 8601, logical values "TRUE" and "FALSE", binary numbers are written out; pictures and
/// other
///   objects are left out.
/// - Long texts (memo) are read from the file beside it, .fpt or .dbt; where there is none, the columns stay
/// empty,
///   and that is told.
/// - A head that tells more records than there are is told; the last one cut off is a reject.
extern const Importer dbf_importer;

}  // namespace kartei::importers
