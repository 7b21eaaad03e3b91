/// Workbooks that Excel 2003 and many programs after it write as one XML file, often called .xls.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each worksheet that holds anything is a table, hidden ones too; headers as in other workbooks (see
/// xlsx.hpp), cells as excel_xml_content.hpp says.
extern const Importer excel_xml_importer;

}  // namespace kartei::importers
