/// What goes when its time is over, what stays nevertheless, and who may come back.
#include "operations/retention/retention_apply.hpp"

#include "database_test.hpp"

#include "model/error.hpp"
#include "operations/backup/backup.hpp"
#include "operations/backup/restore.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/consent/optout.hpp"
#include "operations/retention/retention_plan.hpp"
#include "operations/rights/restriction.hpp"
#include "operations/rights/subject_find.hpp"
#include "schema/queries/editable.hpp"
#include "store/editable_rows.hpp"

namespace kartei::operations {
namespace {

Day day(const char* text) { return *day_from_text(text); }

TEST(RetentionRules, are_read_from_the_template) {
  const RetentionRules rules = read_retention_rules(retention_template, "fristen.toml");
  ASSERT_EQ(rules.rules.size(), 7);
  EXPECT_EQ(rules.holds.order_years, 8);
  EXPECT_EQ(kept_until(rules.rules[0], day("2020-03-01")), day("2023-12-31"));
  EXPECT_EQ(kept_until(rules.rules[4], day("2020-02-29")), day("2022-02-28")) << "from the day itself";
}

TEST(RetentionRules, are_refused_with_line_and_what_to_write) {
  struct Case {
    const char* toml;
    const char* said;
  };
  for (const Case& row : std::vector<Case>{
           {"", "f:1: rule: write at least one [[rule]]"},
           {"[[rule]]\ngroup = \"friends\"\n",
            "f:2: group: 'friends' is no group of records; there are prospects"},
           {"[[rule]]\ngroup = \"requests\"\nkeep = \"long\"\n", "f:3: keep: 'long' is no time; write"},
           {"[[rule]]\ngroup = \"requests\"\nkeep = \"0 years\"\n", "f:3: keep: '0 years' is no time"},
           {"[[rule]]\ngroup = \"requests\"\nkeep = \"3years\"\n", "f:3: keep: '3years' is no time"},
           {"[[rule]]\ngroup = \"requests\"\nkeep = \"3 years\"\n", "f:1: reason: is missing"},
           {"[[rule]]\ngroup = \"requests\"\nkeep = \"3 years\"\nreason = \"x\"\nfrom = \"Q3\"\n",
            "f:5: from: write \"end of year\""},
           {"order_years = 6\n", "f:1: order_years: is missing or no number; write one from 8 to 100"},
           {"[[rule]]\ngroup = \"requests\"\nkeep = \"3 years\"\nreason = \"x\"\n[[rule]]\ngroup = "
            "\"requests\"\n",
            "f:6: group: there is a rule for requests already"},
       }) {
    try {
      (void)read_retention_rules(row.toml, "f");
      ADD_FAILURE() << row.toml;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::configuration);
      EXPECT_TRUE(std::string(error.what()).starts_with(row.said)) << error.what();
    }
  }
}

/// Everything so far was entered on 2026-11-22; the tests look back from later days.
class Retention : public DatabaseTest {
 protected:
  [[nodiscard]] static Environment later(const char* when) {
    Environment environment = DatabaseTest::environment();
    environment.now = *moment_from_text(when);
    return environment;
  }

  void deliver() {
    (void)import("crm",
                 "Nr,Vorname,Nachname,Firma,Straße,PLZ,Ort,E-Mail\n"
                 "1,Xaveria,Zschimmer,,Ring 5,20457,Hamburg,xz@example.de\n"
                 "2,Otto,Maier,Nordlicht GmbH,Hafenweg 3,20457,Hamburg,otto@nordlicht.example\n");
  }

  PartyId named(const std::string& name) {
    const auto found = find_subjects(*store_, {.name = name, .value = {}, .key = {}});
    return found.empty() ? PartyId{} : found.front().party;
  }

  std::int64_t add(const schema::EditableTable& table, const store::ColumnSettings& row) {
    store::Change change(
        *store_, {.command = "fill", .arguments = {}, .actor = {}, .on_behalf = {}, .at = {}, .undoes = {}});
    const std::int64_t key = store::add_row(*store_, table, row, change.id());
    change.commit({});
    return key;
  }

  void order(PartyId party, const std::string& on) {
    add(schema::orders_table, {{"party_id", party.value},
                               {"number", "A1"},
                               {"ordered_on", on},
                               {"amount_cents", 100},
                               {"currency", "EUR"},
                               {"state", "paid"}});
  }

  static RetentionRules rules(const std::string& group, const std::string& keep = "3 years") {
    return read_retention_rules(
        "[[rule]]\ngroup = \"" + group + "\"\nkeep = \"" + keep + "\"\nreason = \"x\"\n", "f");
  }

  /// "prospects Xaveria Zschimmer goes; ...".
  std::string plan(const std::string& group, const char* when = "2030-01-01") {
    std::string text;
    for (const RetentionItem& item : plan_retention(*store_, rules(group), later(when)))
      text += item.name + (item.hold ? " stays: " + to_text(*item.hold) : " goes") + "; ";
    return text;
  }

  RetentionSummary apply(const std::string& group, const char* when = "2030-01-01") {
    RetentionSummary summary = apply_retention(*store_, database(), rules(group), later(when));
    for (const LeftWord& left : summary.left) ADD_FAILURE() << left.table << ' ' << left.place;
    return summary;
  }
};

TEST_F(Retention, begins_the_day_after_the_last_one) {
  deliver();
  EXPECT_EQ(plan("prospects", "2029-11-22"), "");
  EXPECT_EQ(plan("prospects", "2029-11-23"), "Xaveria Zschimmer goes; Otto Maier goes; ");
}

TEST_F(Retention, counts_from_the_last_contact) {
  deliver();
  const std::int64_t touchpoint = add(schema::touchpoints_table, {{"channel", "phone"},
                                                                  {"direction", "out"},
                                                                  {"at", "2028-05-01T10:00:00Z"},
                                                                  {"subject", "Angebot"},
                                                                  {"text", ""},
                                                                  {"text_basis", ""},
                                                                  {"result", ""},
                                                                  {"actor", "anna"},
                                                                  {"origin", ""},
                                                                  {"message_id", ""}});
  add(schema::touchpoint_parties_table,
      {{"touchpoint_id", touchpoint}, {"party_id", named("Zschimmer").value}});
  EXPECT_EQ(plan("prospects"), "Otto Maier goes; ");
}

TEST_F(Retention, takes_whoever_works_for_a_customer_for_a_customer) {
  deliver();
  order(named("Nordlicht"), "2027-03-01");
  EXPECT_EQ(plan("prospects"), "Xaveria Zschimmer goes; ");
  EXPECT_EQ(plan("customers", "2030-03-02"), "Otto Maier goes; ") << "the order is the company's to keep";
}

TEST_F(Retention, holds_what_statutes_demand_and_what_is_not_over) {
  deliver();
  order(named("Zschimmer"), "2024-03-01");
  EXPECT_EQ(plan("customers"), "Xaveria Zschimmer stays: orders are records to be kept until 2032-12-31; ");
  const std::int64_t deal = add(schema::deals_table, {{"title", "Halle"},
                                                      {"need", ""},
                                                      {"situation", ""},
                                                      {"goal", ""},
                                                      {"competition", ""},
                                                      {"currency", ""},
                                                      {"stage", "offer"},
                                                      {"owner", ""},
                                                      {"opened_on", "2026-01-01"},
                                                      {"outcome", ""},
                                                      {"outcome_reason", ""}});
  add(schema::deal_parties_table,
      {{"deal_id", deal}, {"party_id", named("Maier").value}, {"role", "customer"}});
  EXPECT_EQ(plan("prospects"), "Otto Maier stays: a deal is open; ");
  EXPECT_FALSE(apply("prospects").operation) << "nothing went";
  (void)restrict_subject(*store_, named("Zschimmer"), "bestreitet", {.kind = "restriction"}, environment());
  EXPECT_EQ(plan("customers", "2036-01-01"), "Xaveria Zschimmer stays: the party is restricted; ");
}

TEST_F(Retention, erases_a_person_who_may_come_back) {
  deliver();
  const RetentionSummary gone = apply("prospects");
  EXPECT_EQ(gone.counts, (store::Counts{{"prospects", 2}}));
  EXPECT_TRUE(gone.is_scrubbed);
  expect_gone({"Xaveria", "Zschimmer", "xz@example.de", "Otto"});
  EXPECT_TRUE(named("Nordlicht"));
  EXPECT_EQ(problems(), "");
  EXPECT_FALSE(apply("prospects").operation);
  deliver();
  EXPECT_TRUE(named("Zschimmer"));
  EXPECT_EQ(problems(), "");
}

TEST_F(Retention, takes_no_part_of_a_longer_word_for_one_that_is_left) {
  deliver();
  (void)import("fair", "Nr,Vorname,Nachname,E-Mail\n9,Kimo,Zander,kz@example.de\n");
  order(named("Maier"), "2029-01-01");
  ConsentAct act;
  act.subject = "otto@nordlicht.example";
  act.purpose = "newsletter";
  act.how = consent::How::paper;
  act.at = environment().now;
  act.wording = "Ja, ich will.";
  act.evidence_path = write_file("unterschrift.txt", "Otto Maier, im Kimono");
  (void)give_consent(*store_, act, consent::shipped_rule_set(), environment());
  EXPECT_EQ(apply("prospects").counts, (store::Counts{{"prospects", 2}}));
  EXPECT_FALSE(named("Zander"));
}

TEST_F(Retention, keeps_out_who_had_said_no) {
  deliver();
  OptoutDraft draft;
  draft.subject = "xz@example.de";
  draft.at = environment().now;
  (void)record_optout(*store_, draft, consent::shipped_rule_set(), environment());
  EXPECT_EQ(plan("withdrawn"), "Xaveria Zschimmer goes; ");
  (void)apply("withdrawn");
  expect_gone({"Zschimmer", "xz@example.de"});
  deliver();
  EXPECT_FALSE(named("Zschimmer"));
  EXPECT_TRUE(named("Maier"));
}

TEST_F(Retention, is_not_revived_by_an_older_backup_and_does_not_become_a_ban_by_it) {
  deliver();
  (void)back_up(*store_, {(folder_ / "old").string(), {}}, environment());
  (void)apply("prospects");
  store_.reset();
  const auto restored =
      restore_database(database(), {(folder_ / "old").string(), true, false}, environment());
  store_.emplace(store::Store::open(database()));
  EXPECT_EQ(restored.replay.erased.size(), 2);
  EXPECT_FALSE(named("Zschimmer"));
  expect_gone({"Zschimmer", "xz@example.de"});
  deliver();
  EXPECT_TRUE(named("Zschimmer"));
}

TEST_F(Retention, is_never_undone_and_changes_nothing_in_a_dry_run) {
  deliver();
  const std::string before = dump();
  Environment dry = later("2030-01-01");
  dry.dry_run = true;
  const auto tried = apply_retention(*store_, database(), rules("prospects"), dry);
  EXPECT_EQ(tried.counts, (store::Counts{{"prospects", 2}}));
  EXPECT_FALSE(tried.operation);
  EXPECT_EQ(dump(), before);
  const auto gone = apply("prospects");
  try {
    (void)undo(gone.operation);
    ADD_FAILURE() << "undone";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("what must not be kept is gone"), std::string::npos)
        << error.what();
  }
}

TEST_F(Retention, erases_records_with_what_hangs_on_them) {
  std::ifstream sql(KARTEI_TEST_DATA "/../unit/operations/one_of_each.sql");
  store_->database().execute(std::string(std::istreambuf_iterator<char>(sql), {}));
  store_->database().execute(
      "DELETE FROM erasures; UPDATE orders SET deal_id = NULL; UPDATE deals SET outcome = 'lost';"
      "UPDATE requests SET state = 'done', closed_on = '2026-11-02';"
      "UPDATE operations SET arguments = 'mark-touch-arguments' WHERE operation_id = 100");
  struct Case {
    const char* group;
    std::vector<std::string_view> words;
  };
  for (const Case& row : std::vector<Case>{
           {"touchpoints", {"mark-subject", "mark-text", "mark-result", "mark-message", "mark-touch-origin"}},
           {"activities", {"mark-todo", "mark-todo-note", "mark-todo-outcome"}},
           {"lost_deals", {"mark-deal", "mark-need", "mark-situation", "mark-goal", "mark-outcome"}},
           {"requests", {"mark-request"}},
       }) {
    SCOPED_TRACE(row.group);
    for (const std::string_view word : row.words) EXPECT_NE(bytes().find(word), std::string::npos) << word;
    EXPECT_EQ(apply(row.group).counts, (store::Counts{{row.group, 1}}));
    for (const std::string_view word : row.words) expect_gone({word});
  }
  EXPECT_NE(bytes().find("mark-last"), std::string::npos) << "the person stays";
}

}  // namespace
}  // namespace kartei::operations
