/// What agreement and disagreement of each field are worth, as a readable file.
///
/// The method is that of Fellegi and Sunter, "A Theory for Record Linkage", JASA 64 (1969): each field of a
/// pair falls into one of a few levels; m is the share of the level among pairs of one party, u among pairs
/// of two parties; log2(m / u) is its weight. A field that one side lacks weighs nothing. Weights are
/// integers in thousandths of a bit, so that no order depends on floating point.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"

namespace kartei::match {

/// What is compared. A company's name is the name of an organisation, but only the employer of a person.
enum class Feature : std::uint8_t {
  last_name,
  first_name,
  generation,
  gender,
  company,
  employer,
  legal_form,
  street,
  place,
  addition,
  phone,
  mobile,
  email,
  birth_date,
  vat_id,
  register_id,
};
inline constexpr std::size_t feature_count = 16;
inline constexpr std::size_t max_levels = 10;

/// A level of agreement: 0, or the place of its word in levels_of(), counted from 1.
using Level = std::uint8_t;

/// One side or both lack the field: weighs nothing.
inline constexpr Level not_compared = 0;

/// "last_name", ...: the tables of the model file.
[[nodiscard]] std::string_view to_text(Feature feature);

[[nodiscard]] std::optional<Feature> feature_from_text(std::string_view text);

/// The words of a feature's levels as they stand in the model file, best first; the last one is "other".
[[nodiscard]] std::span<const std::string_view> levels_of(Feature feature);

struct LevelWeight {
  double m = 0;             ///< share of the level among pairs of one party
  double u = 0;             ///< share among pairs of two parties
  std::int32_t weight = 0;  ///< log2(m / u) in thousandths
  bool by_rarity = false;   ///< m is weighed against the share of the value itself in place of u
};

struct FeatureModel {
  std::array<LevelWeight, max_levels> levels{};
  double rarest = 0;     ///< no value counts as rarer than this share of all rows
  double strangers = 1;  ///< how many rows of other parties bear a value besides those that the list shows
};

/// Rows of a block from which it is too large, where a pass says nothing else.
inline constexpr std::uint32_t usual_largest_block = 500;

/// One thing that two rows must share to be looked at together.
struct BlockingPass {
  std::string name;
  std::vector<std::string> key;                 ///< names of key parts, all of which must be known
  std::vector<std::string> refine;              ///< further parts, used in turn when a block is too large
  std::uint32_t largest = usual_largest_block;  ///< a block of more rows is too large
};

/// A way in which two people are alike without being one: as members of a household, colleagues, namesakes.
/// Where a level is commoner among such pairs than among people taken at random, agreeing says less.
struct Relation {
  std::string name;
  PartyKind kind = PartyKind::person;
  double pairs_per_row = 0;                 ///< expected pairs of this kind in a list, for each of its rows
  std::array<bool, feature_count> tells{};  ///< features in which these pairs are not like any other two
  std::array<std::array<double, max_levels>, feature_count> shares{};  ///< of the levels, where it tells
};
inline constexpr std::size_t most_relations = 4;

struct Model {
  std::array<FeatureModel, feature_count> features{};
  double duplicates_per_row = 0;     ///< expected pairs of one party in a list, for each of its rows
  std::int32_t merge_at = 0;         ///< from here on a pair is surely one party
  std::int32_t link_at = 0;          ///< from here on it rather is than not: clusters of a report
  std::int32_t review_at = 0;        ///< from here on a person should look
  std::vector<Relation> relations;   ///< at most most_relations
  std::vector<BlockingPass> passes;  ///< at most 32

  [[nodiscard]] const FeatureModel& of(Feature feature) const {
    return features[static_cast<std::size_t>(feature)];
  }
};

/// A list shorter than this is treated as if it had so many rows: chance needs some room.
inline constexpr std::uint32_t fewest_rows = 2000;

/// Reads a model file (TOML, see german.toml for the tables and keys). `name` is for messages.
/// Throws Error{configuration} when a table or level is missing or unknown, or when a level makes no sense.
[[nodiscard]] Model model_from_text(std::string_view text, std::string_view name);

/// The text of a model file that reads as this model.
[[nodiscard]] std::string model_text(const Model& model);

/// Throws Error{input_unusable} when in some field strangers agree as often as duplicates: such a model was
/// learnt from a list that teaches nothing.
void refuse_senseless(const Model& model);

/// The model that Kartei ships: German, Austrian and Swiss contact lists.
[[nodiscard]] const Model& shipped_model();

/// Its text, as a start for one's own.
[[nodiscard]] std::string_view shipped_model_text();

}  // namespace kartei::match
