#include "operations/party/party_page.hpp"

#include "operations/known_owner.hpp"
#include "operations/segment/segment_filter.hpp"
#include "store/segment_query.hpp"

namespace kartei::operations {

std::vector<store::ListedParty> party_page(store::Store& store, const PageChoices& choices, Day today) {
  store::PartyPage page;
  page.after = choices.after;
  page.kind = choices.kind;
  page.limit = choices.limit;
  if (!choices.owner.empty()) page.owner = known_owner(store, choices.owner);
  if (!choices.segment.empty())
    page.among = store::parties_in(store, read_filter(store, choices.segment, today));
  return store::list_parties(store, page);
}

}  // namespace kartei::operations
