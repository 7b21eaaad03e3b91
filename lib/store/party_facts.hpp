/// What a person at the desk may remember a party by.
#pragma once

#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct PartyFact {
  std::string kind;  ///< "order", "touchpoint", "tag", "source"
  std::string what;  ///< number, subject, catchword, name
  std::string day;   ///< ISO 8601; empty for a catchword
};

/// Orders, touchpoints, catchwords and sources of a party and all merged with it, by kind, newest first.
[[nodiscard]] std::vector<PartyFact> party_facts(Store& store, PartyId leader);

}  // namespace kartei::store
