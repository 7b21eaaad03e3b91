#include "store/activities.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "schema/queries/activity.hpp"
#include "schema/queries/editable.hpp"
#include "schema/queries/journal.hpp"
#include "store/row_values.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::activity;

std::optional<Moment> moment_if_there(const sqlite::Rows& row, int column) {
  return row.is_null(column) ? std::nullopt : moment_from_text(row.text(column));
}

Activity row_to_activity(const sqlite::Rows& row) {
  Activity activity;
  activity.id = {row.integer(0)};
  activity.kind = row.text(1);
  activity.subject = row.text(2);
  activity.note = row.text(3);
  activity.owner = row.text(4);
  activity.starts_on = day_if_there(row, 5);
  activity.starts_at = moment_if_there(row, 6);
  activity.ends_at = moment_if_there(row, 7);
  activity.due_on = day_at(row, 8);
  activity.deal = {row.integer(9)};
  activity.state = row.text(10);
  activity.closed_at = moment_if_there(row, 11);
  activity.outcome = row.text(12);
  activity.touchpoint = {row.integer(13)};
  activity.uid = row.text(14);
  return activity;
}

std::vector<Activity> all(sqlite::Rows rows) {
  std::vector<Activity> found;
  while (rows.next()) found.push_back(row_to_activity(rows));
  return found;
}

ColumnSettings settings_of(const Activity& activity) {
  return {{"kind", activity.kind},
          {"subject", activity.subject},
          {"note", activity.note},
          {"owner", activity.owner},
          {"starts_on", value_of(activity.starts_on)},
          {"starts_at", value_of(activity.starts_at)},
          {"ends_at", value_of(activity.ends_at)},
          {"due_on", value_of(activity.due_on)},
          {"deal_id", value_of(activity.deal)},
          {"state", activity.state},
          {"closed_at", value_of(activity.closed_at)},
          {"outcome", activity.outcome},
          {"touchpoint_id", value_of(activity.touchpoint)},
          {"uid", activity.uid}};
}

/// "activity-17.20261123T080000Z@kartei": no other database made at another second has it.
constexpr std::string_view uid_begins = "activity-";

/// What the names of all activities of this file end with.
std::string uid_ends(Store& store) {
  std::string made =
      store.database().text(schema::journal::read_meta, std::string_view("created_at")).value_or("");
  std::erase_if(made, [](char letter) { return letter == '-' || letter == ':'; });
  return fmt::format(".{}@kartei", made);
}

std::string new_uid(Store& store, std::int64_t activity) {
  return fmt::format("{}{}{}", uid_begins, activity, uid_ends(store));
}

}  // namespace

std::optional<Activity> find_activity(Store& store, ActivityId activity) {
  sqlite::Rows row = store.database().rows(queries::activity, activity);
  return row.next() ? std::optional(row_to_activity(row)) : std::nullopt;
}

std::optional<Activity> activity_by_uid(Store& store, std::string_view uid) {
  const auto found = store.database().number(queries::activity_by_uid, uid);
  return found ? find_activity(store, {*found}) : std::nullopt;
}

std::vector<PartyId> parties_of_activity(Store& store, ActivityId activity) {
  std::vector<PartyId> parties;
  for (const std::int64_t key : keys_of(store.database().rows(queries::parties_of_activity, activity)))
    parties.push_back({key});
  return parties;
}

std::vector<Activity> activities(Store& store, const ActivityFilter& filter) {
  const std::string due = filter.due_until ? to_text(*filter.due_until) : "";
  return all(store.database().rows(queries::list_activities, filter.state, filter.owner, due, filter.party,
                                   filter.deal, filter.limit));
}

std::vector<Activity> open_activities_of_party(Store& store, PartyId leader) {
  return all(store.database().rows(queries::list_open_activities_of_party, leader));
}

std::vector<Activity> open_activities_of_deal(Store& store, DealId deal) {
  return all(store.database().rows(queries::list_open_activities_of_deal, deal));
}

std::vector<Activity> open_activities_of_series(Store& store, const std::string& series) {
  return all(store.database().rows(queries::open_activities_of_series, series + ' ', series + '!'));
}

ActivityId insert_activity(Store& store, const Activity& activity, std::span<const PartyId> parties,
                           OperationId operation) {
  const ActivityId id{add_row(store, schema::activities_table, settings_of(activity), operation)};
  if (activity.uid.empty())
    change_row(store, schema::activities_table, id.value, {{"uid", new_uid(store, id.value)}}, operation);
  for (const PartyId party : parties) add_activity_party(store, id, party, operation);
  return id;
}

bool is_own_uid(Store& store, std::string_view uid) {
  return uid.starts_with(uid_begins) && uid.ends_with(uid_ends(store));
}

bool update_activity(Store& store, const Activity& activity, OperationId operation) {
  return change_row(store, schema::activities_table, activity.id.value, settings_of(activity), operation);
}

void delete_activity(Store& store, ActivityId activity, OperationId operation) {
  for (const std::int64_t key : keys_of(store.database().rows(queries::party_rows_of_activity, activity)))
    delete_row(store, schema::activity_parties_table, key, operation);
  delete_row(store, schema::activities_table, activity.value, operation);
}

bool add_activity_party(Store& store, ActivityId activity, PartyId party, OperationId operation) {
  if (!keys_of(store.database().rows(queries::activity_party_rows, activity, party)).empty()) return false;
  add_row(store, schema::activity_parties_table,
          {{"activity_id", value_of(activity)}, {"party_id", value_of(party)}}, operation);
  return true;
}

bool remove_activity_party(Store& store, ActivityId activity, PartyId leader, OperationId operation) {
  const auto rows = keys_of(store.database().rows(queries::activity_party_rows, activity, leader));
  for (const std::int64_t key : rows) delete_row(store, schema::activity_parties_table, key, operation);
  return !rows.empty();
}

}  // namespace kartei::store
