/// Compares two rows field by field and weighs what it finds.
#pragma once

#include <array>
#include <cstdint>

#include "match/company_levels.hpp"
#include "match/first_names.hpp"
#include "match/levels.hpp"
#include "match/model.hpp"
#include "match/obstacles.hpp"
#include "match/rarity.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// A pair's levels and weights, one per feature, and what they come to. Weights are thousandths of a bit,
/// as they count: rarity and sharing are already in them.
struct Comparison {
  std::array<Level, feature_count> levels{};
  std::array<std::int32_t, feature_count> weights{};
  std::int32_t score = 0;  ///< prior and all weights

  [[nodiscard]] Level level(Feature feature) const { return levels[static_cast<std::size_t>(feature)]; }
  [[nodiscard]] std::int32_t& weight(Feature feature) { return weights[static_cast<std::size_t>(feature)]; }
};

/// One for a table and a model; then any number of threads may compare. Both must outlive it.
class Comparer {
 public:
  Comparer(const Table& table, const Model& model);

  /// Symmetric: compare(a, b) has the scores of compare(b, a). Requires: rows of one kind.
  [[nodiscard]] Comparison compare(std::uint32_t a, std::uint32_t b) const;

  /// log2 of the odds that two rows taken at random are one party, in thousandths; depends on the number
  /// of rows.
  [[nodiscard]] std::int32_t prior() const { return prior_; }
  [[nodiscard]] const CompanyWords& company_words() const { return company_words_; }

 private:
  void compare_persons(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_last_names(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_first_names(Comparison& comparison, const Row& a, const Row& b) const;
  [[nodiscard]] bool are_swapped(const Row& a, const Row& b) const;
  void compare_organisations(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_addresses(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_contact_points(Comparison& comparison, const Row& a, const Row& b) const;
  void discount_shared(Comparison& comparison) const;

  template <class L>
  void set(Comparison& comparison, Feature feature, L level, std::int32_t rarity) const;
  [[nodiscard]] std::int32_t place_rarity(PlaceLevel level, const AddressRow& a, const AddressRow& b) const;

  const Table& table_;
  const Model& model_;
  FirstNames known_first_names_;
  CompanyWords company_words_;
  Rarities rarities_;
  /// log2(m) of levels that are weighed by rarity, in thousandths.
  std::array<std::array<std::int32_t, max_levels>, feature_count> log_m_{};
  std::array<bool, feature_count> weighs_rarity_{};
  std::int32_t prior_ = 0;
};

}  // namespace kartei::match
