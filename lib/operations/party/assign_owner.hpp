/// Who of our own people looks after a party.
#pragma once

#include <span>
#include <string>

#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct AssignmentSummary {
  std::size_t changed = 0;
  OperationId operation;  ///< 0 for a dry run, or when all was so already
};

/// Gives parties an owner, or takes it from them when `owner` is empty. Throws Error{usage} for no such party
/// and for an unknown owner; nothing is changed then.
[[nodiscard]] AssignmentSummary assign_owner(store::Store& store, std::span<const PartyId> parties,
                                             const std::string& owner, NewOwner when_new,
                                             const Environment& environment);

}  // namespace kartei::operations
