#include <algorithm>
#include <array>

#include "match/address_levels.hpp"
#include "match/comparer.hpp"
#include "match/contact_levels.hpp"
#include "match/name_levels.hpp"

namespace kartei::match {

namespace {

constexpr Level best_level = 1;
// hans.meyer at two providers: the names say so already.
constexpr std::int32_t most_of_made_mailbox = 1000;
constexpr std::array features_of_address{Feature::street, Feature::place, Feature::addition};
// The rarity of nothing in particular.
constexpr std::int32_t not_rated = 1'000'000;

// Two values agree to some degree: the commoner of them tells how little that says.
std::int32_t commoner(std::int32_t a, std::int32_t b) { return std::min(a, b); }

}  // namespace

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

void Comparer::compare_facts(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.birth_date != 0 && b.birth_date != 0) {
    set(comparison, Feature::birth_date, birth_date_level(a.birth_date, b.birth_date),
        commoner(known_->rarities.birth_date(a.birth_date), known_->rarities.birth_date(b.birth_date)));
  }
  set(comparison, Feature::vat_id, id_level(table_, a.vat_id, b.vat_id), 0);
  set(comparison, Feature::register_id, id_level(table_, a.register_id, b.register_id), 0);
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
  if (!swapped) {
    compare_first_names(comparison, a, b);
    compare_genders(comparison, a, b);
  }
  set(comparison, Feature::generation, generation_level(a.generation, b.generation), 0);
  if (a.company != 0 && b.company != 0) {
    const Name& name_a = table_.companies()[a.company];
    const Name& name_b = table_.companies()[b.company];
    set(comparison, Feature::employer,
        company_level(table_.companies(), known_->company_words, name_a, name_b),
        commoner(known_->rarities.employer(name_a.folded), known_->rarities.employer(name_b.folded)));
  }
}

void Comparer::compare_first_names(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.first_name == 0 || b.first_name == 0) return;
  const NamePool& names = table_.first_names();
  set(comparison, Feature::first_name,
      first_name_level(names, known_->first_names, a.first_name, b.first_name),
      commoner(known_->rarities.first_name(names[a.first_name].folded),
               known_->rarities.first_name(names[b.first_name].folded)));
}

void Comparer::compare_genders(Comparison& comparison, const Row& a, const Row& b) const {
  set(comparison, Feature::gender,
      gender_level(known_->first_names, static_cast<FirstNameLevel>(comparison.level(Feature::first_name)),
                   {a.first_name, a.gender}, {b.first_name, b.gender}),
      0);
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

// The pools number their texts apart, so the words themselves are compared.
bool Comparer::are_swapped(const Row& a, const Row& b) const {
  if (a.first_name == 0 || b.first_name == 0) return false;
  const NamePool& last = table_.last_names();
  const NamePool& first = table_.first_names();
  const auto folded = [&](const Row& row) {
    const Name& last_name = last[row.last_name];
    const Name& first_name = first[row.first_name];
    return FoldedNames{last.text(last_name.folded), first.text(first_name.folded), last_name.phonetic,
                       first_name.phonetic};
  };
  return match::are_swapped(folded(a), folded(b));
}

void Comparer::compare_organisations(Comparison& comparison, const Row& a, const Row& b) const {
  if (a.company != 0 && b.company != 0) {
    const Name& name_a = table_.companies()[a.company];
    const Name& name_b = table_.companies()[b.company];
    set(comparison, Feature::company,
        company_level(table_.companies(), known_->company_words, name_a, name_b),
        commoner(known_->rarities.company(name_a.folded), known_->rarities.company(name_b.folded)));
  }
  set(comparison, Feature::legal_form, legal_form_level(a.legal_form, b.legal_form), 0);
}

std::int32_t Comparer::place_rarity(PlaceLevel level, const AddressRow& a, const AddressRow& b) const {
  if (level == PlaceLevel::postcode) return known_->rarities.postcode(a.postcode);
  if (level != PlaceLevel::city && level != PlaceLevel::one_digit) return not_rated;
  const NamePool& cities = table_.cities();
  return commoner(known_->rarities.city(cities[a.city].folded), known_->rarities.city(cities[b.city].folded));
}

// A door is one fact: street, place and addition together never weigh more than its rarity.
std::int32_t Comparer::weigh_as_one_fact(Comparison& address, std::int32_t door) {
  std::int32_t said = std::max(0, address.weight(Feature::place));
  for (const Feature feature : {Feature::street, Feature::addition}) {
    std::int32_t& weight = address.weight(feature);
    weight = std::min(weight, std::max(0, door - said));
    said += std::max(0, weight);
  }
  return address.weight(Feature::place) + address.weight(Feature::street) + address.weight(Feature::addition);
}

// Of several addresses the two that agree best.
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
      set(one, Feature::addition, addition_level(table_, address_a, address_b),
          commoner(known_->rarities.addition(table_.streets()[address_a.addition].folded),
                   known_->rarities.addition(table_.streets()[address_b.addition].folded)));
      const std::int32_t weight = weigh_as_one_fact(one, door);
      if (!first && weight <= best) continue;
      first = false;
      best = weight;
      for (const Feature feature : features_of_address) {
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

}  // namespace kartei::match
