#include "store/ownerships.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/party.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {
namespace {

struct OwnershipKey {
  std::int64_t key = 0;
  PartyId party;
};

std::vector<OwnershipKey> ownerships_of(Store& store, PartyId leader) {
  std::vector<OwnershipKey> keys;
  sqlite::Rows rows = store.database().rows(schema::party::ownerships_of, leader);
  while (rows.next()) keys.push_back({rows.integer(0), {rows.integer(1)}});
  return keys;
}

}  // namespace

std::string owner_of(Store& store, PartyId leader) {
  return store.database().text(schema::party::owner_of, leader).value_or("");
}

bool set_owner(Store& store, PartyId leader, const std::string& owner, Day since, OperationId operation) {
  if (owner_of(store, leader) == owner) return false;
  const std::vector<OwnershipKey> keys = ownerships_of(store, leader);
  if (owner.empty()) {
    for (const OwnershipKey& one : keys) delete_row(store, schema::ownerships_table, one.key, operation);
    return true;
  }
  const ColumnSettings settings{{"owner", owner},
                                {"since", to_text(since)},
                                {"operation_id", operation.value}};  // the newest assignment holds
  for (const OwnershipKey& one : keys)
    if (one.party == leader) return change_row(store, schema::ownerships_table, one.key, settings, operation);
  ColumnSettings all{{"party_id", leader.value}};
  all.insert(all.end(), settings.begin(), settings.end());
  add_row(store, schema::ownerships_table, all, operation);
  return true;
}

std::vector<std::string> known_owners(Store& store) {
  std::vector<std::string> owners;
  sqlite::Rows rows = store.database().rows(schema::party::list_known_owners);
  while (rows.next()) owners.push_back(rows.string(0));
  return owners;
}

}  // namespace kartei::store
