/// Rows of a database by ODBC.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Reads no files but a connection: a data source's name or a connection string
/// ("Driver=SQLite3;Database=x.db"), and the rows of the query in the options. Columns are called as the
/// query calls them; a row counts as a line. The connection is read-only, and whatever a query does is taken
/// back at its end. Rows of which a value cannot be read are rejects. Where the program was built without
/// unixODBC, every connection is refused.
extern const Importer odbc_importer;

}  // namespace kartei::importers
