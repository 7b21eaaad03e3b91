/// The columns of several tables as one list: each name once, equal names of one table apart by rank.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kartei::operations {

class ColumnUnion {
 public:
  /// Where a table's columns stand in the list; names not met before are appended to it.
  [[nodiscard]] std::vector<std::size_t> places_of(const std::vector<std::string>& columns);

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::pair<std::string, std::size_t>, std::size_t> place_of_;  ///< (name, rank) to place
};

}  // namespace kartei::operations
