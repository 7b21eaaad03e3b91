#include <algorithm>

#include "consent/findings.hpp"
#include "model/calendar.hpp"

namespace kartei::consent {
namespace {

Day day_of(Moment moment) { return std::chrono::floor<std::chrono::days>(moment); }

/// Since when nobody has made use of what the basis rests on.
Day unused_since(const Event& grant, const Case& asked) {
  Day since = day_of(grant.happened_at);
  if (const Event* confirmation = confirmation_of(grant, asked))
    since = std::max(since, day_of(confirmation->happened_at));
  return asked.question.last_use ? std::max(since, *asked.question.last_use) : since;
}

/// The list that counts for the basis found; empty when none does. An express consent beats every list.
std::string_view list_that_counts(const Case& asked, const Findings& findings) {
  const std::optional<Basis> basis = findings.search.basis;
  if (asked.channel_rule == nullptr || basis == Basis::consent) return {};
  const ChannelRule& rule = *asked.channel_rule;
  return rule.soft_opt_in_list.empty() ? rule.objector_list : rule.soft_opt_in_list;
}

/// Whether the contact must wait for a current copy of the list.
bool needs_current_list(const Case& asked, const Findings& findings) {
  if (!findings.search.basis) return false;
  const ChannelRule& rule = *asked.channel_rule;
  if (*findings.search.basis == Basis::soft_opt_in) return !rule.soft_opt_in_list.empty();
  return rule.needs_objector_list && asked.question.third_party.has_value();
}

}  // namespace

void find_disuse(const Case& asked, Findings& findings) {
  if (!findings.search.basis || findings.search.evidence == nullptr) return;
  const Day since = unused_since(*findings.search.evidence, asked);
  const ConsentEventId event = findings.search.evidence->id;
  if (asked.question.day >=
      moved(since, static_cast<int>(asked.rules.stale_review_months), CalendarUnit::month)) {
    findings.add("G10", ReasonCode::stale, Outcome::review, event);
  } else if (asked.question.day >=
             moved(since, static_cast<int>(asked.rules.stale_duty_months), CalendarUnit::month)) {
    findings.add("G10", ReasonCode::stale, Outcome::allow_with_duties, event);
    findings.should_renew = true;
  }
}

void find_external_lists(const Case& asked, Findings& findings) {
  const std::string_view name = list_that_counts(asked, findings);
  if (name.empty()) return;
  const auto add = [&](ReasonCode code, Outcome outcome) {
    findings.add("G11", code, outcome);
    findings.reasons.back().detail = name;
  };
  const auto copy = std::ranges::find(asked.question.lists, name, &ListCopy::name);
  if (copy == asked.question.lists.end()) {
    if (needs_current_list(asked, findings)) add(ReasonCode::list_not_on_file, Outcome::review);
  } else if (copy->is_hit) {
    add(ReasonCode::list_hit, Outcome::deny);
  } else if (needs_current_list(asked, findings) &&
             copy->as_of + std::chrono::days(asked.rules.list(name)->max_age_days) < asked.question.day) {
    add(ReasonCode::list_stale, Outcome::review);
  }
}

void find_third_party_origin(const Case& asked, Findings& findings) {
  const auto& origin = asked.question.third_party;
  if (!origin || origin->was_told) return;
  const bool is_late = asked.question.day > moved(origin->obtained, 1, CalendarUnit::month);
  findings.add("G12", ReasonCode::art14_notice, is_late ? Outcome::review : Outcome::allow_with_duties);
  findings.should_tell_source = !is_late;
}

void find_frequency_and_hours(const Case& asked, Findings& findings) {
  if (asked.channel_rule != nullptr) findings.quiet_hours = asked.channel_rule->quiet_hours;
  const FrequencyCap& cap = asked.rules.frequency_cap;
  if (cap.days == 0) return;
  const Day day = asked.question.day;
  const auto recent = std::ranges::count_if(asked.question.contacts, [&](Day contact) {
    return contact <= day && contact > day - std::chrono::days(cap.days);
  });
  if (recent >= cap.contacts) findings.add("G13", ReasonCode::frequency_cap, Outcome::deny);
}

}  // namespace kartei::consent
