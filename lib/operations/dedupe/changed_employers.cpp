#include "operations/dedupe/changed_employers.hpp"

#include <algorithm>

#include "operations/party/derive.hpp"
#include "store/ties.hpp"

namespace kartei::operations {

std::vector<ChangedEmployer> all_changed_employers(store::Store& store) {
  Deriver deriver(store);
  std::vector<ChangedEmployer> found;
  for (const PartyId person : store::people_of_several_companies(store)) {
    std::vector<Employment> employments = deriver.employments_of(person);
    const bool has_past = std::ranges::any_of(
        employments, [](const Employment& employment) { return employment.until.has_value(); });
    if (has_past) found.push_back({person, std::move(employments)});
  }
  return found;
}

}  // namespace kartei::operations
