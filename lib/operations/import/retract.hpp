/// Taking a bad delivery out at any later time: its rows are no evidence any more, and everything is derived
/// from what remains. Unlike undo it does not mind what was done since.
#pragma once

#include <string>
#include <vector>

#include "model/ids.hpp"
#include "operations/consent/consent_taken_back.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct RetractSummary {
  std::string source;
  std::size_t tables = 0;   ///< delivered tables that were taken out: a workbook's sheets are one delivery
  std::uint64_t rows = 0;   ///< their records
  std::size_t derived = 0;  ///< parties whose values were computed anew
  ConsentTakenBack consent;
  OperationId operation;  ///< 0 for a dry run
};

/// Takes out one delivery, all its tables; `batch` is any of them. Throws Error{usage} when there is no such
/// batch or it was retracted already.
[[nodiscard]] RetractSummary retract_delivery(store::Store& store, BatchId batch,
                                              const Environment& environment);

/// Takes out everything that a source delivered. Throws Error{usage} when there is no such source, or nothing
/// of it counts any more.
[[nodiscard]] RetractSummary retract_source(store::Store& store, const std::string& name,
                                            const Environment& environment);

}  // namespace kartei::operations
