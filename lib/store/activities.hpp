/// Activities: one thing to do each, by one of our own people, until a day.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Activity {
  ActivityId id;              ///< 0: not stored yet
  std::string kind = "task";  ///< a channel's word, or "task"
  std::string subject;
  std::string note;
  std::string owner;
  std::optional<Day> starts_on;     ///< from when it may be done
  std::optional<Moment> starts_at;  ///< instead: when it is fixed for
  std::optional<Moment> ends_at;    ///< of such a one
  Day due_on{};
  DealId deal;                 ///< 0: about none
  std::string state = "open";  ///< "open", "done", "dropped"
  std::optional<Moment> closed_at;
  std::string outcome;
  TouchpointId touchpoint;  ///< what it became
  std::string uid;          ///< its name in calendars; empty: given when it is inserted

  [[nodiscard]] bool is_open() const { return state == "open"; }
};

[[nodiscard]] std::optional<Activity> find_activity(Store& store, ActivityId activity);
[[nodiscard]] std::optional<Activity> activity_by_uid(Store& store, std::string_view uid);
/// The leaders for whom it is, in the order of their naming.
[[nodiscard]] std::vector<PartyId> parties_of_activity(Store& store, ActivityId activity);

struct ActivityFilter {
  std::string state = "open";    ///< "all": any
  std::string owner;             ///< empty: anybody's
  std::optional<Day> due_until;  ///< nothing: at any time
  PartyId party;                 ///< a leader; 0: anybody
  DealId deal;                   ///< 0: any or none
  std::int64_t limit = -1;       ///< -1: all
};
/// What is due first at the top.
[[nodiscard]] std::vector<Activity> activities(Store& store, const ActivityFilter& filter);
/// With a company: its people's too. Requires: `leader` leads.
[[nodiscard]] std::vector<Activity> open_activities_of_party(Store& store, PartyId leader);
/// What is about the deal, and what is about no other deal with any of its parties.
[[nodiscard]] std::vector<Activity> open_activities_of_deal(Store& store, DealId deal);

/// Of the days of a calendar's series, whose UIDs are the series' with the day behind it.
[[nodiscard]] std::vector<Activity> open_activities_of_series(Store& store, const std::string& series);

/// Whether an activity's name in calendars was made here, whether or not the activity is still on file.
[[nodiscard]] bool is_own_uid(Store& store, std::string_view uid);

ActivityId insert_activity(Store& store, const Activity& activity, std::span<const PartyId> parties,
                           OperationId operation);
/// Stores all fields; false when nothing is other than before.
bool update_activity(Store& store, const Activity& activity, OperationId operation);
void delete_activity(Store& store, ActivityId activity, OperationId operation);
/// False when it is for the party already, or is not.
bool add_activity_party(Store& store, ActivityId activity, PartyId party, OperationId operation);
bool remove_activity_party(Store& store, ActivityId activity, PartyId leader, OperationId operation);

}  // namespace kartei::store
