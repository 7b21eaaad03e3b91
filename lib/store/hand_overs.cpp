#include "store/hand_overs.hpp"

#include <chrono>

#include "schema/queries/exports.hpp"
#include "store/cells.hpp"

namespace kartei::store {

std::vector<PartyId> handed_over_since(Store& store, Channel channel, Day since) {
  std::vector<PartyId> found;
  const std::string day = kartei::to_text(since);
  sqlite::Rows rows = store.database().rows(schema::exports::list_handed_over_since, day, to_text(channel));
  while (rows.next()) found.push_back({rows.integer(0)});
  return found;
}

std::optional<std::string> value_handed_over(Store& store, const HandedOverName& name) {
  const std::string day = kartei::to_text(std::chrono::floor<std::chrono::days>(name.by));
  return store.database().text(schema::exports::value_handed_over, name.party, name.leader,
                               to_text(name.channel), name.purpose, day);
}

std::vector<HandedOver> handed_over_to(Store& store, std::string_view recipient) {
  std::vector<HandedOver> found;
  sqlite::Rows rows = store.database().rows(schema::exports::list_handed_over_to, recipient);
  while (rows.next()) {
    HandedOver one;
    one.party = {rows.integer(0)};
    one.leader = {rows.integer(1)};
    one.value = rows.text(2);
    one.channel = channel_from_text(rows.text(3)).value();
    one.purpose = rows.text(4);
    one.row_key = rows.text(5);
    one.file_name = rows.text(6);
    one.fields = texts_from_json(rows.text(7));
    one.erased_by = {rows.integer(8)};
    one.restricted_by = {rows.integer(9)};
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<PartyId> changed_since(Store& store, OperationId since, SourceId source) {
  std::vector<PartyId> found;
  sqlite::Rows rows = store.database().rows(schema::exports::list_changed_since, since, source);
  while (rows.next()) found.push_back({rows.integer(0)});
  return found;
}

OperationId first_operation_since(Store& store, Day since) {
  const std::string day = kartei::to_text(since);
  return {store.database().number(schema::exports::list_first_operation_since, day).value_or(1)};
}

std::unordered_map<std::int64_t, int> deal_roles(Store& store) {
  std::unordered_map<std::int64_t, int> roles;
  sqlite::Rows rows = store.database().rows(schema::exports::list_deal_roles);
  while (rows.next()) roles.emplace(rows.integer(0), static_cast<int>(rows.integer(1)));
  return roles;
}

}  // namespace kartei::store
