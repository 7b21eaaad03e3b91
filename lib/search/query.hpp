/// What somebody typed to find a party, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::search {

/// One word to look for.
struct QueryWord {
  std::string text;        ///< folded: "maier", "63067"
  bool is_number = false;  ///< digits only: a postcode, a number at a door, the end of a phone number
};

struct SearchQuery {
  std::vector<QueryWord> words;  ///< each must be met
  std::string number;            ///< digits of all, when it is written as one phone number; else empty
};

/// "maier ofenbach" is two words; "069 / 90 00 9-101" is one number, and "+49 69 90009" too. Words that say
/// nothing by themselves ("und", a legal form) are left out unless nothing else is there.
[[nodiscard]] SearchQuery read_query(std::string_view text);

}  // namespace kartei::search
