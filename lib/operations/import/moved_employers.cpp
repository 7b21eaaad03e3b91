#include "operations/import/moved_employers.hpp"

#include <algorithm>

#include "store/golden.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_called_the_same(const CompanyName& a, const CompanyName& b) {
  return text::fold_ae(a.core) == text::fold_ae(b.core) && a.legal_form == b.legal_form;
}

bool is_told_apart(store::Store& store, PartyId a, PartyId b) {
  return std::ranges::any_of(store::distinctions(store), [a, b](const store::Distinction& distinction) {
    return std::minmax({distinction.a_leader, distinction.b_leader}) == std::minmax({a, b});
  });
}

/// Where all went whom the source knew there; 0 where some stayed, or they went apart.
PartyId successor_of(store::Store& store, PartyId former, SourceId source) {
  const std::vector<PartyId> now = store::employers_now(store, former, source);
  const bool have_moved = now.size() == 1 && now.front() && now.front() != former;
  return have_moved ? now.front() : PartyId{};
}

}  // namespace

std::set<PartyId> join_moved_employers(store::Store& store, SourceId source, const std::set<PartyId>& former,
                                       OperationId operation) {
  std::set<PartyId> joined;
  for (const PartyId party : former) {
    const auto known = store::find_party(store, party);
    if (!known) continue;  // a row that named nobody
    const PartyId successor = successor_of(store, known->leader, source);
    if (!successor) continue;
    const auto before = store::organisation_place(store, known->leader);
    const auto now = store::organisation_place(store, successor);
    if (!before || !now || !is_called_the_same(before->name, now->name)) continue;
    if (is_told_apart(store, known->leader, successor)) continue;
    store::insert_merge(store, {known->leader, successor, "moved with all its people", std::nullopt},
                        operation);
    joined.insert({known->leader, successor});
  }
  return joined;
}

}  // namespace kartei::operations
