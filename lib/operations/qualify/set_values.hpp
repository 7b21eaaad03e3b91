/// What is said of a party by its attributes.
#pragma once

#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "store/qualifications.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ValuesSummary {
  PartyId party;            ///< the leader
  std::size_t changed = 0;  ///< attributes that say something else now
  OperationId operation;    ///< 0 for a dry run, or when all was so already
};

/// Sets attributes of a party, "company_size=250" each; of choices several options with commas, and these
/// only. Throws Error{usage} for no such party or attribute and for a value that does not fit its type;
/// nothing is changed then.
[[nodiscard]] ValuesSummary set_values(store::Store& store, PartyId party,
                                       const std::vector<std::string>& assignments,
                                       const Environment& environment);

/// Takes attributes of a party away. Throws as set_values().
[[nodiscard]] ValuesSummary unset_values(store::Store& store, PartyId party,
                                         const std::vector<std::string>& names,
                                         const Environment& environment);

/// What is said of the leader of a party. Throws Error{usage} when there is none.
[[nodiscard]] std::vector<store::Qualification> values_of(store::Store& store, PartyId party);

}  // namespace kartei::operations
