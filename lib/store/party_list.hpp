/// Parties as a list to look through, page by page.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// What the listed parties have in common; what is empty is not asked for.
struct PartyPage {
  PartyId after;                              ///< the page begins behind this one
  std::string kind;                           ///< "person", "organisation"
  std::optional<std::vector<PartyId>> among;  ///< of these, as a segment yields them
  std::string owner;
  std::int64_t limit = 50;
};

struct ListedParty {
  PartyId party;
  std::string kind;
  std::string name;
  std::string company;  ///< of a person's first employer
  std::string city;     ///< "63067 Offenbach"
  std::string owner;
};

/// The leaders of a page, ascending. Parties without values (deleted, retracted) are left out.
[[nodiscard]] std::vector<ListedParty> list_parties(Store& store, const PartyPage& page);

/// Every organisation's leading name, ascending by party.
void for_each_organisation_name(Store& store,
                                const std::function<void(PartyId party, std::string_view name)>& visit);

/// Rows that speak of a leader and cannot do without: deals, orders, open activities.
[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> hanging_on(Store& store, PartyId leader);

}  // namespace kartei::store
