#include "store/hand_overs.hpp"

#include "schema/queries/exports.hpp"

namespace kartei::store {

std::vector<PartyId> handed_over_since(Store& store, Channel channel, Day since) {
  std::vector<PartyId> found;
  const std::string day = kartei::to_text(since);
  sqlite::Rows rows = store.database().rows(schema::exports::list_handed_over_since, day, to_text(channel));
  while (rows.next()) found.push_back({rows.integer(0)});
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
