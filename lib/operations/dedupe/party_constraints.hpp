/// Which parties are kept apart, whatever they say.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/kept_apart.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct PartyConstraints {
  match::Constraints constraints;
  std::vector<std::uint64_t> stamps;  ///< per row: of what it is kept apart by; 0 when by nothing
};

/// "Not a duplicate", as decided, as an undone merge or a row of two persons says; and those with orders or
/// open deals, who are merged by hand only.
/// `leaders` are the rows, ascending.
[[nodiscard]] PartyConstraints party_constraints(store::Store& store, std::span<const PartyId> leaders);

}  // namespace kartei::operations
