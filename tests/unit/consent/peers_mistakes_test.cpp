/// What other programs got wrong, each as a test by name.
#include <gtest/gtest.h>

#include <algorithm>

#include "consent/decide.hpp"
#include "consent/evidence.hpp"
#include "ledger_state.hpp"

namespace kartei::consent {
namespace {

Verdict decide_state(std::string_view state, std::string_view channel = "email") {
  Question question = test::question_about("DE", "consumer", channel, "newsletter");
  return decide(question, test::read_state(state, question), shipped_rule_set());
}

bool has(const Verdict& verdict, ReasonCode code) {
  return std::ranges::any_of(verdict.reasons, [&](const Reason& reason) { return reason.code == code; });
}

TEST(PeersMistakes, a_merge_does_not_drop_the_opt_out_of_the_one_merged_away) {  // Mautic 5.1
  EXPECT_TRUE(has(decide_state("given double_opt_in @10; confirmed @11; objected merged party @5"),
                  ReasonCode::objected));
}

TEST(PeersMistakes, a_merge_does_not_subscribe_again) {  // erxes
  EXPECT_TRUE(has(decide_state("objected party @5; given double_opt_in merged @10; confirmed merged @11"),
                  ReasonCode::objected));
}

TEST(PeersMistakes, a_merge_does_not_unsubscribe_somebody_elses_mailbox) {  // SuiteCRM #7132
  EXPECT_TRUE(
      decide_state("given double_opt_in @10; confirmed @11; withdrawn merged other-value @20").is_allowed());
  EXPECT_TRUE(
      decide_state("given double_opt_in @10; confirmed @11; objected merged other-value @20").is_allowed());
}

TEST(PeersMistakes, who_was_erased_is_not_contactable_after_a_new_import) {  // EspoCRM
  EXPECT_TRUE(has(decide_state("suppressed; given import @50"), ReasonCode::suppressed));
  EXPECT_TRUE(has(decide_state("erased; given import @50"), ReasonCode::erased));
}

TEST(PeersMistakes, a_second_record_with_the_same_address_knows_of_the_opt_out) {  // Mautic #5949
  EXPECT_TRUE(has(decide_state("objected stranger @10"), ReasonCode::objected));
  EXPECT_TRUE(has(decide_state("given double_opt_in @10; confirmed @11; withdrawn stranger @20"),
                  ReasonCode::withdrawn));
}

TEST(PeersMistakes, an_import_does_not_reactivate_the_unsubscribed) {  // keila #253
  EXPECT_TRUE(
      has(decide_state("withdrawn @10; given import file @20; confirmed import @21"), ReasonCode::withdrawn));
  EXPECT_TRUE(has(decide_state("objected party @10; given import file lifts @20; confirmed import lifts @21"),
                  ReasonCode::objected));
}

TEST(PeersMistakes, an_answer_about_a_past_day_is_given_from_the_history) {  // Mautic #6413
  Question question = test::question_about("DE", "consumer", "email", "newsletter");
  const auto events = test::read_state(
      "given double_opt_in @10; confirmed @11; withdrawn @20; given double_opt_in @30; confirmed @31",
      question);
  const auto allowed_on = [&](int day) {
    question.day = test::day_number(day);
    return decide(question, events, shipped_rule_set()).is_allowed();
  };
  EXPECT_FALSE(allowed_on(9));
  EXPECT_FALSE(allowed_on(10));
  EXPECT_TRUE(allowed_on(11));
  EXPECT_TRUE(allowed_on(19));
  EXPECT_FALSE(allowed_on(20));
  EXPECT_FALSE(allowed_on(30));
  EXPECT_TRUE(allowed_on(31));
}

}  // namespace
}  // namespace kartei::consent
