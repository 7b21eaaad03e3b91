#include "match/pair_rules.hpp"

#include "match/company_difference.hpp"
#include "match/contact_levels.hpp"
#include "match/personal.hpp"

namespace kartei::match {

namespace {

template <class L>
bool is_at(const Comparison& comparison, Feature feature, L level) {
  return comparison.level(feature) == static_cast<Level>(level);
}

// From the best level down to `worst`.
template <class L>
bool is_within(const Comparison& comparison, Feature feature, L worst) {
  const Level level = comparison.level(feature);
  return level != not_compared && level <= static_cast<Level>(worst);
}

Obstacles when(bool holds, Obstacle obstacle) { return holds ? bit(obstacle) : 0; }

// Something beside name and place that two namesakes would hardly share.
bool has_further_evidence(const Comparison& comparison, const Row& a, const Row& b) {
  return is_within(comparison, Feature::street, StreetLevel::near_number) ||
         is_within(comparison, Feature::phone, PhoneLevel::one_digit) ||
         is_within(comparison, Feature::email, EmailLevel::mailbox) || birth_dates_agree(comparison, a, b) ||
         is_within(comparison, Feature::employer, CompanyLevel::typo) ||
         is_within(comparison, Feature::vat_id, IdLevel::exact) ||
         is_within(comparison, Feature::register_id, IdLevel::exact);
}

// What colleagues of one name do not share. Their mailboxes and mobile numbers may differ by one letter or
// digit.
bool agrees_personally(const Comparison& comparison, const Row& a, const Row& b) {
  return is_within(comparison, Feature::mobile, PhoneLevel::exact) ||
         is_within(comparison, Feature::email, EmailLevel::exact) || birth_dates_agree(comparison, a, b);
}

bool are_of_two_departments(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  return a.department != 0 && b.department != 0 &&
         is_within(comparison, Feature::employer, CompanyLevel::typo) &&
         !agrees_personally(comparison, a, b) &&
         departments_differ(table.departments(), a.department, b.department);
}

// Father and son of one name share door, landline and often all of a mailbox but its provider.
bool have_other_mailboxes(const Comparison& comparison, const Row& a, const Row& b) {
  const bool differ = is_at(comparison, Feature::email, EmailLevel::mailbox) ||
                      is_at(comparison, Feature::email, EmailLevel::other);
  return differ && !agrees_personally(comparison, a, b);
}

bool first_names_are_apart(const Comparison& comparison) {
  return is_at(comparison, Feature::gender, GenderLevel::other) ||
         is_at(comparison, Feature::first_name, FirstNameLevel::other) ||
         is_at(comparison, Feature::first_name, FirstNameLevel::similar);
}

// An initial is known by a birth date, too; two given names are not, for twins share it.
bool first_names_may_differ(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  const NamePool& names = table.first_names();
  const bool is_half = is_at(comparison, Feature::first_name, FirstNameLevel::part);
  const bool is_initial = is_at(comparison, Feature::first_name, FirstNameLevel::initial);
  const bool is_in_doubt = ((is_half || is_initial) && !birth_dates_agree(comparison, a, b)) ||
                           (!is_half && is_within(comparison, Feature::first_name, FirstNameLevel::initial) &&
                            may_be_siblings(names.raw(a.first_name), names.raw(b.first_name)));
  return is_in_doubt && !share_own_contact(table, comparison, a, b);
}

bool birth_date_slips(const Comparison& comparison, const Row& a, const Row& b) {
  return is_within(comparison, Feature::birth_date, BirthDateLevel::two_digits) &&
         !birth_dates_agree(comparison, a, b);
}

Obstacles of_persons(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  const bool swapped = is_at(comparison, Feature::last_name, LastNameLevel::swapped);
  const bool both_generations = a.generation != Generation::unknown && b.generation != Generation::unknown;
  return when(first_names_are_apart(comparison), Obstacle::first_names_differ) |
         when(first_names_may_differ(table, comparison, a, b), Obstacle::first_names_may_differ) |
         when(!swapped && comparison.level(Feature::first_name) == not_compared,
              Obstacle::first_name_unknown) |
         when(!is_within(comparison, Feature::last_name, LastNameLevel::swapped),
              Obstacle::last_names_differ) |
         when(are_of_two_departments(table, comparison, a, b), Obstacle::departments_differ) |
         when(have_other_mailboxes(comparison, a, b), Obstacle::mailboxes_differ) |
         when(both_generations && a.generation != b.generation, Obstacle::generations_differ) |
         when(!both_generations && a.generation != b.generation, Obstacle::generation_on_one_side);
}

Obstacles of_organisations(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  const bool named = a.company != 0 && b.company != 0 && a.company != b.company;
  const bool slip_in_register = is_at(comparison, Feature::register_id, IdLevel::slip);
  const bool other_register =
      slip_in_register && (are_of_two_registers(table, a.register_id, b.register_id) ||
                           are_of_two_courts(table, a.register_id, b.register_id));
  const bool slip_in_id =
      is_at(comparison, Feature::vat_id, IdLevel::slip) || (slip_in_register && !other_register);
  return when(named && company_names_differ(table.companies(), a.company, b.company),
              Obstacle::company_names_differ) |
         when(is_at(comparison, Feature::legal_form, LegalFormLevel::other), Obstacle::legal_forms_differ) |
         when(is_at(comparison, Feature::vat_id, IdLevel::other), Obstacle::vat_ids_differ) |
         when(other_register || is_at(comparison, Feature::register_id, IdLevel::other),
              Obstacle::register_ids_differ) |
         when(slip_in_id, Obstacle::id_slips) |
         when(named && parts_differ(table.companies().raw(a.company), table.companies().raw(b.company)),
              Obstacle::company_parts_differ);
}

bool have_keys_of_one_source(const Table& table, const Row& a, const Row& b) {
  for (const KeyRow& key_a : table.keys(a)) {
    for (const KeyRow& key_b : table.keys(b)) {
      if (key_a.source == key_b.source && key_a.key != key_b.key) return true;
    }
  }
  return false;
}

}  // namespace

Obstacles obstacles_of(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  return (a.kind == PartyKind::person ? of_persons(table, comparison, a, b)
                                      : of_organisations(table, comparison, a, b)) |
         when(is_at(comparison, Feature::birth_date, BirthDateLevel::other), Obstacle::birth_dates_differ) |
         when(birth_date_slips(comparison, a, b), Obstacle::birth_date_slips) |
         when(!has_further_evidence(comparison, a, b), Obstacle::name_and_place_only) |
         when(have_keys_of_one_source(table, a, b), Obstacle::keys_of_one_source);
}

}  // namespace kartei::match
