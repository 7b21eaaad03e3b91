/// What came of holding a list against another one, as files for people: CSV that Excel opens, or XLSX.
///
/// The columns of the list stand first, under their names and as they were; what was found stands behind.
#pragma once

#include <string>

#include "operations/environment.hpp"
#include "operations/lists/list_match.hpp"

namespace kartei::operations {

/// The rows that are in the other list, surely or doubtfully: whether, how sure, why, where, and who that is.
/// Throws Error{usage} for a name that is neither .csv nor .xlsx; and as TableFile.
void write_found(const std::string& path, const ListMatch& match, const Environment& environment);

/// The other rows; also those that could not be used and so were not looked for, with the reason. Throws as
/// write_found().
void write_not_found(const std::string& path, const ListMatch& match, const Environment& environment);

/// All rows, and of those that are surely in the other list the values they lack: see lacking_values().
/// Of several counterparts the most alike comes first; where each value is from is told. Throws as
/// write_found().
void write_enriched(const std::string& path, const ListMatch& match, const Environment& environment);

}  // namespace kartei::operations
