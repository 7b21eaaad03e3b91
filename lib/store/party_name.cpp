#include "store/party_name.hpp"

#include "schema/queries/master.hpp"

namespace kartei::store {

std::string party_name(Store& store, PartyId leader) {
  return store.database().text(schema::master::party_name, leader).value_or("");
}

}  // namespace kartei::store
