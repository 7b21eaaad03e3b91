/// Whether a value is used at work or in private, where a person knows better than what is derived.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "consent/rule_set.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct CapacityNote {
  consent::Capacity capacity = consent::Capacity::consumer;
  std::string reason;  ///< not empty
};

/// Appends; the newest note about a value counts. Requires: a write transaction.
void insert_capacity_note(Store& store, std::string_view value, const CapacityNote& note, Moment recorded_at,
                          std::string_view recorded_by, OperationId operation);

[[nodiscard]] std::optional<CapacityNote> capacity_note(Store& store, std::string_view value);
[[nodiscard]] bool has_capacity_notes(Store& store);

}  // namespace kartei::store
