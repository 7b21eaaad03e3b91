/// Deals, touchpoints, activities, orders: each change comes back by undo, none is lost in a merge, each goes
/// with its party in a split.
#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/activity/activity_change.hpp"
#include "operations/activity/calendar_exchange.hpp"
#include "operations/deal/deal_change.hpp"
#include "operations/deal/deal_view.hpp"
#include "operations/history/history_view.hpp"
#include "operations/history/touch_change.hpp"
#include "operations/order/classify.hpp"
#include "operations/order/order_change.hpp"
#include "operations/order/order_import.hpp"

namespace kartei::operations {
namespace {

constexpr const char* erp =
    "Kundennummer;Anrede;Vorname;Nachname;Firma;Straße;PLZ;Ort;E-Mail\n"
    "1001;Herr;Hans;Meyer;Müller GmbH;Hauptstr. 5;63067;Offenbach;hans@mueller.example\n"
    "1002;Frau;Anna;Schmidt;Bäcker AG;Ring 7;60311;Frankfurt;anna@baecker.example\n";
constexpr const char* outlook =
    "Vorname;Nachname;Firma;Straße;PLZ;Ort;E-Mail\n"
    "Hans;Meier;Mueller GmbH;Hauptstraße 5;63067;Offenbach;hans@mueller.example\n";

class RecordsOfSelling : public DatabaseTest {
 protected:
  RecordsOfSelling() {
    (void)import("erp", erp);
    (void)import("outlook", outlook);
    const auto same_mail = store::parties_with(*store_, ContactPointKind::email, "hans@mueller.example");
    hans_ = same_mail.at(0);
    double_ = same_mail.at(1);
    anna_ = store::parties_with(*store_, ContactPointKind::email, "anna@baecker.example").at(0);
  }

  static std::string number(PartyId party) { return std::to_string(party.value); }

  DealId add_deal(PartyId party, const std::string& title) {
    DealChange wanted;
    wanted.words.title = title;
    wanted.words.volume = "25 TEUR";
    wanted.parties = {number(party), number(party) + ":decider"};
    return operations::add_deal(*store_, wanted, "", selling::shipped_pipeline(), environment()).deal;
  }

  TouchpointId add_touch(PartyId party, const std::string& subject, const std::string& message_id = "") {
    TouchChange wanted;
    wanted.words.channel = "phone";
    wanted.words.subject = subject;
    wanted.parties = {party.value};
    wanted.message_id = message_id;
    return add_touchpoint(*store_, wanted, environment()).touchpoint;
  }

  ActivityId add_activity(PartyId party, const std::string& subject) {
    ActivityChange wanted;
    wanted.words.subject = subject;
    wanted.words.kind = "phone";
    wanted.words.until = "2026-12-01";
    wanted.parties = {party.value};
    return operations::add_activity(*store_, wanted, environment()).activity;
  }

  OrderId add_order(PartyId party, const std::string& number) {
    OrderWords words;
    words.party = party;
    words.number = number;
    words.amount = "100 EUR";
    return operations::add_order(*store_, words, environment()).order;
  }

  /// One of each kind.
  void add_everything(PartyId party, const std::string& name) {
    (void)add_deal(party, "Deal " + name);
    (void)add_touch(party, "Anruf " + name);
    (void)finish_activity(*store_, add_activity(party, "Brief " + name), "erledigt", "", environment());
    (void)add_activity(party, "Rückruf " + name);
    (void)add_order(party, "A-" + name);
    (void)set_credit(*store_, party, "good", "10 TEUR", name, environment());
  }

  /// Rows by table, those whose number a merge does not change by nature.
  std::map<std::string, std::int64_t> rows_of_editable_tables() {
    std::map<std::string, std::int64_t> counts;
    std::istringstream lines(dump());
    std::string table;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("# "))
        table = line.substr(2, line.find('\t') - 2);
      else
        ++counts[table];
    }
    for (const std::string_view derived : {"merges", "persons", "organisations", "affiliations",
                                           "postal_addresses", "contact_points", "origins"})
      counts.erase(std::string(derived));
    return counts;
  }

  std::vector<std::string> subjects(PartyId party) {
    std::vector<std::string> found;
    for (const HistoryLine& line : history_lines(*store_, {party, {}, {}})) found.push_back(line.subject);
    std::ranges::sort(found);
    return found;
  }

  PartyId hans_;
  PartyId double_;
  PartyId anna_;
};

struct Step {
  std::string name;
  std::function<OperationId()> run;
};

TEST_F(RecordsOfSelling, are_as_before_when_any_change_was_undone) {
  const DealId deal = add_deal(hans_, "Stühle");
  const TouchpointId touch = add_touch(hans_, "Anruf");
  const ActivityId activity = add_activity(hans_, "Rückruf");
  const OrderId order = add_order(hans_, "A-1");
  TouchChange of_deal;
  of_deal.words.channel = "meeting";
  of_deal.words.deal = deal.value;
  (void)add_touchpoint(*store_, of_deal, environment());
  (void)set_credit(*store_, hans_, "good", "", "", environment());
  (void)classify_customers(*store_, selling::shipped_class_rules(), environment());

  DealChange other_deal;
  other_deal.words.volume = "30 TEUR";
  other_deal.parties = {number(anna_) + ":buyer"};
  other_deal.without = {number(hans_) + ":decider"};
  TouchChange other_touch;
  other_touch.words.subject = "Absage";
  other_touch.parties = {anna_.value};
  other_touch.without = {hans_.value};
  ActivityChange other_activity;
  other_activity.words.from = "2026-12-01 10:00";
  other_activity.parties = {anna_.value};
  const std::string calendar =
      write_file("a.ics",
                 "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:1\r\nSUMMARY:x\r\n"
                 "DUE;VALUE=DATE:20261224\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
  const std::string list = write_file("o.csv", "Nummer;Datum;Kunde;Betrag\n7;1.2.2026;1001;5 EUR\n");
  RejectsFile rejects;
  OrderImportChoices choices;
  choices.source = "erp";

  const auto& pipeline = selling::shipped_pipeline();
  const Environment now = environment();
  store::Store& store = *store_;
  const std::vector<Step> steps = {
      {"deal add",
       [&] { return add_deal(anna_, "Tische") ? store::operations(store, 1).front().id : OperationId{}; }},
      {"deal edit", [&] { return edit_deal(store, deal, other_deal, now).operation; }},
      {"deal stage", [&] { return move_deal(store, deal, "offer", pipeline, now).operation; }},
      {"deal win", [&] { return end_deal(store, deal, "won", "Preis", now).operation; }},
      {"deal lose", [&] { return end_deal(store, deal, "lost", "Preis", now).operation; }},
      {"deal delete", [&] { return delete_deal(store, deal, now).operation; }},
      {"touch edit", [&] { return edit_touchpoint(store, touch, other_touch, now).operation; }},
      {"touch delete", [&] { return delete_touchpoint(store, touch, now).operation; }},
      {"activity edit", [&] { return edit_activity(store, activity, other_activity, now).operation; }},
      {"activity done", [&] { return finish_activity(store, activity, "ja", "", now).operation; }},
      {"activity drop", [&] { return drop_activity(store, activity, "", now).operation; }},
      {"activity delete", [&] { return delete_activity(store, activity, now).operation; }},
      {"activity import", [&] { return import_calendar(store, calendar, {}, now).operation; }},
      {"order delete", [&] { return delete_order(store, order, now).operation; }},
      {"order import", [&] { return import_orders(store, list, choices, now, rejects).operation; }},
      {"classify",
       [&] {
         selling::ClassRules rules = selling::shipped_class_rules();
         rules.currency = "CHF";  // nobody is left
         return classify_customers(store, rules, now).operation;
       }},
      {"credit set", [&] { return set_credit(store, hans_, "blocked", "5 EUR", "x", now); }},
  };
  const std::string before = dump();
  for (const Step& step : steps) {
    SCOPED_TRACE(step.name);
    const OperationId operation = step.run();
    ASSERT_TRUE(operation);
    EXPECT_NE(dump(), before);
    EXPECT_EQ(problems(), "");
    EXPECT_EQ(undo(operation).undone.command, step.name);
    ASSERT_EQ(dump(), before);
    EXPECT_EQ(problems(), "");
  }
}

TEST_F(RecordsOfSelling, come_together_in_a_merge_and_none_is_lost) {
  add_everything(hans_, "eins");
  add_everything(double_, "zwei");
  const auto before = rows_of_editable_tables();
  const auto of_hans = subjects(hans_);
  const auto of_double = subjects(double_);
  ASSERT_EQ(of_hans, (std::vector<std::string>{"Anruf eins", "Brief eins", "Rückruf eins"}));
  ASSERT_EQ(of_double, (std::vector<std::string>{"Anruf zwei", "Brief zwei", "Rückruf zwei"}));

  (void)merge(hans_, double_);
  EXPECT_EQ(rows_of_editable_tables(), before);
  std::vector<std::string> all = of_hans;
  all.insert(all.end(), of_double.begin(), of_double.end());
  std::ranges::sort(all);
  EXPECT_EQ(subjects(hans_), all);
  EXPECT_EQ(subjects(double_), all);  // who asks for the one that went finds the one that stayed
  EXPECT_EQ(store::deals_of_party(*store_, hans_).size(), 2U);
  EXPECT_EQ(store::orders(*store_, store::OrderFilter{hans_, "", "", {}, -1}).size(), 2U);
  EXPECT_EQ(store::revenue_by_year(*store_, hans_).front().revenue_cents, 20'000);
  EXPECT_EQ(store::open_activities_of_party(*store_, hans_).size(), 2U);
  EXPECT_EQ(problems(), "");

  (void)split(hans_, double_);
  EXPECT_EQ(rows_of_editable_tables()["touchpoints"], before.at("touchpoints"));
  EXPECT_EQ(subjects(hans_), of_hans);
  EXPECT_EQ(subjects(double_), of_double);
  EXPECT_EQ(store::deals_of_party(*store_, double_).size(), 1U);
  EXPECT_EQ(store::credit_of(*store_, double_)->note, "zwei");
  EXPECT_EQ(problems(), "");
}

TEST_F(RecordsOfSelling, of_one_who_is_in_a_deal_twice_name_it_once) {
  DealChange wanted;
  wanted.words.title = "Stühle";
  wanted.parties = {number(hans_), number(double_), number(double_) + ":user"};
  const DealId deal =
      operations::add_deal(*store_, wanted, "", selling::shipped_pipeline(), environment()).deal;
  (void)merge(hans_, double_);
  EXPECT_EQ(store::parties_of_deal(*store_, deal).size(), 2U);  // customer and user
  EXPECT_EQ(store::deals_of_party(*store_, hans_).size(), 1U);
  DealChange without;
  without.without = {number(hans_)};
  (void)edit_deal(*store_, deal, without, environment());
  EXPECT_EQ(store::parties_of_deal(*store_, deal).size(), 1U);
}

TEST_F(RecordsOfSelling, have_each_message_once) {
  const TouchpointId touch = add_touch(hans_, "Angebot", "<1@mueller.example>");
  const std::string before = dump();
  EXPECT_EQ(add_touch(hans_, "Angebot", "<1@mueller.example>"), touch);
  EXPECT_EQ(add_touch(anna_, "anders", "<1@mueller.example>"), touch);
  EXPECT_EQ(dump(), before);
}

TEST_F(RecordsOfSelling, are_checked_against_the_index_of_their_words) {
  const TouchpointId touch = add_touch(hans_, "Angebot");
  EXPECT_EQ(problems(), "");
  store_->database().execute("DROP TRIGGER touchpoints_updated");
  TouchChange wanted;
  wanted.words.subject = "Absage";
  (void)edit_touchpoint(*store_, touch, wanted, environment());
  EXPECT_NE(problems().find("touch search"), std::string::npos);
}

TEST_F(RecordsOfSelling, that_a_later_change_touched_stay) {
  const DealId deal = add_deal(hans_, "Stühle");
  const OperationId added = store::operations(*store_, 1).front().id;
  DealChange wanted;
  wanted.words.goal = "Rahmenvertrag";
  (void)edit_deal(*store_, deal, wanted, environment());
  const std::string before = dump();
  EXPECT_THROW((void)undo(added), Error);
  EXPECT_EQ(dump(), before);
}

}  // namespace
}  // namespace kartei::operations
