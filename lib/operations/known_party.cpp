#include "operations/known_party.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "store/subject.hpp"

namespace kartei::operations {

store::Party known_party(store::Store& store, PartyId number) {
  if (const auto party = store::find_party(store, number)) return *party;
  throw Error(
      ErrorKind::usage,
      fmt::format("there is no party {}; kartei find and kartei party list tell the numbers", number.value));
}

std::vector<PartyId> known_leaders(store::Store& store, std::span<const std::int64_t> numbers) {
  std::vector<PartyId> leaders;
  for (const std::int64_t number : numbers) leaders.push_back(known_party(store, {number}).leader);
  return leaders;
}

void refuse_erased(store::Store& store, PartyId leader) {
  if (const auto at = store::erased_at(store, leader))
    throw Error(ErrorKind::usage, fmt::format("party {} was erased at {}", leader.value, *at));
}

}  // namespace kartei::operations
