#include "operations/input/column_union.hpp"

namespace kartei::operations {

std::vector<std::size_t> ColumnUnion::places_of(const std::vector<std::string>& columns) {
  std::map<std::string, std::size_t> ranks;
  std::vector<std::size_t> places;
  for (const auto& name : columns) {
    const auto [found, is_new] = place_of_.try_emplace({name, ranks[name]++}, names_.size());
    if (is_new) names_.push_back(name);
    places.push_back(found->second);
  }
  return places;
}

}  // namespace kartei::operations
