/// What commands tell of somebody's word, turned into events of the ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "consent/event.hpp"
#include "consent/rule_set.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

class ConsentRecording;

/// A word as it is entered by a person. Empty texts were not told.
struct ConsentAct {
  std::string subject;  ///< PARTY or VALUE, see find_subject()
  Channel channel = Channel::email;
  std::string purpose;
  consent::Basis basis = consent::Basis::consent;
  consent::How how = consent::How::paper;
  Moment at{};
  std::string wording;  ///< the full text agreed to
  std::string language = "de";
  std::string evidence_path;            ///< a file that proves it
  bool is_evidence_referenced = false;  ///< it stays where it is: only name and hash are kept
  std::vector<consent::Fact> facts;  ///< what a basis other than consent rests on, and whom a consent names
  std::string origin;
  std::string note;
  std::optional<Day> valid_until;
};

struct ConsentRecorded {
  std::vector<consent::Event> events;  ///< as appended, ids given
  std::vector<ConsentEventId> lifted;  ///< the objections that the opt-in takes back
  OperationId operation;               ///< 0 for a dry run
};

/// Records a consent (for a double opt-in: the request, which waits for its confirmation), a customer's
/// record (soft opt-in) or a note of presumed consent. The level is what way and file prove, never more.
/// Throws Error{usage} for an unknown purpose, a day in the future, a missing wording or fact, a third party
/// that the wording does not name, a party without or with several values for the channel; nothing is
/// recorded then.
[[nodiscard]] ConsentRecorded give_consent(store::Store& store, const ConsentAct& act,
                                           const consent::RuleSet& rules, const Environment& environment);

/// The same within a recording under way, for many at once; returns the objections that the opt-in takes
/// back. What throws has recorded nothing: the recording can go on.
std::vector<ConsentEventId> record_consent(ConsentRecording& recording, store::Store& store,
                                           const ConsentAct& act, const consent::RuleSet& rules,
                                           const Environment& environment);

/// Records the confirmation of the newest request or consent for the same value, channel and purpose.
/// Throws Error{usage} when there is none, or when it lies after the confirmation.
[[nodiscard]] ConsentRecorded confirm_consent(store::Store& store, const ConsentAct& act,
                                              const consent::RuleSet& rules, const Environment& environment);

/// Records that a consent is taken back: of a value, or of a party with all that its no covers.
/// Needs no consent on file: a no counts in any case.
[[nodiscard]] ConsentRecorded withdraw_consent(store::Store& store, const ConsentAct& act,
                                               const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
