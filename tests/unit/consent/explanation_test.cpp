#include "consent/explanation.hpp"

#include <gtest/gtest.h>

#include "consent/rule_set_differences.hpp"
#include "consent/rules.hpp"
#include "ledger_state.hpp"

namespace kartei::consent {
namespace {

std::vector<Statement> explained(std::string_view channel, std::string_view state, Language language) {
  Question question = test::question_about("DE", "consumer", channel, "newsletter");
  const std::vector<Event> events = test::read_state(state, question);
  return explain(decide(question, events, shipped_rule_set()), question, events, language);
}

std::string finding(const std::vector<Statement>& statements, std::string_view rule) {
  for (const Statement& statement : statements)
    if (statement.rule == rule) return statement.finding;
  return {};
}

TEST(Explanation, says_what_was_asked_then_every_rule_then_what_came_out) {
  const auto statements = explained("post", "-", Language::german);
  ASSERT_EQ(statements.size(), rules().size() + 2);
  EXPECT_EQ(
      statements.front().finding,
      "Kontaktweg anna@example.de, Kanal post, Zweck newsletter, Land DE, Eigenschaft privat, am 11.04.2026, "
      "Regelsatz dach-2026-1.");
  EXPECT_EQ(statements.at(4).source, "DSGVO 21(2), (3); UWG §7(1) s.2");
  EXPECT_TRUE(statements.back().finding.starts_with(
      "Kein Einwand gefunden nach Regelsatz dach-2026-1, mit Auflagen. Auflage: "));
}

TEST(Explanation, names_event_proof_and_author) {
  const auto statements = explained("email", "objected party @10", Language::english);
  EXPECT_TRUE(finding(statements, "G4").starts_with("There is an objection to advertising"));
  EXPECT_NE(finding(statements, "G4")
                .find("(event 1: objected on 2026-01-11 (import), evidence level 1: an "
                      "assertion without a file"),
            std::string::npos);
}

TEST(Explanation, tells_the_facts_that_a_basis_rests_on) {
  const auto statements = explained("email", "given in_person file soft @10", Language::german);
  EXPECT_TRUE(
      finding(statements, "G8").starts_with("Ja: Bestandskundenausnahme (Ereignis 1: erteilt am 11.01.2026"));
  EXPECT_NE(finding(statements, "G8").find("eigene ähnliche Waren oder Leistungen: Segel"),
            std::string::npos);
}

TEST(Explanation, never_says_that_something_is_legal) {
  for (const std::string_view state : {"-", "objected @10", "given double_opt_in @10; confirmed @11"})
    for (const Language language : {Language::german, Language::english})
      for (const Statement& statement : explained("email", state, language))
        for (const std::string_view word : {"legal ", "lawful", "erlaubt", "zulässig", "rechtmäßig"})
          EXPECT_EQ(statement.finding.find(word), std::string::npos) << statement.finding;
}

TEST(Duties, follow_from_the_channel_and_from_what_is_found) {
  struct Row {
    std::string_view country, capacity, channel, state;
    std::vector<Duty> duties;
  };
  const std::vector<Row> rows{
      {"CH", "consumer", "email", "given paper file @10", {Duty::unsubscribe_link, Duty::sender_named}},
      {"DE", "consumer", "sms", "given paper file @10", {Duty::unsubscribe_link, Duty::sender_named}},
      {"DE", "consumer", "phone", "given paper file @10", {Duty::caller_number, Duty::log_use}},
      {"DE", "consumer", "post", "-", {Duty::sender_named, Duty::objection_notice}},
      {"DE",
       "consumer",
       "post",
       "third-party=90",
       {Duty::sender_named, Duty::objection_notice, Duty::source_notice}},
      {"CH",
       "consumer",
       "email",
       "given paper file @-800",
       {Duty::unsubscribe_link, Duty::sender_named, Duty::stale}},
      {"DE", "consumer", "email", "-", {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.state);
    Question question = test::question_about(row.country, row.capacity, row.channel, "newsletter");
    RuleSet rules = shipped_rule_set();
    const auto events = test::read_state(row.state, question, rules);
    EXPECT_EQ(decide(question, events, rules).duties, row.duties);
  }
}

TEST(RuleDifferences, are_told_setting_by_setting) {
  RuleSet own = shipped_rule_set();
  EXPECT_TRUE(differences(shipped_rule_set(), own).empty());
  own.stale_duty_months = 12;
  own.channel_rules.pop_back();
  own.purposes.push_back({"Messe", PurposeClass::own_other, {}, {"Diagnose"}});
  std::vector<std::string> told;
  for (const RuleDifference& difference : differences(shipped_rule_set(), own))
    told.push_back(difference.what + " | " + difference.here + " | " + difference.there);
  EXPECT_EQ(
      told,
      (std::vector<std::string>{
          "purpose Messe: class |  | own_other", "purpose Messe: sensitive_fields |  | Diagnose",
          "rule post, elsewhere: accepts | nothing | ", "rule post, elsewhere: counts_mail_pair | true | ",
          "rule post, elsewhere: evidence | 4 | ", "rule post, elsewhere: needs_objector_list | false | ",
          "rule post, elsewhere: otherwise | review | ", "rule post, elsewhere: soft_opt_in_evidence | 2 | ",
          "stale_duty_months | 24 | 12"}));
}

}  // namespace
}  // namespace kartei::consent
