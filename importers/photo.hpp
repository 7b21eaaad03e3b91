/// Pictures of business cards: JPEG, PNG, TIFF, pages of a PDF.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each picture is a record, of a TIFF and a PDF each page; a page counts as a line. Lines of text are cells
/// in columns called "LINE"; what a code on the card holds stands in columns of vCards, a code that is no
/// address in "X-CODE". A picture without text and code is a reject, and so is one with more text than a card
/// has. Where the program was built without tesseract, and for HEIC, every file is refused with a word on
/// what to do; a PDF where poppler's programs are missing, or where it has a password.
extern const Importer photo_importer;

}  // namespace kartei::importers
