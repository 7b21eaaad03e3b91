/// Pictures of business cards: JPEG, PNG, TIFF.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each picture is a record, of a TIFF each page; a page counts as a line. Lines of text are cells in columns
/// called "LINE"; what a code on the card holds stands in columns of vCards, a code that is no address in
/// "X-CODE". A picture without text and code is a reject. Where the program was built without tesseract, and
/// for PDF and HEIC, every file is refused with a word on what to do.
extern const Importer photo_importer;

}  // namespace kartei::importers
