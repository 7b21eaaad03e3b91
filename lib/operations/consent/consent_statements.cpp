#include "operations/consent/consent_statements.hpp"

#include <algorithm>

#include "normalise/date.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/reach_of_a_no.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::operations {
namespace {

using consent::Event;
using consent::EventKind;
using consent::SubjectKind;
using Meaning = ConsentStatement::Meaning;

EventKind kind_of(Meaning meaning) {
  switch (meaning) {
    case Meaning::objected:
      return EventKind::objected;
    case Meaning::given:
      return EventKind::given;
    case Meaning::refused:
      return EventKind::refused;
    case Meaning::withdrawn:
      return EventKind::withdrawn;
  }
  return EventKind::objected;
}

/// Writes the events of one row.
class StatementWriter {
 public:
  StatementWriter(store::Store& store, PartyId party, const Contact& contact, const StatementOrigin& origin)
      : store_(store), party_(party), contact_(contact), origin_(origin) {}

  std::size_t write(const Event& statement) {
    if (was_said_last(statement)) return 0;
    const std::size_t before = count_;
    if (statement.kind == EventKind::given)
      append_yes(statement);
    else
      append_no(statement);
    return count_ - before;
  }

 private:
  /// A yes is about the values of its channel.
  void append_yes(const Event& statement) {
    const auto values =
        statement.channel ? values_for(contact_, *statement.channel) : std::vector<std::string>{};
    for (const std::string& value : values) append(statement, SubjectKind::contact_point, value);
    if (values.empty()) append(statement, SubjectKind::party, {});
  }

  void append_no(const Event& statement) {
    const ReachOfNo reach = reach_of_no(store_, party_, contact_);
    append(statement, SubjectKind::party, {});
    for (const std::string& key : reach.addressee_keys) append(statement, SubjectKind::postal_address, key);
    for (const std::string& value : reach.contact_points)
      append(statement, SubjectKind::contact_point, value);
  }

  [[nodiscard]] bool was_said_last(const Event& statement) {
    if (!known_) known_ = store::consent_events_of_raw_party(store_, party_);
    const auto last = std::find_if(known_->rbegin(), known_->rend(), [&](const Event& event) {
      return event.how == consent::How::import && event.origin == statement.origin &&
             event.channel == statement.channel;
    });
    return last != known_->rend() && last->kind == statement.kind;
  }

  void append(Event event, SubjectKind subject, const std::string& value) {
    event.subject = subject;
    event.value = value;
    event.party = party_;
    store::append_consent_event(store_, event, origin_.operation);
    ++count_;
  }

  store::Store& store_;
  PartyId party_;
  const Contact& contact_;
  const StatementOrigin& origin_;
  std::optional<std::vector<Event>> known_;
  std::size_t count_ = 0;
};

Event event_of(const ConsentStatement& statement, const StatementOrigin& origin,
               const consent::RuleSet& rules, const Environment& environment) {
  Event event = new_event(kind_of(statement.meaning), rules, environment);
  if (!statement.channel.empty()) event.channel = channel_from_text(statement.channel);
  const std::optional<Day> told = normalise::read_date(statement.raw).day;
  event.happened_at = std::min(told ? Moment(*told) : origin.happened_at, environment.now);
  event.how = consent::How::import;
  event.origin = origin.source;
  event.note = origin.place + ": " + statement.raw;
  event.evidence = origin.evidence;
  event.evidence.level = 1;
  return event;
}

}  // namespace

std::size_t record_statements(store::Store& store, PartyId party, const Contact& contact,
                              const StatementOrigin& origin, const consent::RuleSet& rules,
                              const Environment& environment) {
  std::size_t count = 0;
  StatementWriter writer(store, party, contact, origin);
  for (const ConsentStatement& statement : contact.consents)
    count += writer.write(event_of(statement, origin, rules, environment));
  return count;
}

}  // namespace kartei::operations
