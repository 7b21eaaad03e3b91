/// Call logs of Asterisk and what is built on it (FreePBX, 3CX's older ones): "call detail records".
#pragma once

#include "importers/history/history.hpp"

namespace kartei::importers {

/// The rows of cdr_csv (Master.csv), of cdr_custom in its usual order, and of tables dumped with calldate in
/// front, with or without names above; which it is tells each row's shape. Legs of one call (one linkedid,
/// one below the other) are one event, answered when one of them was. A number of up to five digits is an
/// extension of ours; calls among those are left out.
/// Source: Asterisk's cdr/cdr_csv.c and configs/samples/cdr_custom.conf.sample.
extern const HistoryImporter asterisk_cdr_importer;

}  // namespace kartei::importers
