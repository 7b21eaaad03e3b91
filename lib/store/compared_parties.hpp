/// What the last merging run of dedupe had compared: a stamp of each party whose pairs are all settled.
#pragma once

#include <cstdint>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct ComparedParty {
  PartyId party;
  std::uint64_t stamp = 0;  ///< of all that a comparison looks at
  bool operator==(const ComparedParty&) const = default;
};

/// Ascending by party.
[[nodiscard]] std::vector<ComparedParty> compared_parties(Store& store);

/// Makes these, ascending by party, the ones there are; writes what differs only. Requires: a write
/// transaction.
void replace_compared_parties(Store& store, const std::vector<ComparedParty>& now);

}  // namespace kartei::store
