/// Compares two rows field by field and weighs what it finds.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "match/ceilings.hpp"
#include "match/company_levels.hpp"
#include "match/first_names.hpp"
#include "match/levels.hpp"
#include "match/model.hpp"
#include "match/obstacles.hpp"
#include "match/rarity.hpp"
#include "match/table.hpp"
#include "match/workers.hpp"

namespace kartei::match {

/// The odds against a relation that the model has not.
inline constexpr std::int32_t no_relation = 1'000'000;

/// A pair's levels and weights, one per feature, and what they come to. Weights are thousandths of a bit,
/// as they count: rarity is already in them.
struct Comparison {
  std::array<Level, feature_count> levels{};
  std::array<std::int32_t, feature_count> weights{};
  std::int32_t against_strangers = 0;  ///< prior and all weights: odds of one person against two at random
  /// Against two of each of the model's relations.
  std::array<std::int32_t, most_relations> against_relations{no_relation, no_relation, no_relation,
                                                             no_relation};
  std::int32_t score = 0;  ///< the least of them

  [[nodiscard]] Level level(Feature feature) const { return levels[static_cast<std::size_t>(feature)]; }
  [[nodiscard]] std::int32_t& weight(Feature feature) { return weights[static_cast<std::size_t>(feature)]; }
};

/// What is known of the values of a table, whatever the shares m of the model.
struct KnownValues {
  KnownValues(const Table& table, const Model& model, const Workers& workers)
      : first_names(table.first_names()),
        company_words(table.companies()),
        rarities(table, model, first_names, workers) {}

  FirstNames first_names;
  CompanyWords company_words;
  Rarities rarities;
};

/// One for a table and a model; then any number of threads may compare. Both must outlive it.
class Comparer {
 public:
  Comparer(const Table& table, const Model& model, const Workers& workers = Workers(1));
  /// `known` is of this table, by a model that differs in m and priors only: to look at all rows again takes
  /// seconds where they are many.
  Comparer(const Table& table, const Model& model, std::shared_ptr<const KnownValues> known);

  /// Symmetric: compare(a, b) has the scores of compare(b, a). Requires: rows of one kind.
  [[nodiscard]] Comparison compare(std::uint32_t a, std::uint32_t b) const;

  /// The same, or nothing as soon as it is clear that the pair is below `least` against strangers. Most pairs
  /// are, and are given up after a look at a few numbers.
  [[nodiscard]] std::optional<Comparison> compare_from(std::int32_t least, std::uint32_t a,
                                                       std::uint32_t b) const;

  /// Makes the sums of a comparison of its levels and weights.
  void add_up(Comparison& comparison, PartyKind kind) const;

  /// log2 of the odds that two rows taken at random are one party, in thousandths; depends on the number
  /// of rows.
  [[nodiscard]] std::int32_t prior() const { return prior_; }
  [[nodiscard]] const CompanyWords& company_words() const { return known_->company_words; }
  [[nodiscard]] const std::shared_ptr<const KnownValues>& known() const { return known_; }

 private:
  void take_weights();
  void set_relation(std::size_t n);

  // Fields that are compared together, and the most that they can weigh.
  struct Step {
    Feature first;
    Feature last;
    std::int32_t (Comparer::*ceiling)(const Row&, const Row&) const;
    void (Comparer::*compare)(Comparison&, const Row&, const Row&) const;
  };
  static const std::array<Step, 6> steps;

  [[nodiscard]] std::int32_t ceiling_of_facts(const Row& a, const Row& b) const;
  [[nodiscard]] std::int32_t ceiling_of_names(const Row& a, const Row& b) const;
  [[nodiscard]] std::int32_t ceiling_of_addresses(const Row& a, const Row& b) const;
  [[nodiscard]] std::int32_t ceiling_of_lists(Feature feature, std::span<const ValueId> a,
                                              std::span<const ValueId> b) const;
  [[nodiscard]] std::int32_t ceiling_of_phones(const Row& a, const Row& b) const;
  [[nodiscard]] std::int32_t ceiling_of_mobiles(const Row& a, const Row& b) const;
  [[nodiscard]] std::int32_t ceiling_of_emails(const Row& a, const Row& b) const;

  void compare_facts(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_names(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_persons(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_genders(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_last_names(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_first_names(Comparison& comparison, const Row& a, const Row& b) const;
  [[nodiscard]] bool are_swapped(const Row& a, const Row& b) const;
  void compare_organisations(Comparison& comparison, const Row& a, const Row& b) const;
  static std::int32_t weigh_as_one_fact(Comparison& address, std::int32_t door);
  void compare_addresses(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_phones(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_mobiles(Comparison& comparison, const Row& a, const Row& b) const;
  void compare_emails(Comparison& comparison, const Row& a, const Row& b) const;

  [[nodiscard]] bool is_made_of_name(ValueId email, const Row& row) const;

  template <class L>
  void set(Comparison& comparison, Feature feature, L level, std::int32_t rarity) const;
  [[nodiscard]] std::int32_t place_rarity(PlaceLevel level, const AddressRow& a, const AddressRow& b) const;

  const Table& table_;
  const Model& model_;
  std::shared_ptr<const KnownValues> known_;
  using LevelWeights = std::array<std::array<std::int32_t, max_levels>, feature_count>;
  /// log2(m) of levels that are weighed by rarity, in thousandths.
  LevelWeights log_m_{};
  std::array<bool, feature_count> weighs_rarity_{};
  /// Per relation the weights of the features in which it tells, and the prior odds.
  std::array<LevelWeights, most_relations> relation_weights_{};
  std::array<std::int32_t, most_relations> relation_priors_{};
  std::int32_t prior_ = 0;
  Ceilings ceilings_;
};

}  // namespace kartei::match
