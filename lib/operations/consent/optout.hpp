/// The one way to record a no: an objection to advertising, GDPR 21(2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "consent/event.hpp"
#include "consent/rule_set.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct OptoutDraft {
  std::string subject;             ///< PARTY or VALUE, see find_subject()
  std::optional<Channel> channel;  ///< nothing: all channels
  std::string reason;
  Moment at{};
};

struct OptoutSummary {
  PartyId party;                           ///< who objected; 0 when only the value is known
  std::vector<PartyId> other_holders;      ///< of a value that several have: any of them may have said it
  std::vector<std::string> values;         ///< the values that the objection was attached to
  std::vector<std::string> exempt_values;  ///< shared numbers and role mailboxes, which others need
  std::vector<consent::Event> events;
  OperationId operation;  ///< 0 for a dry run
};

/// Records the objection on the party and on all its values. A value that exactly one party has stands for
/// that party; one that several have, or nobody yet, is blocked by itself for everybody.
///
/// A telephone number or role mailbox (info@) that others have too is not blocked for them; the party is,
/// with every value. Throws Error{usage} for an unknown party and a day in the future.
[[nodiscard]] OptoutSummary record_optout(store::Store& store, const OptoutDraft& draft,
                                          const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
