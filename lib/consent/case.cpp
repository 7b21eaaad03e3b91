#include "consent/case.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "consent/evidence.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::consent {
namespace {

/// A no that binds the person rather than one mailbox: an objection, or a refusal of all channels.
bool is_no_of_the_person(const Event& event) {
  const bool is_consent_denied = event.kind == EventKind::refused || event.kind == EventKind::withdrawn;
  return event.kind == EventKind::objected || (is_consent_denied && !event.channel);
}

bool is_about(const Event& event, const Question& question) {
  if (event.subject == SubjectKind::party) return true;
  if (!question.value.empty() && event.value == question.value) return true;
  return is_no_of_the_person(event) &&
         std::ranges::find(question.personal_values, event.value) != question.personal_values.end();
}

bool names(const Event& event, ConsentEventId id) {
  return std::binary_search(event.about.begin(), event.about.end(), id);
}

/// An invalidation reaches grants only: an objection that came with an undone import stays.
bool is_invalidated(const Event& event, std::span<const Event> events) {
  if (!is_opt_in(event.kind) && event.kind != EventKind::requested) return false;
  return std::any_of(events.begin(), events.end(), [&](const Event& other) {
    return other.kind == EventKind::invalidated && names(other, event.id);
  });
}

bool is_contract_free_of_advertising(const Question& question, const Purpose& purpose) {
  const bool is_right_class =
      purpose.purpose_class == PurposeClass::contract || purpose.purpose_class == PurposeClass::legal;
  return is_right_class && question.tie.is_free_of_advertising && !question.tie.reason.empty() &&
         !question.tie.document.empty();
}

std::vector<const Event*> relevant(const Question& question, std::span<const Event> events) {
  std::vector<const Event*> found;
  for (const Event& event : events)
    if (is_about(event, question) && !is_invalidated(event, events)) found.push_back(&event);
  std::sort(found.begin(), found.end(), [](const Event* a, const Event* b) { return is_earlier(*a, *b); });
  return found;
}

/// A confirmation names nobody: it speaks of its request.
bool names_third_party(const Event& event, const Case& asked) {
  const std::string_view wanted = asked.purpose.third_party;
  return !wanted.empty() && (event.kind == EventKind::confirmed ||
                             text::fold_ae(fact(event, FactKind::third_party)) == text::fold_ae(wanted));
}

/// Whether a confirmation is of this grant: of the same mailbox, or said by the same party, or naming it. Two
/// parties' words about no value must not complete each other when the parties are merged.
bool is_confirmed_by(const Event& grant, const Event& confirmation) {
  const bool is_same_subject =
      grant.value == confirmation.value && (!grant.value.empty() || grant.party == confirmation.party);
  return (is_same_subject || names(confirmation, grant.id)) && grant.channel == confirmation.channel &&
         grant.purpose == confirmation.purpose && grant.controller == confirmation.controller;
}

}  // namespace

bool is_earlier(const Event& left, const Event& right) {
  return left.happened_at != right.happened_at ? left.happened_at < right.happened_at : left.id < right.id;
}

Case make_case(const Question& question, std::span<const Event> events, const RuleSet& rules) {
  const Purpose& purpose = rules.demanded_purpose(question.purpose);
  Case made{question,
            rules,
            purpose,
            question.controller.empty() ? rules.controller : question.controller,
            rules.channel_rule(question.channel, question.country, question.capacity),
            relevant(question, events),
            {},
            is_contract_free_of_advertising(question, purpose)};
  const auto end_of_day = Moment(question.day + std::chrono::days(1));
  const auto future = std::find_if(made.events.begin(), made.events.end(),
                                   [&](const Event* event) { return event->happened_at >= end_of_day; });
  made.past = std::span(made.events.data(), static_cast<std::size_t>(future - made.events.begin()));
  return made;
}

bool speaks_to(const Event& event, const Case& asked) {
  return (!event.channel || *event.channel == asked.question.channel) &&
         (event.purpose.empty() || event.purpose == asked.purpose.name) &&
         event.controller == asked.controller;
}

bool is_said_by_other(const Event& event, const Case& asked) {
  return event.value != asked.question.value &&
         std::ranges::binary_search(asked.question.said_by_others, event.id);
}

bool grants_for(const Event& event, const Case& asked) {
  if (asked.purpose.purpose_class == PurposeClass::third_party && !names_third_party(event, asked))
    return false;
  return event.channel == asked.question.channel && event.purpose == asked.purpose.name &&
         event.controller == asked.controller;
}

const Event* confirmation_of(const Event& grant, const Case& asked) {
  for (const Event* event : asked.past) {
    if (event->kind == EventKind::confirmed && is_earlier(grant, *event) && is_confirmed_by(grant, *event))
      return event;
  }
  return nullptr;
}

const Event* other_half(const Event& opt_in, const Case& asked) {
  // BGH I ZR 164/09: who confirms by e-mail has not shown whose telephone it is.
  if (asked.channel_rule != nullptr && !asked.channel_rule->counts_mail_pair) return nullptr;
  if (opt_in.kind != EventKind::confirmed) return confirmation_of(opt_in, asked);
  const Event* request = nullptr;
  for (const Event* event : asked.past) {
    const bool is_request = event->kind != EventKind::confirmed &&
                            (is_opt_in(event->kind) || event->kind == EventKind::requested) &&
                            is_earlier(*event, opt_in) && is_confirmed_by(*event, opt_in);
    if (is_request && (request == nullptr || !event->evidence.sha256.empty())) request = event;
  }
  return request;
}

std::uint8_t proven_level(const Event& opt_in, const Case& asked) {
  return other_half(opt_in, asked) != nullptr ? level_with_confirmation : proven_level(opt_in);
}

}  // namespace kartei::consent
