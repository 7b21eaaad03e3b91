#include "operations/rights/restriction.hpp"

#include <fmt/format.h>

#include <vector>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "schema/queries/editable.hpp"
#include "schema/queries/subject.hpp"
#include "store/editable_rows.hpp"

namespace kartei::operations {
namespace {

std::vector<std::int64_t> restrictions_of(store::Store& store, PartyId leader) {
  std::vector<std::int64_t> keys;
  sqlite::Rows rows = store.database().rows(schema::subject::restrictions_of_party, leader);
  while (rows.next()) keys.push_back(rows.integer(0));
  return keys;
}

}  // namespace

std::optional<Restriction> restriction_of(store::Store& store, PartyId leader) {
  sqlite::Rows rows = store.database().rows(schema::subject::restrictions_of_party, leader);
  if (!rows.next()) return std::nullopt;
  return Restriction{rows.string(1), rows.string(2)};
}

RestrictionSummary restrict_subject(store::Store& store, PartyId party, const std::string& reason,
                                    const RequestAnswer& answer, const Environment& environment) {
  JournalledChange change(store, "restrict", environment);
  const PartyId leader = known_party(store, party).leader;
  if (restriction_of(store, leader)) {
    change.discard();
    return {leader, {}};
  }
  store::add_row(store, schema::restrictions_table,
                 {{"party_id", leader.value}, {"since", to_text(environment.today())}, {"reason", reason}},
                 change.id());
  answer_request(store, leader, answer, environment, change.id());
  return {leader, change.finish({{"restrictions", 1}})};
}

RestrictionSummary release_subject(store::Store& store, PartyId party, const Environment& environment) {
  JournalledChange change(store, "release", environment);
  const PartyId leader = known_party(store, party).leader;
  const std::vector<std::int64_t> restrictions = restrictions_of(store, leader);
  if (restrictions.empty())
    throw Error(ErrorKind::usage, fmt::format("party {} is not restricted", leader.value));
  for (const std::int64_t key : restrictions)
    store::delete_row(store, schema::restrictions_table, key, change.id());
  return {leader, change.finish({{"restrictions", static_cast<std::int64_t>(restrictions.size())}})};
}

}  // namespace kartei::operations
