/// Lines whose columns stand at fixed places: exports of old hosts and ERPs.
#pragma once

#include "importers/importer.hpp"

namespace kartei::importers {

/// Needs ImportOptions::layout, as nothing in such a file tells where a column begins; so it is never found
/// by content. Lines may end early, and what stands behind the last column is no column.
extern const Importer fixed_width_importer;

}  // namespace kartei::importers
