/// History: touchpoints, one for each thing that happened between us and somebody.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Touchpoint {
  TouchpointId id;  ///< 0: not stored yet
  Channel channel = Channel::phone;
  std::string direction = "out";  ///< "in", "out", "both"
  Moment at{};
  std::string subject;
  std::string text;        ///< only with a basis
  std::string text_basis;  ///< why the text may be kept
  std::string result;
  std::string actor;  ///< of our own people
  DealId deal;        ///< 0: about none
  std::string origin;
  std::string message_id;  ///< empty, or the only one of that id
};

[[nodiscard]] std::optional<Touchpoint> find_touchpoint(Store& store, TouchpointId touchpoint);
[[nodiscard]] std::optional<TouchpointId> touchpoint_by_message(Store& store, std::string_view message_id);
/// The last message of a calendar's series that is on file: the series' UID with a day behind it.
[[nodiscard]] std::optional<std::string> last_message_of_series(Store& store, const std::string& series);
/// The leaders of those who took part, in the order of their naming.
[[nodiscard]] std::vector<PartyId> parties_of_touchpoint(Store& store, TouchpointId touchpoint);

/// Where a page of history goes on: behind this touchpoint, towards the past. 0: at the newest.
struct HistoryPage {
  TouchpointId before;
  std::int64_t limit = -1;  ///< -1: all
};
/// All by newest first. With a person: its own; with a company: its people's too. Requires: `leader` leads.
[[nodiscard]] std::vector<Touchpoint> history_of_party(Store& store, PartyId leader, const HistoryPage& page);
/// What is about the deal, and what is about no other deal with any of its parties.
[[nodiscard]] std::vector<Touchpoint> history_of_deal(Store& store, DealId deal, const HistoryPage& page);
[[nodiscard]] std::vector<Touchpoint> history(Store& store, const HistoryPage& page);

/// A touchpoint that has the words, and the place of its text where they stand, [in brackets].
struct FoundTouchpoint {
  Touchpoint touchpoint;
  std::string excerpt;
};
/// All words, or beginnings of words, in subject, text and result together; case and accents do not matter.
[[nodiscard]] std::vector<FoundTouchpoint> search_touchpoints(Store& store, std::string_view words,
                                                              const HistoryPage& page);

/// What is wrong with the index that the search uses; empty when it holds what stands in the touchpoints.
[[nodiscard]] std::string touchpoint_index_problem(Store& store);

TouchpointId insert_touchpoint(Store& store, const Touchpoint& touchpoint, std::span<const PartyId> parties,
                               OperationId operation);
/// Stores all fields; false when nothing is other than before.
bool update_touchpoint(Store& store, const Touchpoint& touchpoint, OperationId operation);
/// Activities that became it stay, without it.
void delete_touchpoint(Store& store, TouchpointId touchpoint, OperationId operation);
/// False when the party takes part already, or does not.
bool add_touchpoint_party(Store& store, TouchpointId touchpoint, PartyId party, OperationId operation);
bool remove_touchpoint_party(Store& store, TouchpointId touchpoint, PartyId leader, OperationId operation);

}  // namespace kartei::store
