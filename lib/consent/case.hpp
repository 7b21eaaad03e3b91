/// A question together with what of the ledger speaks about it: what the rules look at.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "consent/decide.hpp"

namespace kartei::consent {

/// Everything points into the arguments of decide() and lives as long as they do.
struct Case {
  const Question& question;
  const RuleSet& rules;
  const Purpose& purpose;
  std::string_view controller;
  const ChannelRule* channel_rule = nullptr;  ///< nullptr: the rule set does not decide the channel

  /// The events about the party or the value, invalidated opt-ins left out, by time, then id.
  std::vector<const Event*> events;
  /// Those of them that happened by the day of the question.
  std::span<const Event* const> past;

  /// Whether rule G3 holds: free of advertising, with reason and document.
  bool is_free_of_advertising = false;
};

[[nodiscard]] Case make_case(const Question& question, std::span<const Event> events, const RuleSet& rules);

/// Whether the event is about this channel (or all), this purpose (or all) and this controller.
[[nodiscard]] bool speaks_to(const Event& event, const Case& asked);

/// Whether another party said it, about a value other than the one asked for: it may be the same person.
[[nodiscard]] bool is_said_by_other(const Event& event, const Case& asked);

/// Whether the event names exactly this channel, purpose and controller, as a grant must.
[[nodiscard]] bool grants_for(const Event& event, const Case& asked);

/// The confirmation of a grant by the day of the question; nullptr when there is none.
[[nodiscard]] const Event* confirmation_of(const Event& grant, const Case& asked);

/// The other half of a double opt-in by the day of the question: a request's confirmation, a confirmation's
/// request (of several one that a file shows); nullptr when there is none, or when the channel counts no pair
/// by e-mail.
[[nodiscard]] const Event* other_half(const Event& opt_in, const Case& asked);

/// What an opt-in proves, its confirmation or what it confirms taken into account.
[[nodiscard]] std::uint8_t proven_level(const Event& opt_in, const Case& asked);

/// The order of the ledger: by the time something happened, then by id.
[[nodiscard]] bool is_earlier(const Event& left, const Event& right);

}  // namespace kartei::consent
