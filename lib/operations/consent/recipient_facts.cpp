#include "operations/consent/recipient_facts.hpp"

#include <algorithm>

#include "consent/recipient.hpp"
#include "operations/consent/external_list.hpp"
#include "operations/database_files.hpp"
#include "store/capacity_notes.hpp"
#include "store/contact_states.hpp"
#include "store/sidecar.hpp"
#include "store/uses.hpp"

namespace kartei::operations {

store::SuppressedKind suppressed_kind_of(std::string_view value) {
  const bool is_address = value.find(", ") != std::string_view::npos;
  return is_address ? store::SuppressedKind::postal_address : store::SuppressedKind::contact_point;
}

RecipientFacts::RecipientFacts(store::Store& store, const Environment& environment)
    : store_(store),
      key_(store::needs_suppression_key(store)
               ? std::optional(store::suppression_key(store, key_file(store, environment)))
               : std::nullopt),
      lists_(store::external_lists(store)),
      has_suppressions_(store::suppression_count(store) > 0),
      has_uses_(store::has_uses(store)),
      has_suppliers_(store::has_suppliers(store)),
      has_capacity_notes_(store::has_capacity_notes(store)) {
  store::demand_sidecar(store, sidecar_file(store, environment));
}

void RecipientFacts::complete(consent::Question& question, const store::Golden& golden) const {
  question.birth_date = golden.contact.birth_date;
  if (has_capacity_notes_)
    if (const auto note = store::capacity_note(store_, question.value)) question.capacity = note->capacity;
  const auto state =
      question.value.empty() ? std::nullopt : store::contact_state(store_, question.channel, question.value);
  if (state && state->state == "bounced") question.is_deliverable = false;
  question.party.is_suppressed = newest_suppression(question) != 0;
  if (!lists_.empty()) add_lists(question);
  if (has_uses_) add_uses(question, golden.party);
  if (has_suppliers_) add_origin(question, golden.party);
}

std::int64_t RecipientFacts::newest_suppression(const consent::Question& question) const {
  std::int64_t newest = 0;
  const auto look_up = [&](const std::string& value) {
    for (const store::Suppression& one :
         store::suppressions_of(store_, *key_, suppressed_kind_of(value), value))
      if (!one.channel || *one.channel == question.channel) newest = std::max(newest, one.id);
  };
  if (!has_suppressions_) return newest;
  if (!question.value.empty()) look_up(question.value);
  std::ranges::for_each(question.personal_values, look_up);
  return newest;
}

void RecipientFacts::add_lists(consent::Question& question) const {
  for (const store::ExternalListCopy& copy : lists_) {
    const auto forms = list_forms_of(copy.name, question.value);
    const bool is_hit = std::ranges::any_of(forms, [&](const std::string& form) {
      return store::is_on_external_list(store_, copy, key_->hash(form));
    });
    question.lists.push_back({copy.name, copy.as_of, is_hit});
  }
}

void RecipientFacts::add_uses(consent::Question& question, PartyId party) const {
  std::vector<store::Use> uses = store::uses_of_party(store_, party);
  std::erase_if(uses, [](const store::Use& use) { return !use.party; });
  for (const store::Use& use :
       question.value.empty() ? std::vector<store::Use>{} : store::uses_of_value(store_, question.value))
    if (!use.party) uses.push_back(use);
  for (const store::Use& use : uses) {
    const Day day = std::chrono::floor<std::chrono::days>(use.happened_at);
    if (use.channel != question.channel || day > question.day) continue;
    question.contacts.push_back(day);
    if (use.value == question.value && use.purpose == question.purpose && use.result == "reached")
      question.last_use = std::max(question.last_use.value_or(day), day);
  }
}

void RecipientFacts::add_origin(consent::Question& question, PartyId party) const {
  const auto obtained = store::third_party_origin(store_, party);
  if (obtained) question.third_party = {*obtained, store::was_handed_over(store_, party, question.day)};
}

}  // namespace kartei::operations
