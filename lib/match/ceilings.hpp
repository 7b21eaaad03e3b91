/// The most that a field can weigh, told before its values are looked at: most pairs that blocking brings
/// together are two strangers, and a few comparisons of numbers show it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "match/model.hpp"

namespace kartei::match {

class Ceilings {
 public:
  /// For a table of `rows` rows.
  Ceilings(const Model& model, std::uint32_t rows);

  /// Thousandths of a bit, never below 0: a field that is not compared weighs 0.
  [[nodiscard]] std::int32_t of(Feature feature) const { return any_[static_cast<std::size_t>(feature)]; }
  /// When the level is not the best one.
  [[nodiscard]] std::int32_t of_unlike(Feature feature) const {
    return unlike_[static_cast<std::size_t>(feature)];
  }
  [[nodiscard]] std::int32_t of(Feature feature, bool is_alike) const {
    return is_alike ? of(feature) : of_unlike(feature);
  }
  /// When the commoner of the two values has this rarity.
  [[nodiscard]] std::int32_t of(Feature feature, bool is_alike, std::int32_t rarity) const {
    return std::min(of(feature, is_alike),
                    std::max(0, beside_rarity_[static_cast<std::size_t>(feature)] + rarity));
  }

 private:
  std::array<std::int32_t, feature_count> any_{};
  std::array<std::int32_t, feature_count> unlike_{};
  /// log2(m) of the likeliest level that is weighed by rarity; all others weigh no more than the best level.
  std::array<std::int32_t, feature_count> beside_rarity_{};
};

}  // namespace kartei::match
