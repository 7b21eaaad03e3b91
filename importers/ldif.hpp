/// Address books as LDIF: Thunderbird, and directories of any kind.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each entry is a record, its line that of its "dn". Columns are called as the attributes ("mail",
/// "mozillaHomeStreet"), repeated ones under the same name; what an entry has beyond 500 columns stands in
/// the column "MORE". Values in base64 are decoded; those that are no UTF-8 are read as windows-1252.
///
/// Rejected are lists of members (groupOfNames and its like), changes of entries that are not there
/// (changetype modify, delete), entries with a line that is no attribute or with a NUL byte. Pictures, keys,
/// passwords and the names of object classes are left out.
extern const Importer ldif_importer;

}  // namespace kartei::importers
