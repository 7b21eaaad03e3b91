#include "store/compared_parties.hpp"

#include <bit>

#include "schema/queries/matching.hpp"

namespace kartei::store {

std::vector<ComparedParty> compared_parties(Store& store) {
  std::vector<ComparedParty> parties;
  sqlite::Rows rows = store.database().rows(schema::matching::list_compared_parties);
  while (rows.next()) parties.push_back({{rows.integer(0)}, std::bit_cast<std::uint64_t>(rows.integer(1))});
  return parties;
}

void replace_compared_parties(Store& store, const std::vector<ComparedParty>& now) {
  const std::vector<ComparedParty> before = compared_parties(store);
  auto old = before.begin();
  const auto forget = [&] { store.database().run(schema::matching::forget_compared_party, (old++)->party); };
  for (const ComparedParty& party : now) {
    while (old != before.end() && old->party < party.party) forget();
    const bool is_known = old != before.end() && old->party == party.party;
    if (!is_known || old->stamp != party.stamp)
      store.database().run(schema::matching::write_compared_party, party.party,
                           std::bit_cast<std::int64_t>(party.stamp));
    if (is_known) ++old;
  }
  while (old != before.end()) forget();
}

}  // namespace kartei::store
