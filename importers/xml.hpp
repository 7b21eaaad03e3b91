/// XML of any kind: exports of ERP systems and shops, openTRANS, and their like.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// One kind of element holds the records: of those that hold elements, a name among them, the most frequent
/// one whose parents stand there once; or the one that is asked for as sheet, by its name or its path
/// ("ORDER/PARTIES/PARTY").
///
/// - What lies in it becomes columns with dots ("address.city"); a second element of a name that holds
///   elements gets its number ("address.2.city"), simple ones stand in columns of the same name.
/// - Attributes are columns, too; but a type ("typ", "art", "kind", "qualifier") becomes part of the name, as
///   <tel typ="mobil"> "tel.mobil".
/// - The file may name a document type; it is not fetched. Definitions in the file are refused. What is no
/// XML to its
///   end is refused as a whole, with the line.
extern const Importer xml_importer;

}  // namespace kartei::importers
