#include "survivorship/replaced.hpp"

#include <algorithm>

namespace kartei::survivorship {

std::vector<const Edit*> Replaced::standing(Group group) const {
  std::vector<const Edit*> found;
  for (const Edit& edit : edits_) {
    const bool is_replaced = std::ranges::any_of(edits_, [&](const Edit& later) {
      return later.group == group && edit.id < later.id && were_one(edit.party, later.party, later.operation);
    });
    if (edit.group == group && !is_replaced) found.push_back(&edit);
  }
  std::ranges::sort(found, std::ranges::greater(), &Edit::id);
  return found;
}

bool Replaced::is_replaced(const Evidence& evidence, Group group) const {
  return std::ranges::any_of(edits_, [&](const Edit& edit) {
    if (edit.group != group || !edit.operation) return false;
    // A note by hand is the whole note of its party: of several texts nobody could tell which still holds.
    const bool was_known =
        group == Group::note || evidence.came_with[static_cast<std::size_t>(group)] < edit.operation;
    return was_known && were_one(evidence.party, edit.party, edit.operation);
  });
}

bool Replaced::were_one(PartyId a, PartyId b, OperationId operation) const {
  std::vector<PartyId> reached{a};
  for (std::size_t at = 0; at < reached.size(); ++at) {
    if (reached[at] == b) return true;
    for (const Joining& joining : joinings_) {
      if (!(joining.operation < operation)) continue;
      for (const auto& [from, to] : {std::pair(joining.a, joining.b), std::pair(joining.b, joining.a)})
        if (from == reached[at] && std::ranges::find(reached, to) == reached.end()) reached.push_back(to);
    }
  }
  return false;
}

}  // namespace kartei::survivorship
