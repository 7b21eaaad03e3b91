#include "match/comparer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "match/address_levels.hpp"
#include "match/contact_levels.hpp"
#include "match/name_levels.hpp"

namespace kartei::match {

namespace {

constexpr Level best_level = 1;
// hans.meyer at two providers: the names say so already.
constexpr std::int32_t most_of_made_mailbox = 1000;
// The rarity of nothing in particular.
constexpr std::int32_t not_rated = 1'000'000;

std::int32_t milli_log2(double value) {
  return static_cast<std::int32_t>(std::lround(1000 * std::log2(value)));
}

// Two values agree to some degree: the commoner of them tells how little that says.
std::int32_t commoner(std::int32_t a, std::int32_t b) { return std::min(a, b); }

}  // namespace

Comparer::Comparer(const Table& table, const Model& model)
    : table_(table),
      model_(model),
      known_(std::make_shared<const KnownValues>(table, model)),
      ceilings_(model, table.size()) {
  take_weights();
}

Comparer::Comparer(const Comparer& other, const Model& model)
    : table_(other.table_), model_(model), known_(other.known_), ceilings_(model, table_.size()) {
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

template <class L>
void Comparer::set(Comparison& comparison, Feature feature, L level, std::int32_t rarity) const {
  const auto index = static_cast<std::size_t>(feature);
  const auto number = static_cast<Level>(level);
  comparison.levels[index] = number;
  if (number == not_compared) return;
  const LevelWeight& weight = model_.features[index].levels[number];
  // Agreeing in part never says more than agreeing on the commoner value would.
  const std::int32_t exact = log_m_[index][best_level] + rarity;
  comparison.weights[index] = weight.by_rarity        ? log_m_[index][number] + rarity
                              : weighs_rarity_[index] ? std::min(weight.weight, exact)
                                                      : weight.weight;
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
    {Feature::street, Feature::place, &Comparer::ceiling_of_addresses, &Comparer::compare_addresses},
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
         of(Feature::register_id, a.register_id, b.register_id);
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
  return generation +
         of(Feature::last_name, table_.last_names(), a.last_name, b.last_name,
            [this](ValueId folded) { return known_->rarities.last_name(folded); }) +
         of(Feature::first_name, table_.first_names(), a.first_name, b.first_name,
            [this](ValueId folded) { return known_->rarities.first_name(folded); }) +
         of(Feature::employer, table_.companies(), a.company, b.company,
            [this](ValueId folded) { return known_->rarities.employer(folded); });
}

// A door is one fact: street and place together never weigh more than it or the place alone.
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

void Comparer::compare_facts(Comparison& comparison, const Row& a, const Row& b) const {
  set(comparison, Feature::birth_date, birth_date_level(a.birth_date, b.birth_date), 0);
  set(comparison, Feature::vat_id, id_level(a.vat_id, b.vat_id), 0);
  set(comparison, Feature::register_id, id_level(a.register_id, b.register_id), 0);
}

void Comparer::compare_names(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.kind == PartyKind::person) {
    compare_persons(comparison, a, b);
  } else {
    compare_organisations(comparison, a, b);
  }
}

void Comparer::compare_persons(Comparison& comparison, const Row& a, const Row& b) const {
  compare_last_names(comparison, a, b);
  const bool swapped = comparison.level(Feature::last_name) == static_cast<Level>(LastNameLevel::swapped);
  if (!swapped) compare_first_names(comparison, a, b);
  set(comparison, Feature::generation, generation_level(a.generation, b.generation), 0);
  if (a.company != 0 && b.company != 0) {
    const Name& name_a = table_.companies()[a.company];
    const Name& name_b = table_.companies()[b.company];
    set(comparison, Feature::employer,
        company_level(table_.companies(), known_->company_words, name_a, name_b),
        commoner(known_->rarities.employer(name_a.folded), known_->rarities.employer(name_b.folded)));
  }
}

// "Frau Meyer" and "Herr Andreas Meyer", "Frau A. Meyer": the salutation tells them apart where the first
// name does not.
void Comparer::compare_first_names(Comparison& comparison, const Row& a, const Row& b) const {
  const bool other_gender = (a.gender == Gender::female && b.gender == Gender::male) ||
                            (a.gender == Gender::male && b.gender == Gender::female);
  FirstNameLevel level = FirstNameLevel::unknown;
  std::int32_t rarity = 0;
  if (a.first_name != 0 && b.first_name != 0) {
    const NamePool& names = table_.first_names();
    level = first_name_level(names, known_->first_names, a.first_name, b.first_name);
    rarity = commoner(known_->rarities.first_name(names[a.first_name].folded),
                      known_->rarities.first_name(names[b.first_name].folded));
  }
  if (other_gender && (level == FirstNameLevel::unknown || level == FirstNameLevel::initial)) {
    level = FirstNameLevel::other;
  }
  set(comparison, Feature::first_name, level, rarity);
}

void Comparer::compare_last_names(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.last_name == 0 || b.last_name == 0) return;
  const NamePool& names = table_.last_names();
  const Name& name_a = names[a.last_name];
  const Name& name_b = names[b.last_name];
  LastNameLevel level = last_name_level(names, name_a, name_b);
  if (level >= LastNameLevel::similar) {
    if (are_swapped(a, b)) {
      level = LastNameLevel::swapped;
    } else if (names[a.birth_name].folded == name_b.folded || names[b.birth_name].folded == name_a.folded) {
      level = LastNameLevel::birth_name;
    }
  }
  set(comparison, Feature::last_name, level,
      commoner(known_->rarities.last_name(name_a.folded), known_->rarities.last_name(name_b.folded)));
}

// The pools number their texts apart, so the words themselves are compared. One of the names may be an
// initial: "Fischer A." and "Andreas Fischer".
bool Comparer::are_swapped(const Row& a, const Row& b) const {
  if (a.first_name == 0 || b.first_name == 0) return false;
  const NamePool& last = table_.last_names();
  const NamePool& first = table_.first_names();
  enum class Likeness : std::uint8_t { none, initial, word };
  const auto likeness = [&](ValueId last_name, ValueId first_name) {
    const std::string_view one_name = last.text(last[last_name].folded);
    const std::string_view other_name = first.text(first[first_name].folded);
    if (one_name.front() == other_name.front() && std::min(one_name.size(), other_name.size()) == 1) {
      return Likeness::initial;
    }
    return one_name == other_name || is_typo(one_name, other_name) ? Likeness::word : Likeness::none;
  };
  const Likeness one_way = likeness(a.last_name, b.first_name);
  if (one_way == Likeness::none) return false;
  const Likeness other_way = likeness(b.last_name, a.first_name);
  return other_way != Likeness::none && (one_way == Likeness::word || other_way == Likeness::word);
}

void Comparer::compare_organisations(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.company != 0 && b.company != 0) {
    const Name& name_a = table_.companies()[a.company];
    const Name& name_b = table_.companies()[b.company];
    set(comparison, Feature::company,
        company_level(table_.companies(), known_->company_words, name_a, name_b),
        commoner(known_->rarities.company(name_a.folded), known_->rarities.company(name_b.folded)));
  }
  set(comparison, Feature::legal_form, id_level(a.legal_form, b.legal_form), 0);
}

std::int32_t Comparer::place_rarity(PlaceLevel level, const AddressRow& a, const AddressRow& b) const {
  if (level == PlaceLevel::postcode) return known_->rarities.postcode(a.postcode);
  if (level != PlaceLevel::city && level != PlaceLevel::one_digit) return not_rated;
  const NamePool& cities = table_.cities();
  return commoner(known_->rarities.city(cities[a.city].folded), known_->rarities.city(cities[b.city].folded));
}

// Of several addresses the two that agree best. A door is one fact: street and place together never weigh
// more than the rarity of the door itself.
void Comparer::compare_addresses(Comparison& comparison, const Row& a, const Row& b) const {
  std::int32_t best = 0;
  bool first = true;
  for (std::uint32_t i = a.addresses_begin; i < a.addresses_begin + a.address_count; ++i) {
    for (std::uint32_t j = b.addresses_begin; j < b.addresses_begin + b.address_count; ++j) {
      const AddressRow& address_a = table_.all_addresses()[i];
      const AddressRow& address_b = table_.all_addresses()[j];
      Comparison one;
      const PlaceLevel place = place_level(table_, address_a, address_b);
      const std::int32_t door = commoner(known_->rarities.door(i), known_->rarities.door(j));
      set(one, Feature::street, street_level(table_, address_a, address_b), door);
      set(one, Feature::place, place, place_rarity(place, address_a, address_b));
      std::int32_t& street = one.weight(Feature::street);
      street = std::min(street, std::max(0, door - std::max(0, one.weight(Feature::place))));
      const std::int32_t weight = street + one.weight(Feature::place);
      if (!first && weight <= best) continue;
      first = false;
      best = weight;
      for (const Feature feature : {Feature::street, Feature::place}) {
        const auto index = static_cast<std::size_t>(feature);
        comparison.levels[index] = one.levels[index];
        comparison.weights[index] = one.weights[index];
      }
    }
  }
}

void Comparer::compare_phones(Comparison& comparison, const Row& a, const Row& b) const {
  const BestOf<PhoneLevel> phone = phone_level(table_, a, b);
  set(comparison, Feature::phone, phone.level,
      commoner(known_->rarities.phone(phone.a), known_->rarities.phone(phone.b)));
}

void Comparer::compare_mobiles(Comparison& comparison, const Row& a, const Row& b) const {
  const BestOf<PhoneLevel> mobile = mobile_level(table_, a, b);
  set(comparison, Feature::mobile, mobile.level,
      commoner(known_->rarities.mobile(mobile.a), known_->rarities.mobile(mobile.b)));
}

void Comparer::compare_emails(Comparison& comparison, const Row& a, const Row& b) const {
  const BestOf<EmailLevel> email = email_level(table_, a, b);
  set(comparison, Feature::email, email.level,
      commoner(known_->rarities.email(email.a), known_->rarities.email(email.b)));
  std::int32_t& weight = comparison.weight(Feature::email);
  if (email.level == EmailLevel::mailbox && is_made_of_name(email.a, a)) {
    weight = std::min(weight, most_of_made_mailbox);
  }
}

bool Comparer::is_made_of_name(ValueId email, const Row& row) const {
  if (row.last_name == 0) return false;
  const std::string_view text = table_.texts().text(email);
  const NamePool& names = table_.last_names();
  return text.substr(0, text.find('@')).find(names.text(names[row.last_name].folded)) !=
         std::string_view::npos;
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
