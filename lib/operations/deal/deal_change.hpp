/// Deals made, changed, moved through the pipeline, ended and deleted: each one operation that undo takes
/// back.
#pragma once

#include <string>
#include <vector>

#include "operations/deal/deal_words.hpp"
#include "operations/deal/open_titles.hpp"

namespace kartei::operations {

struct DealSummary {
  DealId deal;
  OperationId operation;  ///< 0 for a dry run, or when nothing was other than before
};

struct DealChange {
  DealWords words;
  std::vector<std::string> parties;  ///< "7:decider" each: to be in the deal
  std::vector<std::string> without;  ///< the same: to be in it no more
  std::string stage = {};            ///< of a new one; empty: the pipeline's first
};

/// A new deal in `stage`, or the pipeline's first. Throws Error{usage} for values that are not understood,
/// a deal without a party, a second open one of that title with the same party.
[[nodiscard]] DealSummary add_deal(store::Store& store, const DealChange& wanted, const std::string& stage,
                                   const selling::Pipeline& pipeline, const Environment& environment);

/// Throws as add_deal(), and for a deal that there is not.
[[nodiscard]] DealSummary edit_deal(store::Store& store, DealId number, const DealChange& wanted,
                                    const Environment& environment);

/// The same two within a change under way; whether anything is other than before. Whoever writes several
/// notes what was written in `titles`. Throw as add_deal().
DealId put_deal(store::Store& store, const DealChange& wanted, const selling::Pipeline& pipeline,
                const Environment& environment, OperationId operation, OpenTitles& titles);
bool change_deal(store::Store& store, DealId number, const DealChange& wanted, const Environment& environment,
                 OperationId operation, OpenTitles& titles);

/// Into another stage; one that was won or lost is open again.
[[nodiscard]] DealSummary move_deal(store::Store& store, DealId number, const std::string& stage,
                                    const selling::Pipeline& pipeline, const Environment& environment);

/// `outcome` is "won" or "lost". Throws Error{usage} without a reason, or when the deal has ended already.
[[nodiscard]] DealSummary end_deal(store::Store& store, DealId number, const std::string& outcome,
                                   const std::string& reason, const Environment& environment);

/// Touchpoints, activities and orders of it stay.
[[nodiscard]] DealSummary delete_deal(store::Store& store, DealId number, const Environment& environment);

}  // namespace kartei::operations
