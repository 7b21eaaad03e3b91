/// Parties taken off every list by hand.
#pragma once

#include <string>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct DeletedParty {
  PartyId party;            ///< the leader
  std::size_t members = 0;  ///< how many were merged in it, itself included
  OperationId operation;    ///< 0 for a dry run
};

/// Deletes a party: what was delivered and said of it stays on file, nothing is derived from it, and undo
/// brings it back; its people lose their affiliation to it. Throws Error{usage} when there is none, and
/// Error{policy} when deals, orders, open activities or objections hang on it, with what to do.
[[nodiscard]] DeletedParty delete_party(store::Store& store, PartyId party, const std::string& reason,
                                        const Environment& environment);

}  // namespace kartei::operations
