/// How operations write into the ledger: one operation of the journal, its events, and all or nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "consent/event.hpp"
#include "consent/rule_set.hpp"
#include "operations/consent/reach_of_a_no.hpp"
#include "operations/environment.hpp"
#include "operations/journalled_change.hpp"
#include "store/evidence_folder.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// An event as this environment records it: controller, time and author are set.
[[nodiscard]] consent::Event new_event(consent::EventKind kind, const consent::RuleSet& rules,
                                       const Environment& environment);

/// A write to the ledger under way.
class ConsentRecording {
 public:
  ConsentRecording(store::Store& store, std::string_view command, const Environment& environment);

  void append(consent::Event event);

  /// The event as said by a party, once for everybody merged into it: it stays with each should they be
  /// split again.
  void append_for_members(const consent::Event& event, PartyId leader);

  /// The event as said about a mailbox or a number. `holder` may be 0.
  void append_for_value(const consent::Event& event, PartyId holder, const std::string& value);

  /// The event as said about a party's postal address.
  void append_for_address(const consent::Event& event, PartyId holder, const std::string& addressee_key);

  /// A no as said by a party, with all that it covers.
  void append_no(const consent::Event& event, PartyId leader, const ReachOfNo& reach);

  /// The number of the event appended last. Requires: there is one.
  [[nodiscard]] ConsentEventId last() const { return events_.back().id; }

  /// Takes it all back, for a command that found nothing to record.
  void discard() { change_.discard(); }

  /// Keeps a file that proves something, by its content; it goes again unless finish() makes it last.
  void keep_evidence(const std::string& sha256, std::string_view bytes) { evidence_.keep(sha256, bytes); }

  /// The journal's number of what is being written.
  [[nodiscard]] OperationId operation() const { return change_.id(); }

  /// Makes it last and hands over the events, ids given; for a dry run takes it all back and returns 0.
  OperationId finish(std::vector<consent::Event>& events);

 private:
  store::Store& store_;
  JournalledChange change_;
  std::vector<consent::Event> events_;
  store::NewEvidence evidence_;
};

}  // namespace kartei::operations
