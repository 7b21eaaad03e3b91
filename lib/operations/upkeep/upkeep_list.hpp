/// Which records need a hand, and what to do next with each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "quality/upkeep.hpp"
#include "store/store.hpp"
#include "store/upkeep_counts.hpp"

namespace kartei::operations {

struct UpkeepItem {
  PartyId party;
  std::string name;
  std::string owner;
  quality::UpkeepScore score;
};

struct UpkeepList {
  std::vector<UpkeepItem> items;  ///< those of which a test holds; the most points first, then by party
  std::vector<store::UpkeepCount> counts;  ///< as of today: of all together, then by owner where rules say so
};

/// `owner` as typed; empty: of all. The counts are of those in the list. Throws Error{usage} for an owner
/// whom nobody knows.
[[nodiscard]] UpkeepList upkeep_list(store::Store& store, const quality::UpkeepRules& rules,
                                     const std::string& owner, const Environment& environment);

/// Writes these as a sheet of parties to be filled, with the reasons and what to do beside each; `sheet in`
/// takes it back. Throws as write_sheet().
void write_upkeep_sheet(store::Store& store, const std::string& file, std::span<const UpkeepItem> items,
                        const Environment& environment);

/// Puts today's counts on file; returns 0 for a dry run, or when they are there already.
OperationId keep_upkeep_counts(store::Store& store, std::span<const store::UpkeepCount> counts,
                               const Environment& environment);

}  // namespace kartei::operations
