#include "store/consent_ledger.hpp"

#include "fixture.hpp"
#include "store/merges.hpp"

namespace kartei::store {
namespace {

using consent::Event;

Event objection(PartyId party, std::string_view value) {
  Event event;
  event.subject = value.empty() ? consent::SubjectKind::party : consent::SubjectKind::contact_point;
  event.value = value;
  event.party = party;
  event.kind = consent::EventKind::objected;
  event.happened_at = Moment(std::chrono::seconds(1'700'000'000));
  event.recorded_at = event.happened_at;
  event.recorded_by = "anna";
  return event;
}

Event full_event(Store& store) {
  Event event = objection(PartyId{7}, "anna@example.de");
  event.controller = "Tochter GmbH";
  event.channel = Channel::email;
  event.purpose = "newsletter";
  event.kind = consent::EventKind::given;
  event.basis = consent::Basis::soft_opt_in;
  event.how = consent::How::paper;
  event.origin = "Messe 2026";
  event.note = "am Stand";
  event.wording = {keep_consent_text(store, "Ja, ich will.", "de"), "de"};
  event.evidence = {"karten/7.pdf", std::string(64, 'b'), "pdf", 3};
  event.valid_until = Day(std::chrono::days(30'000));
  return event;
}

class ConsentLedger : public StoreTest {};

TEST_F(ConsentLedger, gives_back_every_field_of_an_event) {
  Store store = new_store();
  Change change(store, by("consent give"));
  const Event event = full_event(store);
  const ConsentEventId first = append_consent_event(store, event, change.id());
  Event second = objection(PartyId{7}, "anna@example.de");
  second.about = {first};
  append_consent_event(store, second, change.id());
  change.commit({});
  const auto events = all_consent_events(store);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].id, first);
  EXPECT_EQ(events[0].subject, event.subject);
  EXPECT_EQ(events[0].value, event.value);
  EXPECT_EQ(events[0].party, event.party);
  EXPECT_EQ(events[0].controller, event.controller);
  EXPECT_EQ(events[0].channel, event.channel);
  EXPECT_EQ(events[0].purpose, event.purpose);
  EXPECT_EQ(events[0].kind, event.kind);
  EXPECT_EQ(events[0].basis, event.basis);
  EXPECT_EQ(events[0].happened_at, event.happened_at);
  EXPECT_EQ(events[0].recorded_by, event.recorded_by);
  EXPECT_EQ(events[0].how, event.how);
  EXPECT_EQ(events[0].origin, event.origin);
  EXPECT_EQ(events[0].note, event.note);
  EXPECT_EQ(events[0].wording, event.wording);
  EXPECT_EQ(events[0].evidence, event.evidence);
  EXPECT_EQ(events[0].valid_until, event.valid_until);
  EXPECT_EQ(events[1].about, std::vector{first});
  EXPECT_EQ(consent_text(store, event.wording.sha256)->wording, "Ja, ich will.");
}

TEST_F(ConsentLedger, finds_what_was_recorded_for_merged_parties_and_for_a_value_of_anybody) {
  Store store = new_store();
  Change change(store, by("optout"));
  const PartyId anna = insert_party(store, PartyKind::person, change.id());
  const PartyId twin = insert_party(store, PartyKind::person, change.id());
  const PartyId other = insert_party(store, PartyKind::person, change.id());
  append_consent_event(store, objection(twin, ""), change.id());
  append_consent_event(store, objection(other, "shared@example.de"), change.id());
  append_consent_event(store, objection(other, ""), change.id());
  insert_merge(store, {anna, twin, "by hand", {}}, change.id());
  const std::array both{anna, twin};
  recompute_leaders(store, both);
  const std::vector<std::string> values{"shared@example.de"};
  const auto events = consent_events_of(store, anna, values);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].party, twin);
  EXPECT_EQ(events[1].value, "shared@example.de");
}

TEST_F(ConsentLedger, finds_any_change_of_the_past) {
  for (const std::string_view tampering :
       {"UPDATE consent_events SET happened_at = '2020-01-01T00:00:00Z' WHERE consent_event_id = 2",
        "UPDATE consent_events SET value = 'x@example.de' WHERE consent_event_id = 2",
        "UPDATE consent_events SET kind = 'given' WHERE consent_event_id = 2",
        "UPDATE consent_events SET commitment = zeroblob(32) WHERE consent_event_id = 2",
        "INSERT INTO consent_event_links VALUES (2, 1)",
        "DELETE FROM consent_events WHERE consent_event_id = 1"}) {
    SCOPED_TRACE(tampering);
    std::filesystem::remove(path());
    Store store = new_store();
    Change change(store, by("optout"));
    for (int i = 0; i < 3; ++i)
      append_consent_event(store, objection(PartyId{1}, "a@example.de"), change.id());
    change.commit({});
    EXPECT_FALSE(check_ledger(store).broken);
    store.database().execute(tampering);
    EXPECT_EQ(check_ledger(store).broken, ConsentEventId{2});
  }
}

TEST_F(ConsentLedger, keeps_a_wording_once) {
  Store store = new_store();
  Change change(store, by("consent give"));
  EXPECT_EQ(keep_consent_text(store, "Ja", "de"), keep_consent_text(store, "Ja", "de"));
  EXPECT_NE(keep_consent_text(store, "Ja", "de"), keep_consent_text(store, "Ja!", "de"));
  EXPECT_FALSE(consent_text(store, std::string(64, '0')).has_value());
}

}  // namespace
}  // namespace kartei::store
