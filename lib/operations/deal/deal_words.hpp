/// A deal as people type it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "selling/pipeline.hpp"
#include "store/deals.hpp"

namespace kartei::operations {

/// What is given; an empty text empties the field.
struct DealWords {
  std::optional<std::string> title;
  std::optional<std::string> need;
  std::optional<std::string> date;         ///< of realisation: "31.03.2027"
  std::optional<std::string> volume;       ///< "25 TEUR"
  std::optional<std::string> probability;  ///< "60", "60 %"; empty: that of the stage
  std::optional<std::string> situation;
  std::optional<std::string> goal;
  std::optional<std::string> competition;
  std::optional<OwnerWord> owner;
};

/// Writes what is given into the deal. Throws Error{usage} for what is not understood or in the past.
void lay_over(store::Store& store, store::Deal& deal, const DealWords& words, const Environment& environment);

/// "7:decider": a party, merged or not, and its role; without one "customer". Throws Error{usage} for a party
/// or role that there is not.
[[nodiscard]] store::DealParty typed_deal_party(store::Store& store, std::string_view text);

/// Throws Error{usage} when the pipeline has no such stage.
void demand_stage(const selling::Pipeline& pipeline, std::string_view stage);

/// The deal of that number. Throws Error{usage} when there is none.
[[nodiscard]] store::Deal known_deal(store::Store& store, DealId number);

}  // namespace kartei::operations
