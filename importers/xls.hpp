/// Workbooks of Excel 5 to 2003 (XLS).
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Tables, texts and headers as in newer workbooks (see xlsx.hpp). Other files of the old Office family are
/// recognised too, to say what to do with them: documents, messages, workbooks with a password.
extern const Importer xls_importer;

}  // namespace kartei::importers
