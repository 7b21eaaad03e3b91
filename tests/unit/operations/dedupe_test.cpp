/// Duplicates in a database: what is merged unseen, what is left to a person, and what is remembered.
#include "operations/dedupe/dedupe_database.hpp"

#include <algorithm>

#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/dedupe/merge.hpp"
#include "operations/order/order_change.hpp"

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
    "Karl;Weisshaupt;Ring 7;60311;Frankfurt;;karl@weisshaupt.example;\n";

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

  DatabaseDuplicates dedupe() { return dedupe_database(*store_, environment()); }

  AutoMergeSummary auto_merge(std::size_t most = 200) {
    return operations::auto_merge(*store_, dedupe(), most, environment());
  }

  MergeSummary merge_by_hand(const std::vector<PartyId>& parties) {
    return merge_parties(*store_, parties, environment());
  }

  SplitSummary split_by_hand(PartyId a, PartyId b) { return split_parties(*store_, a, b, environment()); }

  void add_order_of(PartyId party, const std::string& number) {
    OrderWords words;
    words.party = party;
    words.number = number;
    words.amount = "100 EUR";
    (void)add_order(*store_, words, environment());
  }

  PartyId leader_of(PartyId party) { return store::find_party(*store_, party)->leader; }
};

TEST_F(Dedupe, reports_what_is_sure_and_changes_nothing) {
  const std::string before = dump();
  const DatabaseDuplicates found = dedupe();
  EXPECT_EQ(found.rows.parties.size(), 5U);
  ASSERT_EQ(found.sure.size(), 2U);
  EXPECT_EQ(found.rows.parties[found.sure[0].a], party("hans@lindenmeyer.example", 0));
  EXPECT_EQ(found.rows.parties[found.sure[0].b], party("hans@lindenmeyer.example", 1));
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, merges_what_is_sure_in_one_operation_that_undo_takes_back) {
  const std::string before = dump();
  EXPECT_TRUE(auto_merge().operation);
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
  const AutoMergeSummary merged = operations::auto_merge(*store_, dedupe(), 200, dry);
  EXPECT_EQ(merged.merges, 2U);
  EXPECT_FALSE(merged.operation);
  EXPECT_EQ(dump(), before);
}

TEST_F(Dedupe, sends_two_keys_of_one_source_to_a_person) {
  (void)import("crm",
               "Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;E-Mail\n"
               "7;Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n"
               "8;Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n");
  const DatabaseDuplicates found = dedupe();
  EXPECT_EQ(found.sure.size(), 2U);
  const auto open = std::ranges::find(found.doubtful, match::bit(match::Obstacle::keys_of_one_source),
                                      &match::ScoredPair::obstacles);
  EXPECT_NE(open, found.doubtful.end());
}

TEST_F(Dedupe, does_not_merge_through_a_third_what_two_keys_of_a_source_keep_for_a_person) {
  (void)import("crm",
               "Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;E-Mail\n"
               "7;Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n"
               "8;Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n");
  (void)import("cards",
               "Vorname;Nachname;Straße;PLZ;Ort;E-Mail\n"
               "Kunigunde;Oberhuber;Am Hang 3;80331;München;k@oberhuber.example\n");
  (void)auto_merge();
  EXPECT_EQ(store::parties_with(*store_, ContactPointKind::email, "k@oberhuber.example").size(), 2U);
}

TEST_F(Dedupe, a_merge_by_hand_is_led_by_the_smaller_number) {
  const PartyId one = party("hans@lindenmeyer.example", 0);
  const PartyId other = party("hans@lindenmeyer.example", 1);
  const MergeSummary summary = merge_by_hand({other, one});
  EXPECT_EQ(summary.leader, std::min(one, other));
  EXPECT_EQ(summary.merged, std::vector{std::max(one, other)});
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
  EXPECT_EQ(summary.ended_merges, 1U);
  EXPECT_EQ(summary.a_leader, one);
  EXPECT_EQ(summary.b_leader, other);
  EXPECT_FALSE(auto_merge().operation);
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, a_split_of_two_that_are_not_merged_is_remembered) {
  const PartyId one = party("hans@lindenmeyer.example", 0);
  const PartyId other = party("hans@lindenmeyer.example", 1);
  EXPECT_EQ(split_by_hand(one, other).ended_merges, 0U);
  (void)auto_merge();
  EXPECT_NE(leader_of(one), leader_of(other));
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, a_split_leaves_the_others_together) {
  const PartyId a = party("hans@lindenmeyer.example", 0);
  const PartyId b = party("hans@lindenmeyer.example", 1);
  const PartyId c = party("sabine@lindenmeyer.example");
  (void)merge_by_hand({a, b});
  (void)merge_by_hand({b, c});
  (void)split_by_hand(a, c);
  EXPECT_EQ(leader_of(b), a);
  EXPECT_EQ(leader_of(c), c);
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, refuses_to_merge_what_cannot_be_one) {
  const PartyId hans = party("hans@lindenmeyer.example");
  (void)import("firms", "Firma;PLZ;Ort;E-Mail\nZschimmer Bau GmbH;60311;Frankfurt;info@zschimmer.example\n");
  const PartyId firm = party("info@zschimmer.example");
  EXPECT_THROW((void)merge_by_hand({hans, firm}), Error);
  EXPECT_THROW((void)merge_by_hand({hans}), Error);
  EXPECT_THROW((void)merge_by_hand({hans, PartyId{4711}}), Error);
  EXPECT_THROW((void)split_by_hand(hans, hans), Error);
}

TEST_F(Dedupe, leaves_apart_whoever_contradicts_somebody_merged_before) {
  const std::string head = "Vorname;Nachname;Straße;PLZ;Ort;Telefon;Mobil;E-Mail\n";
  const std::string rest =
      ";Dragstede;Deichweg 4;26122;Oldenburg;0441 9000177;0171 3920471;dragstede4@deichpost.example\n";
  (void)import("first", head + "H." + rest + "Hans" + rest);
  EXPECT_EQ(auto_merge().merges, 3U);
  (void)import("second", head + "Helga" + rest);
  EXPECT_EQ(auto_merge().merges, 0U);
  const auto all = store::parties_with(*store_, ContactPointKind::email, "dragstede4@deichpost.example");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(leader_of(all[0]), all[0]);
  const DatabaseDuplicates found = dedupe();
  ASSERT_EQ(found.doubtful.size(), 1U);
  EXPECT_NE(found.doubtful[0].obstacles & match::bit(match::Obstacle::first_names_differ), 0U);
  EXPECT_EQ(problems(), "");
}

TEST_F(Dedupe, never_merges_again_whom_an_undo_took_apart) {
  const std::string row = "Karl;Weisshaupt;Ring 7;60311;Frankfurt;;karl@weisshaupt.example;\n";
  const std::string head = "Vorname;Nachname;Straße;PLZ;Ort;Telefon;E-Mail;Geburtsdatum\n";
  (void)import("again", head + row + row + row);
  EXPECT_EQ(auto_merge().merges, 5U);
  const std::string merged = dump();
  (void)undo();
  EXPECT_TRUE(dedupe().sure.empty());
  EXPECT_TRUE(dedupe().doubtful.empty());
  const auto karls = store::parties_with(*store_, ContactPointKind::email, "karl@weisshaupt.example");
  ASSERT_EQ(karls.size(), 5U);
  (void)merge_by_hand({karls[1], karls[3]});
  EXPECT_TRUE(dedupe().sure.empty()) << "those two are one by somebody's word, and the others still are not";
  (void)undo();
  EXPECT_TRUE(dedupe().sure.empty());
}

TEST_F(Dedupe, asks_a_person_where_both_have_business) {
  const PartyId one = party("hans@lindenmeyer.example", 0);
  const PartyId other = party("hans@lindenmeyer.example", 1);
  add_order_of(one, "A-1");
  EXPECT_EQ(dedupe().sure.size(), 2U);
  add_order_of(other, "A-2");
  const DatabaseDuplicates found = dedupe();
  EXPECT_EQ(found.sure.size(), 1U);
  const auto open = std::ranges::find(found.doubtful, match::bit(match::Obstacle::both_have_business),
                                      &match::ScoredPair::obstacles);
  ASSERT_NE(open, found.doubtful.end());
  EXPECT_EQ(stands_against(*open), "both have orders or open deals");
}

}  // namespace
}  // namespace kartei::operations
