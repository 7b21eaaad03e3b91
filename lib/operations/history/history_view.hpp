/// The history of a party or a deal for people to look at: what is to be done, then what happened.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/activities.hpp"
#include "store/touchpoints.hpp"

namespace kartei::operations {

struct HistoryQuery {
  PartyId party;  ///< as typed; with a company its people too. 0: not of one party
  DealId deal;    ///< 0: not of one deal. Neither: all that happened
  store::HistoryPage page;
};

struct HistoryLine {
  TouchpointId touchpoint;  ///< or
  ActivityId activity;      ///< one that is open
  std::string at;           ///< local time; of an activity the day until which, or the time for which it is
  std::string channel;
  std::string direction;  ///< of an activity "due"
  std::string parties;    ///< names of those who take part
  std::string subject;
  std::string result;
  std::string who;  ///< of our own people
  DealId deal;
};

[[nodiscard]] HistoryLine line_of(store::Store& store, const store::Touchpoint& touchpoint);
[[nodiscard]] HistoryLine line_of(store::Store& store, const store::Activity& activity);

/// The first page begins with the activities that are open. Throws Error{usage} for a party, deal or
/// touchpoint that there is not.
[[nodiscard]] std::vector<HistoryLine> history_lines(store::Store& store, const HistoryQuery& asked);

/// "Müller GmbH, Hans Meyer".
[[nodiscard]] std::string names_of(store::Store& store, std::span<const PartyId> leaders);

}  // namespace kartei::operations
