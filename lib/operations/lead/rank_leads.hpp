/// Which leads to call first.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "qualify/lead_score.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct RankedLead {
  PartyId party;
  std::string name;
  std::string company;
  std::string owner;
  qualify::LeadFacts facts;
  qualify::LeadScore score;
  bool is_proposed = false;  ///< whether something is not confirmed yet
};

/// All of whom something is said as of leads; the most points first, then by party. `owner` as typed, empty:
/// of all. Throws Error{usage} for an owner whom nobody knows.
[[nodiscard]] std::vector<RankedLead> rank_leads(store::Store& store,
                                                 std::span<const qualify::LeadCriterion> criteria,
                                                 const std::string& owner, Day today);

/// Writes the leads as a workbook, a sheet for each owner. Throws as the writer does.
void write_leads(const std::string& file, std::span<const RankedLead> leads, const Environment& environment);

struct LeadActivities {
  std::size_t added = 0;
  std::size_t had_one = 0;   ///< leads with an open activity
  std::size_t declined = 0;  ///< leads without interest
  OperationId operation;     ///< 0 for a dry run, or when none was needed
};

/// An activity for each lead that has none open and does not decline: its owner's, due on the day to follow
/// up, or today when that is over or not told.
[[nodiscard]] LeadActivities add_lead_activities(store::Store& store, std::span<const RankedLead> leads,
                                                 const Environment& environment);

}  // namespace kartei::operations
