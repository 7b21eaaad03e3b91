#include "store/consent_ledger.hpp"

#include "fixture.hpp"
#include "store/ledger_check.hpp"
#include "store/merges.hpp"

namespace kartei::store {
namespace {

using consent::Event;

class ConsentLedger : public StoreTest {
 public:
  using StoreTest::by;
};

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

/// Another value than the one stored, that the column's checks let pass.
std::string other_value(std::string_view column) {
  if (column == "subject") return "'party'";
  if (column == "kind") return "'refused'";
  if (column == "basis") return "'consent'";
  if (column == "how") return "'email'";
  if (column == "party_id") return "99";
  if (column == "evidence_level") return "2";
  if (column == "valid_until") return "'2040-01-01'";
  if (column == "text_sha256") return "NULL";
  if (column == "salt") return "zeroblob(16)";
  if (column == "commitment" || column == "chain_hash") return "zeroblob(32)";
  if (column == "operation_id") return "1";
  if (column == "facts") return "'{}'";
  return "'x'";
}

/// Three events, the second with every field set.
void fill(Store& store) {
  Change other(store, ConsentLedger::by("optout"));
  append_consent_event(store, objection(PartyId{1}, "a@example.de"), other.id());
  other.commit({});
  Change change(store, ConsentLedger::by("consent give"));
  Event event = full_event(store);
  event.facts = {{consent::FactKind::sale, "Auftrag 4711"}};
  event.ip = "192.0.2.1";
  append_consent_event(store, event, change.id());
  append_consent_event(store, objection(PartyId{1}, "a@example.de"), change.id());
  change.commit({});
}

TEST_F(ConsentLedger, finds_a_change_of_any_stored_field) {
  std::vector<std::string> columns;
  {
    Store store = new_store();
    sqlite::Statement names =
        store.database().prepare("SELECT name FROM pragma_table_info('consent_events') WHERE pk = 0");
    while (names.step()) columns.emplace_back(names.text(0));
  }
  EXPECT_EQ(columns.size(), 26U);
  for (const std::string& column : columns) {
    SCOPED_TRACE(column);
    std::filesystem::remove(path());
    Store store = new_store();
    fill(store);
    ASSERT_FALSE(check_ledger(store).broken);
    store.database().execute("PRAGMA foreign_keys = OFF; UPDATE consent_events SET " + column + " = " +
                             other_value(column) + " WHERE consent_event_id = 2");
    EXPECT_EQ(check_ledger(store).broken, ConsentEventId{2});
  }
}

TEST_F(ConsentLedger, finds_what_was_taken_out_or_put_in) {
  for (const auto& [tampering, broken] : std::vector<std::pair<std::string_view, std::int64_t>>{
           {"INSERT INTO consent_event_links VALUES (2, 1)", 2},
           {"INSERT INTO consent_event_links VALUES (3, 1)", 3},
           {"UPDATE consent_texts SET language = 'en'", 2},
           {"DELETE FROM consent_events WHERE consent_event_id = 1", 2},
           {"DELETE FROM consent_events WHERE consent_event_id = 3", 3},
           {"DELETE FROM consent_events", 1}}) {
    SCOPED_TRACE(tampering);
    std::filesystem::remove(path());
    Store store = new_store();
    fill(store);
    store.database().execute("PRAGMA foreign_keys = OFF; " + std::string(tampering));
    EXPECT_EQ(check_ledger(store).broken, ConsentEventId{broken});
  }
}

TEST_F(ConsentLedger, finds_a_changed_wording) {
  Store store = new_store();
  fill(store);
  store.database().execute("UPDATE consent_texts SET wording = 'Nein.'");
  EXPECT_FALSE(check_ledger(store).broken);
  EXPECT_EQ(check_ledger(store).changed_texts.size(), 1U);
}

void erase(Store& store, ConsentEventId event) {
  Change change(store, ConsentLedger::by("erase"));
  Event erasure = objection(PartyId{7}, "");
  erasure.kind = consent::EventKind::erased;
  erasure.about = {event};
  erase_consent_payloads(store, erasure, change.id());
  change.commit({});
}

constexpr std::string_view empty_the_second =
    "UPDATE consent_events SET value = '', origin = '', note = '', evidence_path = '', facts = '{}', ip = "
    "'', "
    "salt = NULL WHERE consent_event_id = 2";

TEST_F(ConsentLedger, takes_an_emptied_payload_only_from_an_erasure_that_it_tells_of) {
  Store store = new_store();
  fill(store);
  store.database().execute("SAVEPOINT before");
  store.database().execute(std::string(empty_the_second));
  EXPECT_EQ(check_ledger(store).broken, ConsentEventId{2});
  store.database().execute("ROLLBACK TO before; RELEASE before");
  erase(store, ConsentEventId{1});
  EXPECT_FALSE(check_ledger(store).broken);
  store.database().execute("SAVEPOINT before");
  store.database().execute(std::string(empty_the_second));
  EXPECT_EQ(check_ledger(store).broken, ConsentEventId{2}) << "the erasure is of another";
  store.database().execute("INSERT INTO consent_event_links VALUES (4, 2)");
  EXPECT_EQ(check_ledger(store).broken, ConsentEventId{4}) << "what it names is chained";
}

TEST_F(ConsentLedger, finds_an_erased_payload_that_was_put_back) {
  Store store = new_store();
  fill(store);
  store.database().execute("CREATE TEMP TABLE kept AS SELECT * FROM consent_events");
  erase(store, ConsentEventId{2});
  store.database().execute("REPLACE INTO consent_events SELECT * FROM temp.kept WHERE consent_event_id = 2");
  EXPECT_EQ(check_ledger(store).broken, ConsentEventId{2});
}

TEST_F(ConsentLedger, holds_when_a_payload_is_erased_and_still_guards_the_record) {
  Store store = new_store();
  fill(store);
  erase(store, ConsentEventId{2});
  const LedgerCheck check = check_ledger(store);
  EXPECT_FALSE(check.broken);
  EXPECT_EQ(check.erased, 1);
  const Event erased = all_consent_events(store).at(1);
  EXPECT_EQ(erased.value + erased.origin + erased.note + erased.evidence.path + erased.ip, "");
  EXPECT_TRUE(erased.facts.empty());
  EXPECT_EQ(erased.kind, consent::EventKind::given);
  for (const std::string_view tampering :
       {"kind = 'refused'", "happened_at = '2020-01-01T00:00:00Z'", "commitment = zeroblob(32)"}) {
    store.database().execute("SAVEPOINT before; UPDATE consent_events SET " + std::string(tampering) +
                             " WHERE consent_event_id = 2");
    EXPECT_EQ(check_ledger(store).broken, ConsentEventId{2}) << tampering;
    store.database().execute("ROLLBACK TO before");
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
