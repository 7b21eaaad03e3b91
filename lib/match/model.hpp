/// What agreement and disagreement of each field are worth, as a readable file.
///
/// The method is that of Fellegi and Sunter, "A Theory for Record Linkage", JASA 64 (1969): each field of a
/// pair falls into one of a few levels; m is the share of the level among pairs of one party, u among pairs
/// of two parties; log2(m / u) is its weight. A field that one side lacks weighs nothing. Weights are
/// integers in thousandths of a bit, so that no order depends on floating point.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::match {

/// What is compared.
enum class Feature : std::uint8_t {
  last_name,
  first_name,
  company,
  legal_form,
  street,
  place,
  phone,
  email,
  birth_date,
  vat_id,
  register_id,
};
inline constexpr std::size_t feature_count = 11;
inline constexpr std::size_t max_levels = 9;

/// Level 0 of every feature: one side or both lack it.
inline constexpr std::uint8_t not_compared = 0;

/// "last_name", ...: the tables of the model file.
[[nodiscard]] std::string_view to_text(Feature feature);

/// The levels of a feature after "not compared", best first; the last one is "other".
[[nodiscard]] std::span<const std::string_view> levels_of(Feature feature);

struct LevelWeight {
  double m = 0;
  double u = 0;
  std::int32_t weight = 0;  ///< thousandths of a bit
  /// How much of the value's rarity counts, in percent: at 100 the weight is log2(m / share of the value).
  std::int32_t rarity = 0;
};

struct FeatureModel {
  std::array<LevelWeight, max_levels> levels{};  ///< index 0, not compared, weighs nothing
  double rarest = 0;                             ///< no value counts as rarer than this share of all rows
};

/// One thing that two rows must share to be looked at together.
struct BlockingPass {
  std::string name;
  std::vector<std::string> key;     ///< names of key parts, all of which must be known
  std::vector<std::string> refine;  ///< further parts, used in turn when a block is too large
};

struct Model {
  std::array<FeatureModel, feature_count> features{};
  double duplicates_per_row = 0;     ///< expected pairs of one party in a list, for each of its rows
  std::int32_t merge_at = 0;         ///< from here on a pair is surely one party
  std::int32_t link_at = 0;          ///< from here on it rather is than not: clusters of a report
  std::int32_t review_at = 0;        ///< from here on a person should look
  std::vector<BlockingPass> passes;  ///< at most 32

  [[nodiscard]] const FeatureModel& of(Feature feature) const {
    return features[static_cast<std::size_t>(feature)];
  }
};

/// Reads a model file (TOML, see german.toml for the tables and keys). `name` is for messages.
/// Throws Error{configuration} when a table or level is missing or unknown, or when a level makes no sense.
[[nodiscard]] Model model_from_text(std::string_view text, std::string_view name);

/// The model that Kartei ships: German, Austrian and Swiss contact lists.
[[nodiscard]] const Model& shipped_model();

/// Its text, as a start for one's own.
[[nodiscard]] std::string_view shipped_model_text();

}  // namespace kartei::match
