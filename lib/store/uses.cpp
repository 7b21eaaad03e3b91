#include "store/uses.hpp"

#include "schema/queries/uses.hpp"

namespace kartei::store {
namespace {

std::vector<Use> read(sqlite::Rows rows) {
  std::vector<Use> uses;
  while (rows.next())
    uses.push_back({.party = {rows.integer(0)},
                    .value = rows.string(1),
                    .channel = channel_from_text(rows.text(2)).value_or(Channel::email),
                    .purpose = rows.string(3),
                    .happened_at = moment_from_text(rows.text(4)).value_or(Moment{}),
                    .result = rows.string(5),
                    .note = rows.string(6),
                    .origin = rows.string(7)});
  return uses;
}

}  // namespace

void insert_use(Store& store, const Use& use, OperationId operation) {
  const std::int64_t id = store.ids().next("use");
  const std::string happened_at = to_text(use.happened_at);
  const auto party = use.party ? std::optional(use.party.value) : std::nullopt;
  store.database().run(schema::uses::insert_use, id, party, use.value, to_text(use.channel), use.purpose,
                       happened_at, use.result, use.note, use.origin, operation);
}

std::vector<Use> uses_of_value(Store& store, std::string_view value) {
  return read(store.database().rows(schema::uses::uses_of_value, value));
}

std::vector<Use> uses_of_party(Store& store, PartyId leader) {
  return read(store.database().rows(schema::uses::uses_of_party, leader));
}

bool has_uses(Store& store) { return store.database().number(schema::uses::list_whether_uses_exist) == 1; }

std::optional<Day> third_party_origin(Store& store, PartyId leader) {
  const auto day = store.database().text(schema::uses::third_party_origin, leader);
  return day ? day_from_text(*day) : std::nullopt;
}

bool has_suppliers(Store& store) {
  return store.database().number(schema::uses::list_whether_suppliers_exist) == 1;
}

bool was_handed_over(Store& store, PartyId leader, Day by) {
  const std::string day = to_text(by);
  return store.database().number(schema::uses::was_handed_over, leader, day).has_value();
}

}  // namespace kartei::store
