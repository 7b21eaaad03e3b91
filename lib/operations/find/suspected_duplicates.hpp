/// Who may be the same party as one that is looked at: a hint where it is shown; `dedupe` weighs and decides.
#pragma once

#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct SuspectedDuplicate {
  PartyId party;
  std::string name;
  std::string shared;  ///< "mailbox", "number", "address": what both have beside the name
};

/// Leaders of the same kind whose name sounds like that of `golden` and who share a mailbox, a number or the
/// door with it, ascending; whom somebody told apart from it, or a row names beside it, is not among them.
[[nodiscard]] std::vector<SuspectedDuplicate> suspected_duplicates(store::Store& store,
                                                                   const store::Golden& golden);

}  // namespace kartei::operations
