/// Items that Outlook saved as files: MSG.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// The contact of the file is a record, and so is each one attached to the file's item, however deep; an item
/// counts as a line. Columns are called as those of vCards ("N.family", "TEL[work]", "ADR[home].city"), an
/// address without parts "ADR[home].text"; fields that the user made have their own names.
///
/// Rejected are lists of members, and a file without any contact: the reject tells what the item is. Pictures
/// and notes that are only there in rich text are not read.
extern const Importer msg_importer;

}  // namespace kartei::importers
