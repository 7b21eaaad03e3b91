/// SAP's IDocs of customers and suppliers: DEBMAS and CREMAS, flat (port of type file) or XML.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Two tables: the customers (E1KNA1M) and suppliers (E1LFA1M), then their contact persons (E1KNVKM), each
/// with the company's name and address, so that they come to belong to it.
///
/// - Columns are called by SAP's fields; a person's as "KNVK-NAME1" where the company has the same. KUNNR and
/// LIFNR
///   lose the zeros that SAP fills them with; a person's key is the company's and its own: "10021/815".
/// - Deletion flags and blocks stand in the column "SAP-Kennzeichen", in words, and are counted.
/// - Of further segments the mailbox (INTAD, E_MAIL, SMTP_ADDR) and VAT ids are read, in XML; the others are
///   told. Flat files are read for DEBMAS only: the places in other segments are not known.
extern const Importer idoc_importer;

}  // namespace kartei::importers
