/// JSON: lists of objects, and files with an object a line (JSONL, NDJSON).
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each object of a list is a record, taken apart as json_record.hpp says.
///
/// - A file is one list; or objects one after the other, on lines of their own or not; or one object around
/// lists
///   of objects, each of which is a table named by the path to it. Of several lists those are taken whose
///   objects name somebody; where the object around them does and they do not, it is the record itself.
/// - What is no object, or broken, is a reject of its own; the next record is read again.
/// - Encoding as in all text files (decoded_text.hpp), whatever the standard says.
extern const Importer json_importer;

}  // namespace kartei::importers
