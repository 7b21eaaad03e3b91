/// DATEV's exchange format for master data: files that begin with EXTF (made by another program) or DTVF
/// (made by DATEV). Source: developer.datev.de, DATEV-Format, header of version 700 and format descriptions.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Reads category 16 (Debitoren/Kreditoren) and 48 (Diverse Adressen); other categories are refused by name.
///
/// - The first line is DATEV's own, the second names the columns. Names that are known count, wherever they
///   stand; where a name is not known, or the line is missing, the place does (category 16 only).
/// - A VAT id whose state has a cell of its own is put together: "DE" and "136695976" to "DE136695976".
/// - The column "Kontoart" is added: "Debitor" or "Kreditor" by the account's first digit, where the account
///   is one of persons: a digit longer than general accounts, whose length the first line tells.
/// - Rows are read and rejected as those of any text table (csv_records.hpp).
extern const Importer datev_importer;

}  // namespace kartei::importers
