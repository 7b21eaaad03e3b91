/// What becomes of consent that came with a delivery which is taken back: nothing is deleted from the ledger.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "consent/event.hpp"
#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ConsentTakenBack {
  std::vector<consent::Event> objections;   ///< hold on
  std::vector<consent::Event> invalidated;  ///< grants that count no more
};

/// By what the consent is taken back: the command's word, and its operation.
struct TakenBackBy {
  std::string command;
  OperationId operation;
};

/// Answers each grant that `imported` recorded with an `invalidated` event, but for parties that are kept.
ConsentTakenBack take_back_consent(store::Store& store, OperationId imported, const TakenBackBy& by,
                                   const Environment& environment,
                                   const std::function<bool(PartyId)>& is_kept);

}  // namespace kartei::operations
