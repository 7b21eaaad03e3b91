#include "match/comparer.hpp"

#include <algorithm>
#include <cmath>
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
      known_first_names_(table.first_names()),
      company_words_(table.companies()),
      rarities_(table, model, known_first_names_) {
  take_weights();
}

Comparer::Comparer(const Comparer& other, const Model& model)
    : table_(other.table_),
      model_(model),
      known_first_names_(other.known_first_names_),
      company_words_(other.company_words_),
      rarities_(other.rarities_) {
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

Comparison Comparer::compare(std::uint32_t a, std::uint32_t b) const {
  const Row& row_a = table_[a];
  const Row& row_b = table_[b];
  Comparison comparison;
  const bool are_persons = row_a.kind == PartyKind::person;
  if (are_persons) {
    compare_persons(comparison, row_a, row_b);
  } else {
    compare_organisations(comparison, row_a, row_b);
  }
  compare_addresses(comparison, row_a, row_b);
  compare_contact_points(comparison, row_a, row_b);
  set(comparison, Feature::birth_date, birth_date_level(row_a.birth_date, row_b.birth_date), 0);
  set(comparison, Feature::vat_id, id_level(row_a.vat_id, row_b.vat_id), 0);
  set(comparison, Feature::register_id, id_level(row_a.register_id, row_b.register_id), 0);
  add_up(comparison, row_a.kind);
  return comparison;
}

void Comparer::compare_persons(Comparison& comparison, const Row& a, const Row& b) const {
  compare_last_names(comparison, a, b);
  const bool swapped = comparison.level(Feature::last_name) == static_cast<Level>(LastNameLevel::swapped);
  if (!swapped) compare_first_names(comparison, a, b);
  set(comparison, Feature::generation, generation_level(a.generation, b.generation), 0);
  if (a.company != 0 && b.company != 0) {
    const Name& name_a = table_.companies()[a.company];
    const Name& name_b = table_.companies()[b.company];
    set(comparison, Feature::employer, company_level(table_.companies(), company_words_, name_a, name_b),
        commoner(rarities_.employer(name_a.folded), rarities_.employer(name_b.folded)));
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
    level = first_name_level(names, known_first_names_, a.first_name, b.first_name);
    rarity = commoner(rarities_.first_name(names[a.first_name].folded),
                      rarities_.first_name(names[b.first_name].folded));
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
      commoner(rarities_.last_name(name_a.folded), rarities_.last_name(name_b.folded)));
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
  const Likeness other_way = likeness(b.last_name, a.first_name);
  return one_way != Likeness::none && other_way != Likeness::none &&
         (one_way == Likeness::word || other_way == Likeness::word);
}

void Comparer::compare_organisations(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.company != 0 && b.company != 0) {
    const Name& name_a = table_.companies()[a.company];
    const Name& name_b = table_.companies()[b.company];
    set(comparison, Feature::company, company_level(table_.companies(), company_words_, name_a, name_b),
        commoner(rarities_.company(name_a.folded), rarities_.company(name_b.folded)));
  }
  set(comparison, Feature::legal_form, id_level(a.legal_form, b.legal_form), 0);
}

std::int32_t Comparer::place_rarity(PlaceLevel level, const AddressRow& a, const AddressRow& b) const {
  if (level == PlaceLevel::postcode) return rarities_.postcode(a.postcode);
  if (level != PlaceLevel::city && level != PlaceLevel::one_digit) return not_rated;
  const NamePool& cities = table_.cities();
  return commoner(rarities_.city(cities[a.city].folded), rarities_.city(cities[b.city].folded));
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
      const std::int32_t door = commoner(rarities_.door(i), rarities_.door(j));
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

void Comparer::compare_contact_points(Comparison& comparison, const Row& a, const Row& b) const {
  const BestOf<PhoneLevel> phone = phone_level(table_, a, b);
  set(comparison, Feature::phone, phone.level, commoner(rarities_.phone(phone.a), rarities_.phone(phone.b)));
  const BestOf<PhoneLevel> mobile = mobile_level(table_, a, b);
  set(comparison, Feature::mobile, mobile.level,
      commoner(rarities_.mobile(mobile.a), rarities_.mobile(mobile.b)));
  const BestOf<EmailLevel> email = email_level(table_, a, b);
  set(comparison, Feature::email, email.level, commoner(rarities_.email(email.a), rarities_.email(email.b)));
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
