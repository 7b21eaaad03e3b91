/// From where on somebody wants to know what happened: a day, or the number of an operation.
#pragma once

#include <string>
#include <string_view>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The first operation meant by "2026-11-01" or "17": of that day or later, or that one; one that is not yet
/// where there is none. `option` is said in messages. Throws Error{usage} for an operation that there is not,
/// and for what is neither.
[[nodiscard]] OperationId told_operation(store::Store& store, std::string_view option,
                                         const std::string& written);

}  // namespace kartei::operations
