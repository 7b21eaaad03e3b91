/// Outlook's stores: PST and OST.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each folder that holds contacts is a table, each contact a record in the columns of msg_importer; an item
/// counts as a line. Items of other kinds are counted in a decision.
///
/// Rejected are lists of members, contacts in the folder of deleted items, and items that cannot be read.
/// Where the program was built without libpff, every store is refused.
extern const Importer pst_importer;

}  // namespace kartei::importers
