#include "store/leads.hpp"

#include "schema/queries/lead.hpp"

namespace kartei::store {

std::vector<PartyId> leads(Store& store) {
  std::vector<PartyId> parties;
  sqlite::Rows rows = store.database().rows(schema::lead::list_leads);
  while (rows.next()) parties.push_back({rows.integer(0)});
  return parties;
}

}  // namespace kartei::store
