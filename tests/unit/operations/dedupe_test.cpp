/// Duplicates in a database: what is merged unseen, what is left to a person, and what is remembered.
#include "operations/dedupe.hpp"

#include <algorithm>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/merge.hpp"

namespace kartei::operations {
namespace {

constexpr const char* erp =
    "Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;Telefon;E-Mail;Geburtsdatum\n"
    "1001;Hans;Lindenmeyer;Hauptstr. 5;63067;Offenbach;069 90009101;hans@lindenmeyer.example;04.05.1970\n"
    "1002;Sabine;Lindenmeyer;Hauptstr. 5;63067;Offenbach;069 90009101;sabine@lindenmeyer.example;\n"
    "1003;Karl;Weißhaupt;Ring 7;60311;Frankfurt;;karl@weisshaupt.example;\n";
constexpr const char* fair =
    "Vorname;Nachname;Straße;PLZ;Ort;Telefon;E-Mail;Geburtsdatum\n"
    "Hans;Lindenmeier;Hauptstraße 5;63067;Offenbach;+49 69 90009101;hans@lindenmeyer.example;04.05.1970\n"
    "K.;Weisshaupt;Ring 7;60311;Frankfurt;;karl@weisshaupt.example;\n";

class Dedupe : public DatabaseTest {
 protected:
  Dedupe() {
    (void)import("erp", erp);
    (void)import("fair", fair);
  }

  /// The n-th party that bears the mailbox, as it leads now.
  PartyId party(const std::string& mailbox, std::size_t n = 0) {
    const auto found = store::parties_with(*store_, ContactPointKind::email, mailbox);
    EXPECT_GT(found.size(), n) << mailbox;
    return found.size() > n ? found[n] : PartyId{};
  }

  AutoMerge auto_merge(std::uint64_t most = 200) {
    return operations::auto_merge(*store_, most, environment());
  }

  MergeSummary merge_by_hand(const std::vector<PartyId>& parties) {
    return merge_parties(*store_, parties, environment());
  }

  SplitSummary split_by_hand(PartyId a, PartyId b) { return split_parties(*store_, a, b, environment()); }
};

TEST_F(Dedupe, reports_what_is_sure_and_changes_nothing) {
  const std::string before = dump();
  const DedupeReport report = dedupe(*store_, environment());
  EXPECT_EQ(report.parties, 5U);
  ASSERT_EQ(report.sure.size(), 2U);
  EXPECT_EQ(report.sure[0].a, party("hans@lindenmeyer.example", 0));
  EXPECT_EQ(report.sure[0].b, party("hans@lindenmeyer.example", 1));
  EXPECT_NE(report.sure[0].deciding, "");
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, merges_what_is_sure_in_one_operation_that_undo_takes_back) {
  const std::string before = dump();
  const AutoMerge merged = auto_merge();
  EXPECT_TRUE(merged.operation);
  EXPECT_EQ(store::leaders(*store_).size(), 3U);
  EXPECT_EQ(problems(), "");
  (void)undo();
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, does_not_merge_again_what_was_undone) {
  (void)auto_merge();
  (void)undo();
  EXPECT_FALSE(auto_merge().operation);
  EXPECT_EQ(store::leaders(*store_).size(), 5U);
}

TEST_F(Dedupe, never_merges_a_couple) {
  (void)auto_merge();
  EXPECT_NE(party("hans@lindenmeyer.example"), party("sabine@lindenmeyer.example"));
}

TEST_F(Dedupe, a_second_run_finds_nothing_more) {
  (void)auto_merge();
  const std::string before = dump();
  EXPECT_FALSE(auto_merge().operation);
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, stops_before_the_first_change_above_the_limit) {
  const std::string before = dump();
  try {
    (void)auto_merge(1);
    FAIL() << "two merges went through a limit of one";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::policy);
  }
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, a_dry_run_tells_and_changes_nothing) {
  const std::string before = dump();
  Environment dry = environment();
  dry.dry_run = true;
  const AutoMerge merged = operations::auto_merge(*store_, 200, dry);
  EXPECT_EQ(merged.report.sure.size(), 2U);
  EXPECT_FALSE(merged.operation);
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, sends_two_keys_of_one_source_to_a_person) {
  (void)import("crm",
               "Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;E-Mail\n"
               "7;Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n"
               "8;Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n");
  const DedupeReport report = dedupe(*store_, environment());
  EXPECT_EQ(report.sure.size(), 2U);
  const auto open = std::ranges::find(report.doubtful, "both have a key of the same source", &PartyPair::obstacles);
  EXPECT_NE(open, report.doubtful.end());
}

TEST_F(Dedupe, explains_a_pair_with_its_obstacles) {
  const auto told = explain_parties(*store_, party("hans@lindenmeyer.example"), party("sabine@lindenmeyer.example"));
  EXPECT_EQ(told.explanation.obstacles, std::vector{match::Obstacle::first_names_differ});
  EXPECT_FALSE(told.explanation.passes.empty());
}

TEST_F(Dedupe, has_nothing_to_explain_between_a_party_and_itself) {
  const PartyId hans = party("hans@lindenmeyer.example");
  EXPECT_THROW((void)explain_parties(*store_, hans, hans), Error);
}

TEST_F(Dedupe, a_merge_by_hand_is_led_by_the_smaller_number) {
  const PartyId one = party("hans@lindenmeyer.example", 0);
  const PartyId other = party("hans@lindenmeyer.example", 1);
  const MergeSummary summary = merge_by_hand({other, one});
  EXPECT_EQ(summary.leader, std::min(one, other));
  EXPECT_EQ(summary.members.size(), 2U);
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, a_merge_by_hand_overrules_an_earlier_decision_and_undo_brings_it_back) {
  const PartyId one = party("hans@lindenmeyer.example", 0);
  const PartyId other = party("hans@lindenmeyer.example", 1);
  (void)split_by_hand(one, other);
  const std::string before = dump();
  EXPECT_EQ(merge_by_hand({one, other}).overruled, 1U);
  EXPECT_TRUE(store::distinctions(*store_).empty());
  (void)undo();
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, a_split_brings_back_the_two_and_later_runs_leave_them_apart) {
  const PartyId one = party("hans@lindenmeyer.example", 0);
  const PartyId other = party("hans@lindenmeyer.example", 1);
  (void)auto_merge();
  const SplitSummary summary = split_by_hand(one, other);
  EXPECT_TRUE(summary.were_one);
  EXPECT_EQ(summary.a, one);
  EXPECT_EQ(summary.b, other);
  EXPECT_FALSE(auto_merge().operation);
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, a_split_leaves_the_others_together) {
  const PartyId a = party("hans@lindenmeyer.example", 0);
  const PartyId b = party("hans@lindenmeyer.example", 1);
  const PartyId c = party("sabine@lindenmeyer.example");
  (void)merge_by_hand({a, b});
  (void)merge_by_hand({b, c});
  (void)split_by_hand(a, c);
  EXPECT_EQ(leader_of(*store_, b), a);
  EXPECT_EQ(leader_of(*store_, c), c);
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, refuses_to_merge_what_cannot_be_one) {
  const PartyId hans = party("hans@lindenmeyer.example");
  (void)import("firms", "Firma;PLZ;Ort;E-Mail\nZschimmer Bau GmbH;60311;Frankfurt;info@zschimmer.example\n");
  const PartyId firm = party("info@zschimmer.example");
  EXPECT_THROW((void)merge_by_hand({hans, firm}), Error);
  EXPECT_THROW((void)merge_by_hand({hans, hans}), Error);
  EXPECT_THROW((void)merge_by_hand({hans, PartyId{4711}}), Error);
  EXPECT_THROW((void)split_by_hand(hans, hans), Error);
}

}  // namespace
}  // namespace kartei::operations
