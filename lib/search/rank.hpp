/// How well a party answers what was asked: the order of what is found.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/contact.hpp"
#include "search/query.hpp"

namespace kartei::search {

/// How well a word of a record answers a word that was asked for, 0 to 100: equal, its beginning, the same
/// sound, one letter mistyped; of what sounds alike, what is spelt alike comes first.
[[nodiscard]] int likeness(const QueryWord& asked, std::string_view word);

/// Points of a party: each word asked for counts by its best word in the record and by where that stands;
/// last names and companies count most. `employer` is a person's company; empty else. More is better; the
/// unit has no meaning.
[[nodiscard]] int rank(const SearchQuery& query, const Contact& contact, PartyKind kind,
                       std::string_view employer);

/// The least likeness at which a word is met.
inline constexpr int least_likeness = 30;

}  // namespace kartei::search
