#include "store/party_facts.hpp"

#include "schema/queries/consent.hpp"

namespace kartei::store {

std::vector<PartyFact> party_facts(Store& store, PartyId leader) {
  std::vector<PartyFact> facts;
  sqlite::Rows rows = store.database().rows(schema::consent::facts_of_party, leader);
  while (rows.next()) facts.push_back({rows.string(0), rows.string(1), rows.string(2)});
  return facts;
}

}  // namespace kartei::store
