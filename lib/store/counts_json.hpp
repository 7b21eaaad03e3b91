/// Counts as JSON objects, the form of `operations.summary` and `runs.counts`.
#pragma once

#include <string>
#include <string_view>

#include "store/journal.hpp"

namespace kartei::store {

/// `{"created":120,"updated":3}`, in the order given.
[[nodiscard]] std::string to_json(const Counts& counts);

/// Reads what to_json() wrote. Throws Error{input_unusable} for anything else.
[[nodiscard]] Counts counts_from_json(std::string_view json);

}  // namespace kartei::store
