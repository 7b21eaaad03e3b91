/// OpenDocument spreadsheets: ODS, and FODS, which is the same as one XML file.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each table that holds anything is a table, hidden ones too; headers as in other workbooks (see xlsx.hpp),
/// cells as ods_content.hpp says. Spreadsheets with a password are recognised, to say what to do.
extern const Importer ods_importer;

}  // namespace kartei::importers
