#include "match/ceilings.hpp"

#include <algorithm>
#include <cmath>

#include "match/rarity.hpp"

namespace kartei::match {

namespace {

std::int32_t milli_log2(double value) {
  return static_cast<std::int32_t>(std::lround(1000 * std::log2(value)));
}

}  // namespace

Ceilings::Ceilings(const Model& model, std::uint32_t rows) {
  constexpr std::size_t best_level = 1;
  for (std::size_t index = 0; index < feature_count; ++index) {
    const FeatureModel& feature = model.features[index];
    const std::int32_t rarest = rarity_of_rarest(feature, rows);
    bool weighs_rarity = false;
    const std::size_t levels = levels_of(static_cast<Feature>(index)).size();
    for (std::size_t level = levels; level >= best_level; --level) {
      const LevelWeight& weight = feature.levels[level];
      const std::int32_t log_m = weight.by_rarity ? milli_log2(weight.m) : 0;
      if (weight.by_rarity || level == best_level) {
        beside_rarity_[index] = weighs_rarity ? std::max(beside_rarity_[index], log_m) : log_m;
      }
      weighs_rarity = weighs_rarity || weight.by_rarity;
      any_[index] = std::max(any_[index], weight.by_rarity ? log_m + rarest : weight.weight);
      if (level > best_level) unlike_[index] = any_[index];
    }
    if (!weighs_rarity) beside_rarity_[index] = any_[index];
  }
}

}  // namespace kartei::match
