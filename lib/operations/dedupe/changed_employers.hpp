/// People whose sources disagree on the company they work for.
#pragma once

#include <vector>

#include "operations/party/employments.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ChangedEmployer {
  PartyId person;  ///< a leader
  std::vector<Employment> employments;
};

/// All of the database who have a past employment by word of their sources, ascending.
[[nodiscard]] std::vector<ChangedEmployer> all_changed_employers(store::Store& store);

}  // namespace kartei::operations
