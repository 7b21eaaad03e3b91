#include "store/parties.hpp"

#include <bit>

#include "schema/queries/editable.hpp"
#include "schema/queries/matching.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {

PartyId insert_party(Store& store, PartyKind kind, OperationId operation) {
  const PartyId id = store.ids().next_party();
  store.database().run(schema::matching::insert_party, id, to_text(kind), operation);
  return id;
}

void insert_link(Store& store, const Link& link) {
  std::optional<std::int64_t> hash;
  if (link.identity_hash) hash = std::bit_cast<std::int64_t>(*link.identity_hash);
  store.database().run(schema::matching::insert_link, link.record, to_text(link.part), link.party, hash);
}

std::unordered_map<std::uint64_t, PartyId> organisation_identities(Store& store, SourceId source) {
  std::unordered_map<std::uint64_t, PartyId> identities;
  sqlite::Rows rows = store.database().rows(schema::matching::all_identities_of_source, source);
  while (rows.next())
    identities.emplace(std::bit_cast<std::uint64_t>(rows.integer(0)), PartyId{rows.integer(1)});
  return identities;
}

std::optional<Party> find_party(Store& store, PartyId id) {
  sqlite::Rows rows = store.database().rows(schema::matching::party_by_id, id);
  if (!rows.next()) return std::nullopt;
  return Party{.id = {rows.integer(0)},
               .kind = party_kind_from_text(rows.text(1)).value_or(PartyKind::person),
               .leader = {rows.integer(2)}};
}

namespace {

std::vector<PartyId> all_ids(sqlite::Rows& rows) {
  std::vector<PartyId> ids;
  while (rows.next()) ids.push_back({rows.integer(0)});
  return ids;
}

}  // namespace

std::vector<PartyId> leaders(Store& store) {
  sqlite::Rows rows = store.database().rows(schema::matching::list_leaders);
  return all_ids(rows);
}

std::unordered_map<std::int64_t, PartyId> followers(Store& store) {
  std::unordered_map<std::int64_t, PartyId> found;
  sqlite::Rows rows = store.database().rows(schema::matching::list_followers);
  while (rows.next()) found.emplace(rows.integer(0), PartyId{rows.integer(1)});
  return found;
}

std::vector<PartyId> parties_of_source(Store& store, SourceId source) {
  sqlite::Rows rows = store.database().rows(schema::matching::all_parties_of_source, source);
  return all_ids(rows);
}

std::vector<PartyId> members(Store& store, PartyId leader) {
  sqlite::Rows rows = store.database().rows(schema::matching::members, leader);
  return all_ids(rows);
}

void insert_deletion(Store& store, PartyId party, std::string_view reason, OperationId operation) {
  add_row(store, schema::deletions_table, {{"party_id", party.value}, {"reason", std::string(reason)}},
          operation);
}

OperationId deletion_of(Store& store, PartyId leader) {
  return {store.database().number(schema::matching::deletion_of, leader).value_or(0)};
}

std::vector<Couple> couples(Store& store) {
  std::vector<Couple> found;
  sqlite::Rows rows = store.database().rows(schema::matching::all_couples);
  while (rows.next()) found.push_back({.a_leader = {rows.integer(0)}, .b_leader = {rows.integer(1)}});
  return found;
}

std::vector<PartyId> partners_of(Store& store, PartyId leader) {
  sqlite::Rows rows = store.database().rows(schema::matching::partners_of, leader);
  return all_ids(rows);
}

std::vector<PartyId> employers_now(Store& store, PartyId organisation, SourceId source) {
  sqlite::Rows rows = store.database().rows(schema::matching::employers_now, organisation, source);
  return all_ids(rows);
}

std::vector<PartyId> companions(Store& store, PartyId leader) {
  sqlite::Rows rows = store.database().rows(schema::matching::companions, leader);
  return all_ids(rows);
}

}  // namespace kartei::store
