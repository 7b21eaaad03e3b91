/// A party's view in the forms in which people pass it around in the house: a page to read, a card to keep.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct PageColumn {
  std::string name;  ///< in the words of the console: "stage"
  bool is_number = false;
};

/// One table of the view.
struct PageTable {
  std::string name;  ///< "deals"
  std::vector<PageColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< one cell per column
};

/// An HTML document in German with the tables one below the other; nothing in it is loaded from elsewhere,
/// and every value stands in it as text.
[[nodiscard]] std::string view_page(std::string_view heading, std::span<const PageTable> tables);

/// The leading values as a vCard 4.0. Internal, so nobody decides on it: a list for others is an export.
/// Throws Error{usage} when there is no such party.
[[nodiscard]] std::string party_card(store::Store& store, PartyId party);

}  // namespace kartei::operations
