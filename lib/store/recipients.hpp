/// Who gets lists, each defined once.
#pragma once

#include <string>
#include <vector>

#include "store/store.hpp"

namespace kartei::store {

struct Recipient {
  std::int64_t id = 0;
  std::string name;
  std::string role;      ///< internal, processor, controller, joint: GDPR 4(7), (8), 26
  std::string contract;  ///< its number or file
  std::string country;   ///< ISO 3166-1 alpha-2
};

/// By name.
[[nodiscard]] std::vector<Recipient> recipients(Store& store);

/// Adds one; `recipient.id` is ignored. Requires: the name is free.
void insert_recipient(Store& store, const Recipient& recipient, OperationId operation);

}  // namespace kartei::store
