/// Recipients of lists: defined once, with what ties them to us, and named by every export.
#pragma once

#include <string>

#include "operations/environment.hpp"
#include "store/recipients.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Throws Error{usage} for a name that is taken, and for a processor without a contract (GDPR 28(3)).
OperationId add_recipient(store::Store& store, const store::Recipient& recipient,
                          const Environment& environment);

/// By name, case and umlauts folded. Throws Error{usage} with the nearest name for one that is not defined.
[[nodiscard]] store::Recipient known_recipient(store::Store& store, const std::string& name);

}  // namespace kartei::operations
