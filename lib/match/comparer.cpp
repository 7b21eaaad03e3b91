#include "match/comparer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace kartei::match {

namespace {

std::int32_t milli_log2(double value) {
  return static_cast<std::int32_t>(std::lround(1000 * std::log2(value)));
}

// Two values agree to some degree: the commoner of them tells how little that says.
std::int32_t commoner(std::int32_t a, std::int32_t b) { return std::min(a, b); }

}  // namespace

Comparer::Comparer(const Table& table, const Model& model, const Workers& workers)
    : Comparer(table, model, std::make_shared<const KnownValues>(table, model, workers)) {}

Comparer::Comparer(const Table& table, const Model& model, std::shared_ptr<const KnownValues> known)
    : table_(table), model_(model), known_(std::move(known)), ceilings_(model, table.size()) {
  take_weights();
}

void Comparer::take_weights() {
  const std::uint32_t rows = std::max(table_.size(), fewest_rows);
  prior_ = milli_log2(2 * model_.duplicates_per_row / rows);
  for (std::size_t n = 0; n < model_.relations.size(); ++n) set_relation(n);
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    for (std::size_t level = 0; level < max_levels; ++level) {
      const LevelWeight& weight = model_.features[feature].levels[level];
      if (weight.by_rarity) log_m_[feature][level] = milli_log2(weight.m);
      weighs_rarity_[feature] = weighs_rarity_[feature] || weight.by_rarity;
    }
  }
}

void Comparer::set_relation(std::size_t n) {
  const Relation& relation = model_.relations[n];
  relation_priors_[n] = milli_log2(model_.duplicates_per_row / relation.pairs_per_row);
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    if (!relation.tells[feature]) continue;
    const FeatureModel& model = model_.features[feature];
    for (std::size_t level = 1; level <= levels_of(static_cast<Feature>(feature)).size(); ++level) {
      relation_weights_[n][feature][level] =
          milli_log2(model.levels[level].m / relation.shares[feature][level]);
    }
  }
}

// What is quick and tells much comes first.
const std::array<Comparer::Step, 6> Comparer::steps{{
    {Feature::birth_date, Feature::register_id, &Comparer::ceiling_of_facts, &Comparer::compare_facts},
    {Feature::last_name, Feature::legal_form, &Comparer::ceiling_of_names, &Comparer::compare_names},
    {Feature::street, Feature::addition, &Comparer::ceiling_of_addresses, &Comparer::compare_addresses},
    {Feature::phone, Feature::phone, &Comparer::ceiling_of_phones, &Comparer::compare_phones},
    {Feature::mobile, Feature::mobile, &Comparer::ceiling_of_mobiles, &Comparer::compare_mobiles},
    {Feature::email, Feature::email, &Comparer::ceiling_of_emails, &Comparer::compare_emails},
}};

Comparison Comparer::compare(std::uint32_t a, std::uint32_t b) const {
  return *compare_from(std::numeric_limits<std::int32_t>::min(), a, b);
}

std::optional<Comparison> Comparer::compare_from(std::int32_t least, std::uint32_t a, std::uint32_t b) const {
  const Row& row_a = table_[a];
  const Row& row_b = table_[b];
  std::array<std::int32_t, steps.size()> ceilings;
  std::int32_t most = prior_;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    ceilings[i] = (this->*steps[i].ceiling)(row_a, row_b);
    most += ceilings[i];
  }
  if (most < least) return std::nullopt;
  Comparison comparison;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    (this->*steps[i].compare)(comparison, row_a, row_b);
    most -= ceilings[i];
    for (auto feature = static_cast<std::size_t>(steps[i].first);
         feature <= static_cast<std::size_t>(steps[i].last); ++feature) {
      most += comparison.weights[feature];
    }
    if (most < least) return std::nullopt;
  }
  add_up(comparison, row_a.kind);
  return comparison;
}

std::int32_t Comparer::ceiling_of_facts(const Row& a, const Row& b) const {
  const auto of = [this](Feature feature, std::uint32_t value_a, std::uint32_t value_b) {
    return value_a == 0 || value_b == 0 ? 0 : ceilings_.of(feature, value_a == value_b);
  };
  return of(Feature::birth_date, a.birth_date, b.birth_date) + of(Feature::vat_id, a.vat_id, b.vat_id) +
         of(Feature::register_id, a.register_id != 0, b.register_id != 0);  // a court may stand on one side
}

std::int32_t Comparer::ceiling_of_names(const Row& a, const Row& b) const {
  const auto of = [this](Feature feature, const NamePool& names, ValueId name_a, ValueId name_b,
                         auto rarity) {
    if (name_a == 0 || name_b == 0) return 0;
    const Name& of_a = names[name_a];
    const Name& of_b = names[name_b];
    const bool is_alike = of_a.folded == of_b.folded || of_a.dotless == of_b.dotless;
    return ceilings_.of(feature, is_alike, commoner(rarity(of_a.folded), rarity(of_b.folded)));
  };
  if (a.kind == PartyKind::organisation) {
    const std::int32_t form = a.legal_form == 0 || b.legal_form == 0
                                  ? 0
                                  : ceilings_.of(Feature::legal_form, a.legal_form == b.legal_form);
    return form + of(Feature::company, table_.companies(), a.company, b.company,
                     [this](ValueId folded) { return known_->rarities.company(folded); });
  }
  const bool has_generation = a.generation != Generation::unknown || b.generation != Generation::unknown;
  const std::int32_t generation =
      has_generation ? ceilings_.of(Feature::generation, a.generation == b.generation) : 0;
  // Whether it is looked at depends on the first names.
  const std::int32_t gender = ceilings_.of(Feature::gender);
  return generation + gender +
         of(Feature::last_name, table_.last_names(), a.last_name, b.last_name,
            [this](ValueId folded) { return known_->rarities.last_name(folded); }) +
         of(Feature::first_name, table_.first_names(), a.first_name, b.first_name,
            [this](ValueId folded) { return known_->rarities.first_name(folded); }) +
         of(Feature::employer, table_.companies(), a.company, b.company,
            [this](ValueId folded) { return known_->rarities.employer(folded); });
}

// A door is one fact: street, place and addition together never weigh more than it or the place alone.
std::int32_t Comparer::ceiling_of_addresses(const Row& a, const Row& b) const {
  std::int32_t most = 0;
  for (std::uint32_t i = a.addresses_begin; i < a.addresses_begin + a.address_count; ++i) {
    for (std::uint32_t j = b.addresses_begin; j < b.addresses_begin + b.address_count; ++j) {
      const bool same_postcode = table_.all_addresses()[i].postcode == table_.all_addresses()[j].postcode;
      const std::int32_t door = commoner(known_->rarities.door(i), known_->rarities.door(j));
      most = std::max({most, door, ceilings_.of(Feature::place, same_postcode)});
    }
  }
  return most;
}

std::int32_t Comparer::ceiling_of_lists(Feature feature, std::span<const ValueId> a,
                                        std::span<const ValueId> b) const {
  if (a.empty() || b.empty()) return 0;
  const bool share_one =
      std::ranges::any_of(a, [&](ValueId id) { return std::ranges::find(b, id) != b.end(); });
  return ceilings_.of(feature, share_one);
}

std::int32_t Comparer::ceiling_of_phones(const Row& a, const Row& b) const {
  return ceiling_of_lists(Feature::phone, table_.landlines(a), table_.landlines(b));
}

std::int32_t Comparer::ceiling_of_mobiles(const Row& a, const Row& b) const {
  return ceiling_of_lists(Feature::mobile, table_.mobiles(a), table_.mobiles(b));
}

std::int32_t Comparer::ceiling_of_emails(const Row& a, const Row& b) const {
  return ceiling_of_lists(Feature::email, table_.emails(a), table_.emails(b));
}

// Couples, families, colleagues and namesakes agree on much without being one person.
void Comparer::add_up(Comparison& comparison, PartyKind kind) const {
  comparison.against_strangers =
      std::accumulate(comparison.weights.begin(), comparison.weights.end(), prior_);
  comparison.score = comparison.against_strangers;
  for (std::size_t n = 0; n < model_.relations.size(); ++n) {
    const Relation& relation = model_.relations[n];
    if (relation.kind != kind) continue;
    std::int32_t& sum = comparison.against_relations[n];
    sum = relation_priors_[n];
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      sum += relation.tells[feature] ? relation_weights_[n][feature][comparison.levels[feature]]
                                     : comparison.weights[feature];
    }
    comparison.score = std::min(comparison.score, sum);
  }
}

}  // namespace kartei::match
