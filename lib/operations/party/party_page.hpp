/// Parties as a list to look through.
#pragma once

#include <string>
#include <vector>

#include "store/party_list.hpp"

namespace kartei::operations {

/// Which parties; what is empty is not asked for.
struct PageChoices {
  std::string kind;
  std::string owner;    ///< as typed
  std::string segment;  ///< a filter
  PartyId after;        ///< the page begins behind this one
  std::int64_t limit = 50;
};

/// `today` is what a filter counts days from. Throws Error{usage} for what is no filter, and for an owner
/// whom nobody knows.
[[nodiscard]] std::vector<store::ListedParty> party_page(store::Store& store, const PageChoices& choices,
                                                         Day today);

}  // namespace kartei::operations
