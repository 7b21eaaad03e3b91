#include "store/party_list.hpp"

#include "schema/queries/party.hpp"

namespace kartei::store {
namespace {

std::string as_json(const std::vector<PartyId>& parties, PartyId after) {
  std::string json = "[";
  for (const PartyId party : parties) {
    if (party <= after) continue;
    if (json.size() > 1) json += ',';
    json += std::to_string(party.value);
  }
  return json + ']';
}

}  // namespace

std::vector<ListedParty> list_parties(Store& store, const PartyPage& page) {
  const std::string among = page.among ? as_json(*page.among, page.after) : "";
  std::vector<ListedParty> found;
  sqlite::Rows rows =
      store.database().rows(schema::party::list_parties, page.after, std::string_view(page.kind),
                            std::string_view(among), std::string_view(page.owner), page.limit);
  while (rows.next())
    found.push_back({.party = {rows.integer(0)},
                     .kind = rows.string(1),
                     .name = rows.string(2),
                     .company = rows.string(3),
                     .city = rows.string(4),
                     .owner = rows.string(5)});
  return found;
}

void for_each_organisation_name(Store& store,
                                const std::function<void(PartyId party, std::string_view name)>& visit) {
  sqlite::Rows rows = store.database().rows(schema::party::all_organisation_names);
  while (rows.next()) visit({rows.integer(0)}, rows.text(1));
}

std::vector<std::pair<std::string, std::int64_t>> hanging_on(Store& store, PartyId leader) {
  std::vector<std::pair<std::string, std::int64_t>> found;
  sqlite::Rows rows = store.database().rows(schema::party::hanging_on, leader);
  while (rows.next()) found.emplace_back(rows.string(0), rows.integer(1));
  return found;
}

}  // namespace kartei::store
