/// Erasing a person: what goes, what stays of others, and that nothing comes back.
#include "operations/rights/subject_erase.hpp"

#include <set>

#include "database_test.hpp"

#include "model/error.hpp"
#include "operations/backup/backup.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/consent/optout.hpp"
#include "operations/rights/restriction.hpp"
#include "operations/rights/subject_find.hpp"
#include "schema/queries/editable.hpp"
#include "schema/queries/subject_rows.hpp"
#include "store/consent_ledger.hpp"
#include "store/editable_rows.hpp"
#include "store/ledger_check.hpp"
#include "store/suppressions.hpp"
#include "store/touchpoints.hpp"

namespace kartei::operations {
namespace {

class SubjectErase : public DatabaseTest {
 protected:
  [[nodiscard]] Environment with_key() const {
    Environment environment = DatabaseTest::environment();
    environment.suppression_key = folder_ / "key";
    return environment;
  }

  ImportSummary deliver(const std::string& source, const std::string& text) {
    ImportChoices choices;
    choices.source = source;
    choices.on_match = OnMatch::create;
    choices.is_watched = true;
    return import_file(*store_, write_file(source + ".csv", text), choices, with_key(), rejects_);
  }

  PartyId named(const std::string& name) {
    const auto found = find_subjects(*store_, {.name = name, .value = {}, .key = {}});
    EXPECT_EQ(found.size(), 1) << name;
    return found.empty() ? PartyId{} : found.front().party;
  }

  ErasureSummary erase(PartyId party, const ErasureHolds& holds = {}) {
    return erase_subject(*store_, database(), party, holds, {.kind = "erasure"}, with_key());
  }

  /// Nor in any file beside: the write-ahead log, the sidecar, evidence, backups and what comes with them.
  void expect_gone_from_every_file(std::initializer_list<std::string_view> words) const {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(file), {}};
      for (const std::string_view word : words)
        EXPECT_EQ(all.find(word), std::string::npos) << word << " in " << entry.path();
      ++files;
    }
    EXPECT_GE(files, 6) << "database, key, sidecar, the other's evidence, backup, manifest";
  }

  /// A consent with a file that proves it.
  void sign(const std::string& mailbox, const std::string& words) {
    ConsentAct act;
    act.subject = mailbox;
    act.purpose = "newsletter";
    act.how = consent::How::paper;
    act.at = environment().now;
    act.wording = "Ja, ich will.";
    act.evidence_path = write_file("unterschrift.txt", words);
    (void)give_consent(*store_, act, consent::shipped_rule_set(), with_key());
  }

  void note_call(PartyId party, const std::string& subject) {
    store::Change change(
        *store_, {.command = "touch", .arguments = {}, .actor = {}, .on_behalf = {}, .at = {}, .undoes = {}});
    store::Touchpoint call;
    call.direction = "in";
    call.at = environment().now;
    call.subject = subject;
    (void)store::insert_touchpoint(*store_, call, std::vector{party}, change.id());
    change.commit({});
  }

  void expect_whole(const ErasureSummary& summary) const {
    EXPECT_TRUE(summary.operation);
    EXPECT_TRUE(summary.is_scrubbed);
    for (const LeftWord& left : summary.left) ADD_FAILURE() << left.table << ' ' << left.place;
  }

  std::string refusal_of_undo(OperationId operation) {
    try {
      (void)undo(operation);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }

  RejectsFile rejects_;
};

TEST_F(SubjectErase, leaves_no_value_in_any_table_or_byte) {
  std::ifstream sql(KARTEI_TEST_DATA "/../unit/operations/one_of_each.sql");
  store_->database().execute(std::string(std::istreambuf_iterator<char>(sql), {}));
  store_->database().execute("DELETE FROM erasures");
  std::set<std::string> values;
  for (const schema::Column& column : schema::columns) {
    if (column.data_class == schema::DataClass::none) continue;
    sqlite::Statement rows = store_->database().prepare("SELECT " + std::string(column.name) + " FROM " +
                                                        std::string(column.table));
    while (rows.step())
      if (rows.text(0).starts_with("mark")) values.emplace(rows.text(0));
  }
  values.emplace("mark-cell");
  // Of our own people, of whole lists, and of files that told of many.
  for (const char* other : {"mark-arguments", "mark-actor", "mark-behalf", "mark-run-file", "mark-supplier",
                            "mark-obtained", "mark-batch-file", "mark-exporter", "mark-export-behalf",
                            "mark-recipient", "mark-export-file", "mark-recorder"})
    EXPECT_EQ(values.erase(other), 1) << other;
  EXPECT_GT(values.size(), 50);
  const ErasureHolds none_of_it{.order_years = -100, .phone_proof_years = -100};
  expect_whole(erase({1}, none_of_it));
  for (const std::string& value : values) expect_gone({value});
}

TEST_F(SubjectErase, leaves_the_company_of_a_row_that_named_a_person) {
  deliver("crm",
          "Nr,Vorname,Nachname,Firma,Straße,PLZ,Ort,E-Mail,Telefon,Notiz\n"
          "7,Xaveria,Zschimmer,Nordlicht GmbH,Hafenweg 3,20457,Hamburg,x.zschimmer@nordlicht.example,0171 "
          "2345678,mag "
          "Lakritz\n");
  expect_whole(erase(named("Zschimmer")));
  expect_gone({"Xaveria", "Zschimmer", "zschimmer", "2345678", "Lakritz"});
  const auto company = store::read_golden(*store_, named("Nordlicht"));
  ASSERT_TRUE(company);
  EXPECT_EQ(company->contact.company.name, "Nordlicht GmbH");
  ASSERT_EQ(company->contact.addresses.size(), 1);
  EXPECT_EQ(company->contact.addresses.front().street, "Hafenweg");
  EXPECT_EQ(problems(), "");
}

TEST_F(SubjectErase, leaves_the_other_one_of_a_couple) {
  struct Case {
    std::string erased;
    std::string left;
  };
  for (const Case& row : {Case{"Gundula", "Hans"}, Case{"Hans", "Gundula"}}) {
    SCOPED_TRACE(row.erased);
    store_.reset();
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directory(folder_);
    store_.emplace(store::Store::create(database(), environment().now));
    deliver("shop", "Vorname,Nachname,Straße,PLZ,Ort\nHans und Gundula,Müller,Ring 5,20457,Hamburg\n");
    expect_whole(erase(named(row.erased)));
    const auto left = store::read_golden(*store_, named(row.left));
    ASSERT_TRUE(left);
    EXPECT_EQ(left->contact.person.last_name, "Müller");
    EXPECT_EQ(left->contact.addresses.size(), 1);
    if (row.erased == "Gundula") expect_gone({"Gundula"});
    EXPECT_EQ(problems(), "");
  }
}

TEST_F(SubjectErase, leaves_nothing_in_evidence_index_or_a_fresh_backup) {
  deliver("crm", "Name,E-Mail\nXaveria Zschimmer,xz@example.de\nOtto Maier,otto@example.de\n");
  sign("xz@example.de", "Xaveria Zschimmer, Lakritzfabrik");
  sign("otto@example.de", "Otto Maier");
  note_call(named("Zschimmer"), "fragt nach Lakritzstangen");
  const std::string index_words = "SELECT count(*) FROM temp.words_of_index WHERE term GLOB 'lakritz*'";
  store_->database().execute(
      "CREATE VIRTUAL TABLE temp.words_of_index USING fts5vocab(main, touchpoint_words, row)");
  const auto count = [&] {
    sqlite::Statement rows = store_->database().prepare(index_words);
    return rows.step() ? rows.integer(0) : -1;
  };
  ASSERT_EQ(count(), 1);
  expect_whole(erase(named("Zschimmer")));
  EXPECT_EQ(count(), 0);
  for (const char* given : {"crm.csv", "unterschrift.txt"}) std::filesystem::remove(folder_ / given);
  (void)back_up(*store_, {(folder_ / "copy").string(), {}}, with_key());
  expect_gone_from_every_file({"Xaveria", "xaveria", "Zschimmer", "zschimmer", "xz@example.de", "akritz"});
}

TEST_F(SubjectErase, leaves_a_number_to_whoever_has_it_too_in_another_spelling) {
  deliver("crm", "Name,Telefon\nXaveria Zschimmer,0171 2345678\nOtto Maier,+49 (171) 234-5678\n");
  expect_whole(erase(named("Zschimmer")));
  EXPECT_NE(bytes().find("+491712345678"), std::string::npos);
}

TEST_F(SubjectErase, leaves_the_name_of_one_of_our_own_people) {
  deliver("crm", "Name,E-Mail\nAnna Zschimmer,anna.z@example.de\n");
  ASSERT_EQ(with_key().actor, "anna");
  expect_whole(erase(named("Zschimmer")));
  expect_gone({"Zschimmer", "anna.z@example.de"});
}

TEST_F(SubjectErase, keeps_the_person_out_of_the_next_import) {
  const std::string list =
      "Name,Straße,PLZ,Ort,E-Mail\nXaveria Zschimmer,Ring 5,20457,Hamburg,xz@example.de\nOtto Maier,Ring "
      "5,20457,Hamburg,otto@example.de\n";
  deliver("crm", list);
  expect_whole(erase(named("Zschimmer")));
  struct Case {
    std::string row;
    std::uint64_t kept_out;
  };
  const std::vector<Case> cases = {
      {"Xaveria Zschimmer,,,,xz@example.de", 1},
      {"\"ZSCHIMMER, XAVERIA\",,,,XZ@example.de", 1},
      {"Xaveria Zschimmer,Ring 5,20457,Hamburg,", 1},
      {"Xaveria Zschimmer,Alte Gasse 7,80331,München,", 0},  // a name alone may be somebody else's
      {"Otto Zufall,,,,xz@example.de", 0},                   // and so may a mailbox
  };
  int number = 0;
  for (const Case& row : cases) {
    SCOPED_TRACE(row.row);
    const auto summary =
        deliver("messe" + std::to_string(++number), "Name,Straße,PLZ,Ort,E-Mail\n" + row.row + "\n");
    EXPECT_EQ(summary.kept_out, row.kept_out);
    EXPECT_EQ(summary.created, 1 - row.kept_out);
    for (const Diagnostic& finding : summary.findings)
      EXPECT_EQ((finding.what + finding.fix).find("schimmer"), std::string::npos);
  }
  EXPECT_EQ(rejects_.size(), 0);
}

TEST_F(SubjectErase, is_followed_by_the_same_delivery_without_the_person) {
  const std::string list =
      "Nr,Name,E-Mail\n1,Xaveria Zschimmer,xz@example.de\n2,Otto Maier,otto@example.de\n";
  deliver("crm", list);
  expect_whole(erase(named("Zschimmer")));
  const auto again = deliver("crm", list);
  EXPECT_EQ(again.kept_out, 1);
  EXPECT_EQ(again.unchanged, 1);
  expect_gone({"Xaveria", "Zschimmer", "xz@example.de"});
  EXPECT_EQ(problems(), "");
}

TEST_F(SubjectErase, is_never_undone_and_stands_against_the_undo_of_what_brought_the_person) {
  const auto delivered =
      deliver("crm", "Name,E-Mail\nXaveria Zschimmer,xz@example.de\nOtto Maier,otto@example.de\n");
  const PartyId person = named("Zschimmer");
  const auto erased = erase(person);
  EXPECT_NE(refusal_of_undo(erased.operation).find("what was erased is gone"), std::string::npos);
  const std::string said = refusal_of_undo(delivered.operation);
  EXPECT_NE(said.find("party " + std::to_string(person.value) + " by operation"), std::string::npos) << said;
  (void)undo(delivered.operation, TouchedLater::skip);
  EXPECT_EQ(problems(), "");
  EXPECT_THROW((void)erase(person), Error);
}

TEST_F(SubjectErase, keeps_the_ledger_sound_and_a_no_about_a_shared_mailbox) {
  deliver("crm", "Name,E-Mail\nXaveria Zschimmer,familie@example.de\nOtto Maier,familie@example.de\n");
  const PartyId person = named("Zschimmer");
  (void)record_optout(*store_,
                      {.subject = std::to_string(person.value),
                       .channel = {},
                       .reason = "will Lakritz",
                       .at = environment().now},
                      consent::shipped_rule_set(), with_key());
  expect_whole(erase(person));
  EXPECT_FALSE(store::check_ledger(*store_).broken);
  expect_gone({"Xaveria", "Zschimmer", "Lakritz"});
  const auto key = store::suppression_key(*store_, with_key().suppression_key);
  const auto entries =
      store::suppressions_of(*store_, key, store::SuppressedKind::contact_point, "familie@example.de");
  ASSERT_EQ(entries.size(), 1);
  EXPECT_EQ(entries.front().reason, "objection");
}

TEST_F(SubjectErase, restricts_instead_while_orders_must_be_kept) {
  deliver("crm", "Name,E-Mail\nXaveria Zschimmer,xz@example.de\n");
  const PartyId person = named("Zschimmer");
  store::Change change(
      *store_, {.command = "order", .arguments = {}, .actor = {}, .on_behalf = {}, .at = {}, .undoes = {}});
  store::add_row(*store_, schema::orders_table,
                 {{"party_id", person.value},
                  {"number", "A1"},
                  {"ordered_on", "2020-03-01"},
                  {"amount_cents", 100},
                  {"currency", "EUR"},
                  {"state", "paid"}},
                 change.id());
  change.commit({});
  const auto summary = erase(person);
  ASSERT_EQ(summary.holds.size(), 1);
  EXPECT_EQ(to_text(summary.holds.front()), "orders are records to be kept until 2028-12-31");
  EXPECT_TRUE(restriction_of(*store_, person));
  EXPECT_NE(bytes().find("Zschimmer"), std::string::npos);
  expect_whole(erase(person, {.order_years = 5}));
}

TEST_F(SubjectErase, is_finished_by_the_next_writer_when_others_use_the_database) {
  deliver("crm", "Name,E-Mail\nXaveria Zschimmer,xz@example.de\n");
  const PartyId person = named("Zschimmer");
  store_.emplace(store::Store::open(database(), {.vfs = {}, .interrupted = nullptr, .busy_timeout_ms = 1}));
  store::Store other = store::Store::open(database());
  other.database().execute("BEGIN; SELECT count(*) FROM persons");
  EXPECT_FALSE(erase(person).is_scrubbed);
  EXPECT_NE(bytes().find("Zschimmer"), std::string::npos);
  other.database().execute("COMMIT");
  deliver("messe", "Name,E-Mail\nOtto Maier,otto@example.de\n");
  store_.reset();
  expect_gone({"Xaveria", "Zschimmer"});
}

TEST_F(SubjectErase, changes_nothing_in_a_dry_run) {
  deliver("crm", "Name,E-Mail\nXaveria Zschimmer,xz@example.de\n");
  const std::string before = dump();
  Environment dry = with_key();
  dry.dry_run = true;
  const auto summary = erase_subject(*store_, database(), named("Zschimmer"), {}, {.kind = "erasure"}, dry);
  EXPECT_FALSE(summary.operation);
  EXPECT_EQ(dump(), before);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "key"));
}

}  // namespace
}  // namespace kartei::operations
