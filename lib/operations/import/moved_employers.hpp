/// Companies that moved: the source gives all their people another address, and so, at first sight, another
/// company.
#pragma once

#include <set>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Merges each of `former`, employers that rows of the source named before, with the one employer that all
/// those rows name now, when it is called the same: what hangs on the company goes along. A company of which
/// some rows stayed has a second office and is left alone, as is what was told apart. Returns the parties
/// that must be derived anew. Requires: the new employers' golden records are written.
std::set<PartyId> join_moved_employers(store::Store& store, SourceId source, const std::set<PartyId>& former,
                                       OperationId operation);

}  // namespace kartei::operations
