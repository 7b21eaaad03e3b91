/// Address cards: vCard 2.1, 3.0 and 4.0, as phones, Outlook, Apple and Google write them.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Each card is a record, its line that of its BEGIN. A card that lacks its END is ended by the next
/// BEGIN; one that ends with the file is a reject, since it may be cut off. Cards of a group (KIND:group)
/// and cards with a NUL byte are rejects.
///
/// Columns grow as properties are met, repeated ones under the same name:
/// - "N.family", "N.given", "N.additional", "N.prefix", "N.suffix"; "ORG.name", "ORG.unit";
/// - "ADR.pobox", ".extended", ".street", ".city", ".region", ".postcode", ".country", always announced
///   together, so that the n-th of each belong to the n-th address;
/// - other properties by their name: "FN", "TEL", "EMAIL", "BDAY", "X-SKYPE". The name of a card for a
/// company is
///   "FN[company]".
/// Types stand in brackets behind the property, sorted and in English whatever the file's language:
/// "TEL[cell,work]", "ADR[home].city"; a label of the user's own is kept as written: "TEL[Bauhof]".
/// Values are unescaped; several in one component are joined by a blank (names) or ", ".
/// Photos, logos, sounds, keys and cards inside of cards are left out and counted in a decision. What is
/// no property, and properties beyond 500 columns, stand in the column "MORE".
extern const Importer vcard_importer;

}  // namespace kartei::importers
