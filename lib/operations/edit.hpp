/// Values set by hand: an edit beats every source until it is undone.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct EditSummary {
  PartyId party;                     ///< the leader that was edited
  std::vector<std::string> groups;   ///< value groups that were set, "person_name", ...
  std::vector<Diagnostic> findings;  ///< what was doubtful about the values
  OperationId operation;             ///< 0 for a dry run
};

/// Sets fields of a party, "last_name=Meyer" or "phone work=030 23125 001" each; "field=" empties it. The
/// other fields of the same group stay as they are. Throws Error{usage} for no such party, an unknown field,
/// one that a party of its kind does not have, or a value that is not understood; nothing is changed then.
[[nodiscard]] EditSummary edit_party(store::Store& store, PartyId party,
                                     const std::vector<std::string>& assignments,
                                     const Environment& environment);

}  // namespace kartei::operations
