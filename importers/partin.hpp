/// EDIFACT's message of party information: PARTIN.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each party (NAD) is a record; with several contact persons (CTA) each has one, and the party's number with
/// its own behind it: "4012345000009/2". Numbers and mailboxes (COM) belong to the person before them, or to
/// the party.
///
/// - The signs that divide are those of UNA, the encoding that of UNB (UNOC is Latin 1, UNOY UTF-8).
/// - Other messages (ORDERS, INVOIC) are refused by name. A segment cut off is a reject; an interchange
/// without its
///   end is told.
extern const Importer partin_importer;

}  // namespace kartei::importers
