/// HTML pages with tables, and what calls itself .xls and is one.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each table of at least two rows and two columns that holds no other table is a table, called by its
/// caption or number where there are several; headers as in workbooks (see xlsx.hpp), cells as
/// html_tables.hpp says. The encoding is what the page's meta tag says, unless its letters are UTF-8.
extern const Importer html_importer;

}  // namespace kartei::importers
