#include "store/number_parts.hpp"

#include "schema/queries/search.hpp"
#include "search/words.hpp"
#include "store/search_index.hpp"

namespace kartei::store {

std::vector<PartyId> parties_with_number_part(Store& store, std::string_view digits, std::int64_t limit) {
  const std::string part = search::number_word(digits).substr(1);  // backwards, as numbers are kept
  std::vector<PartyId> parties;
  sqlite::Rows rows = store.database().rows(schema::search::list_numbers_with_part, part, limit);
  while (rows.next() && static_cast<std::int64_t>(parties.size()) < limit)
    for (const PartyId party : store.search().parties_with_word(rows.integer(0), limit))
      parties.push_back(party);
  return parties;
}

}  // namespace kartei::store
