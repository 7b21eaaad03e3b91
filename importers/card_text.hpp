/// Business cards as plain text: typed in, or what a scanner made of them.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// A card is a record, its lines are its cells in columns called "LINE"; its place is its first line. Cards
/// are parted by a page break, or by a line of at least three "-", "=", "_", "*" or "#". A card of more than
/// 60 lines and one with a NUL byte or with undecodable bytes are rejects.
extern const Importer card_importer;

}  // namespace kartei::importers
