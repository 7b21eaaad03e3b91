/// The decision: may this value be used for this purpose on this day? A pure function of question, events
/// and rule set; the rules and their sources stand in rules.hpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "consent/event.hpp"
#include "consent/rule_set.hpp"
#include "consent/verdict.hpp"

namespace kartei::consent {

/// What is known of the party on that day.
struct PartyState {
  bool is_erased = false;
  bool is_deceased = false;
  bool is_restricted = false;  ///< GDPR 18
  bool is_suppressed = false;  ///< party or value stands on the suppression list
};

/// For a purpose of class contract or legal: why the party gets it. All three must be there.
struct ContractTie {
  bool is_free_of_advertising = false;
  std::string reason;
  std::string document;  ///< order, deal or duty that it rests on
};

/// A list that others keep, as it is on file.
struct ListCopy {
  std::string name;
  Day as_of{};
  bool is_hit = false;  ///< whether the value stands on it
};

/// Where data comes from that was not got from the person: GDPR 14.
struct ThirdPartyOrigin {
  Day obtained{};
  bool was_told = false;  ///< whether the person was told so
};

struct Question {
  std::string country;  ///< of the recipient, ISO 3166-1 alpha-2; empty when not known
  Capacity capacity = Capacity::consumer;
  Channel channel = Channel::email;
  std::string purpose;  ///< its name in the rule set
  std::string value;    ///< normalised e-mail address, or addressee_key() for post; empty: there is none
  /// The other values that stand for this party alone, as they do in the ledger: what was said about one of
  /// them against all advertising was said by this party.
  std::vector<std::string> personal_values;
  /// Events about one of the personal values that another party on file has said; ascending. Whether the two
  /// are one person is not known.
  std::vector<ConsentEventId> said_by_others;
  bool is_deliverable = true;  ///< valid, not bounced, for post: street or PO box with postcode and city
  Day day{};                   ///< the day of the contact; events after it do not count
  std::string controller;      ///< empty: the rule set's own
  PartyState party;
  std::optional<Day> birth_date;
  std::vector<std::string> sensitive_fields;  ///< what the segment and the list use of GDPR 9
  std::optional<Day> last_use;                ///< of the value by the channel, for the purpose
  std::vector<ListCopy> lists;                ///< the newest copy of each on file
  std::optional<ThirdPartyOrigin>
      third_party;            ///< nothing: got from the person, or not known to be otherwise
  std::vector<Day> contacts;  ///< former contacts by the channel
  ContractTie tie;
};

/// Decides by the rules in order; the first DENY decides, later ones are listed. Unknown never allows.
///
/// `events` are all events of the party and of every party merged with it, and all events of its values
/// whoever's they are, in any order. What speaks of other values of the party is told apart here: a no that
/// is not narrowed to one of them counts for all, anything else for its own value only.
/// Requires: `rule_set` defines the purpose, else Error{usage} with the known ones.
[[nodiscard]] Verdict decide(const Question& question, std::span<const Event> events,
                             const RuleSet& rule_set);

/// The first reason that leads to the verdict's DENY or REVIEW: what a list counts it by; nullptr when
/// allowed.
[[nodiscard]] const Reason* deciding_reason(const Verdict& verdict);

}  // namespace kartei::consent
