/// A person's word on whether a value is used at work or in private.
#pragma once

#include <string>

#include "consent/rule_set.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Notes it; returns the value as normalised. Throws Error{usage} for what is no mailbox or number, and
/// without a reason.
std::string note_capacity(store::Store& store, const std::string& value, consent::Capacity capacity,
                          const std::string& reason, const Environment& environment);

}  // namespace kartei::operations
