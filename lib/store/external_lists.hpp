/// Copies of lists that others keep: ECG, Robinson, stars of the Swiss directory. Values stand in them as
/// hashes made with the key of the suppression list.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/digest.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// A copy of a list that others keep.
struct ExternalListCopy {
  std::int64_t id = 0;
  std::string name;  ///< as the rule set calls it: "ECG"
  Day as_of{};
  std::string file_name;
  std::string file_sha256;
  std::int64_t entries = 0;
  std::string recorded_at;  ///< ISO 8601
  std::string recorded_by;  ///< the actor of its operation, and for whom; not looked at when it is inserted
};

/// Puts a copy on file; it takes the place of the one before. Requires: a write transaction.
void insert_external_list(Store& store, const ExternalListCopy& copy, std::span<const Digest> entries,
                          OperationId operation);

/// The newest copy of each list, by name.
[[nodiscard]] std::vector<ExternalListCopy> external_lists(Store& store);

[[nodiscard]] bool is_on_external_list(Store& store, const ExternalListCopy& copy, const Digest& digest);

}  // namespace kartei::store
