/// Asking the ledger: may this party be contacted, and what was said when?
#pragma once

#include <string>
#include <vector>

#include "consent/rule_set.hpp"
#include "operations/consent/contact_decision.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ConsentAnswer {
  PartyId party;
  std::string name;
  ContactDecision decision;
  std::vector<consent::Event> events;  ///< all that the ledger knows of party and value, by id
};

/// The answer for a party (its best value), or for each party that has the value. Throws Error{usage} for an
/// unknown party or purpose, and for a value that nobody has, and Error{configuration} as RecipientFacts
/// does.
[[nodiscard]] std::vector<ConsentAnswer> check_consent(store::Store& store, const std::string& subject,
                                                       const ContactAim& aim, const consent::RuleSet& rules,
                                                       const Environment& environment);

/// The answers for every channel and every value of a party, or of each party that has the value; the aim's
/// channel is not looked at. Throws as check_consent().
[[nodiscard]] std::vector<ConsentAnswer> consent_matrix(store::Store& store, const std::string& subject,
                                                        const ContactAim& aim, const consent::RuleSet& rules,
                                                        const Environment& environment);

/// The answer for each channel that the party has a value for: its best value. Throws as check_consent().
[[nodiscard]] std::vector<ConsentAnswer> consent_by_channel(store::Store& store, PartyId leader,
                                                            const ContactAim& aim,
                                                            const consent::RuleSet& rules,
                                                            const Environment& environment);

/// Everything the ledger knows of a party and its values, or of a value whosever it is, as it happened.
[[nodiscard]] std::vector<consent::Event> consent_history(store::Store& store, const std::string& subject);

}  // namespace kartei::operations
