/// What a list of upkeep goes by of all parties, and what was counted of it on earlier days.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/date.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The day of each leader's newest touchpoint, by number.
[[nodiscard]] std::unordered_map<std::int64_t, Day> last_spoken_of_all(Store& store);

/// Everything that comes back: mailboxes, numbers, addresses in one line or by their addressee key.
[[nodiscard]] std::unordered_set<std::string> bounced_values(Store& store);

/// How many parties needed a hand on a day.
struct UpkeepCount {
  Day taken_on{};
  std::string owner;  ///< empty: of all together
  std::string test;   ///< of upkeep.toml; empty: any of them
  std::int64_t parties = 0;
  std::int64_t of_parties = 0;
};

/// Sets the count of that day, owner and test; false when it was so already.
bool set_upkeep_count(Store& store, const UpkeepCount& count, OperationId operation);

/// By day, owner, test.
[[nodiscard]] std::vector<UpkeepCount> upkeep_counts(Store& store);

}  // namespace kartei::store
