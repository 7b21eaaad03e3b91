/// A party in one line of what was found.
#pragma once

#include <string_view>

#include "operations/find/find.hpp"
#include "store/golden.hpp"

namespace kartei::operations {

/// `met_by` is a word of FoundParty::met_by.
[[nodiscard]] FoundParty found_party(const store::Golden& golden, std::string_view met_by);

/// The first `limit` of these leaders in their order, each once; those without a golden record are passed
/// over.
[[nodiscard]] FoundParties found_parties(store::Store& store, const std::vector<PartyId>& parties,
                                         std::string_view met_by, std::size_t limit);

}  // namespace kartei::operations
