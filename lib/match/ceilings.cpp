#include "match/ceilings.hpp"

#include <algorithm>
#include <cmath>

#include "match/rarity.hpp"

namespace kartei::match {

namespace {

std::int32_t milli_log2(double value) {
  return static_cast<std::int32_t>(std::lround(1000 * std::log2(value)));
}

struct Ceiling {
  std::int32_t any = 0;
  std::int32_t unlike = 0;
  std::int32_t beside_rarity = 0;
};

/// Goes from the level that says least to the best one.
Ceiling ceiling_of(const FeatureModel& feature, std::size_t levels, std::int32_t rarest) {
  constexpr std::size_t best_level = 1;
  Ceiling ceiling;
  bool weighs_rarity = false;
  for (std::size_t level = levels; level >= best_level; --level) {
    const LevelWeight& weight = feature.levels[level];
    const std::int32_t log_m = weight.by_rarity ? milli_log2(weight.m) : 0;
    if (weight.by_rarity || level == best_level)
      ceiling.beside_rarity = weighs_rarity ? std::max(ceiling.beside_rarity, log_m) : log_m;
    weighs_rarity = weighs_rarity || weight.by_rarity;
    ceiling.any = std::max(ceiling.any, weight.by_rarity ? log_m + rarest : weight.weight);
    if (level > best_level) ceiling.unlike = ceiling.any;
  }
  if (!weighs_rarity) ceiling.beside_rarity = ceiling.any;
  return ceiling;
}

}  // namespace

Ceilings::Ceilings(const Model& model, std::uint32_t rows) {
  for (std::size_t index = 0; index < feature_count; ++index) {
    const FeatureModel& feature = model.features[index];
    const std::size_t levels = levels_of(static_cast<Feature>(index)).size();
    const Ceiling ceiling = ceiling_of(feature, levels, rarity_of_rarest(feature, rows));
    any_[index] = ceiling.any;
    unlike_[index] = ceiling.unlike;
    beside_rarity_[index] = ceiling.beside_rarity;
  }
}

}  // namespace kartei::match
