/// Facts as the import writes them: operations, records, parties, merges.
#include "fixture.hpp"
#include "store/cells.hpp"
#include "store/evidence.hpp"
#include "store/merges.hpp"

namespace kartei::store {
namespace {

class Facts : public StoreTest {
 protected:
  Store store_ = new_store();
};

TEST_F(Facts, of_a_discarded_change_never_were) {
  {
    Change change(store_, by("import"));
    (void)add_source(store_, change.id());
    change.discard();
  }
  EXPECT_TRUE(operations(store_, 10).empty());
  EXPECT_FALSE(find_source(store_, "crm"));
}

TEST_F(Facts, of_a_committed_change_last_with_its_counts) {
  Change change(store_, by("import"));
  (void)add_source(store_, change.id());
  change.commit({{"created", 120}, {"updated", 0}});
  const auto made = operations(store_, 10);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].command, "import");
  EXPECT_EQ(made[0].at, "2026-11-22T08:15:00Z");
  EXPECT_EQ(made[0].counts, (Counts{{"created", 120}, {"updated", 0}}));
  EXPECT_TRUE(find_source(store_, "crm"));
}

TEST_F(Facts, get_ids_that_go_on_after_reopening) {
  {
    Change change(store_, by("import"));
    EXPECT_EQ(insert_party(store_, PartyKind::person, change.id()).value, 1);
    change.commit({});
  }
  Store again = Store::open(path());
  Change change(again, by("import"));
  EXPECT_EQ(change.id().value, 2);
  EXPECT_EQ(insert_party(again, PartyKind::person, change.id()).value, 2);
}

TEST_F(Facts, tell_which_rows_are_known) {
  Change change(store_, by("import"));
  const SourceId source = add_source(store_, change.id());
  const BatchId batch = add_batch(store_, source, change.id());
  (void)add_record(store_, batch, source, "4711", 1);
  const SourceRecordId newer = add_record(store_, batch, source, "4711", 2);
  const SourceRecordId without_key = add_record(store_, batch, source, "", 3, 2);
  const PartyId party = insert_party(store_, PartyKind::person, change.id());
  insert_link(store_, {.record = newer, .part = RecordPart::person, .party = party, .identity_hash = {}});

  const KnownRecords known(store_, source);
  ASSERT_NE(known.by_key("4711"), nullptr);
  EXPECT_EQ(known.by_key("4711")->id, newer);
  EXPECT_EQ(known.by_key("4711")->persons[0], party);
  EXPECT_FALSE(known.by_key("4711")->organisation);
  EXPECT_EQ(known.by_key("4712"), nullptr);
  ASSERT_NE(known.by_content({7, 3}, 2), nullptr);
  EXPECT_EQ(known.by_content({7, 3}, 2)->id, without_key);
  EXPECT_EQ(known.by_content({7, 3}, 1), nullptr);
}

TEST_F(Facts, give_the_evidence_of_all_that_are_merged) {
  Change change(store_, by("import"));
  const SourceId source = add_source(store_, change.id());
  const BatchId batch = add_batch(store_, source, change.id());
  const PartyId first = insert_party(store_, PartyKind::person, change.id());
  const PartyId second = insert_party(store_, PartyKind::person, change.id());
  const PartyId employer = insert_party(store_, PartyKind::organisation, change.id());
  const SourceRecordId old_row = add_record(store_, batch, source, "1", 1);
  const SourceRecordId new_row = add_record(store_, batch, source, "1", 2);
  insert_link(store_, {old_row, RecordPart::person, first, {}});
  insert_link(store_, {new_row, RecordPart::person, second, {}});
  insert_link(store_, {new_row, RecordPart::organisation, employer, 99});
  (void)insert_merge(store_, {.a = second, .b = first, .reason = "by hand", .score_millibits = {}},
                     change.id());
  const Leaders leaders = recompute_leaders(store_, std::vector{second});
  EXPECT_EQ(leaders.now, std::vector{first});
  EXPECT_EQ(leaders.former, std::vector{second});

  const Evidence evidence = evidence_of(store_, first);
  ASSERT_EQ(evidence.records.size(), 2U);
  EXPECT_TRUE(evidence.records[0].is_superseded);
  EXPECT_FALSE(evidence.records[1].is_superseded);
  EXPECT_EQ(evidence.records[1].cells, (std::vector<std::string>{"Meyer", "Hans"}));
  EXPECT_EQ(evidence.records[1].employer, employer);
  EXPECT_EQ(companions(store_, employer), std::vector{first});
  EXPECT_EQ(organisation_identities(store_, source).at(99), employer);
}

TEST_F(Facts, of_a_split_leave_two_leaders) {
  Change change(store_, by("merge"));
  std::vector<PartyId> parties;
  for (int i = 0; i < 4; ++i) parties.push_back(insert_party(store_, PartyKind::person, change.id()));
  (void)insert_merge(store_, {parties[0], parties[1], "rule", 9000}, change.id());
  const MergeId weak = insert_merge(store_, {parties[1], parties[2], "rule", 4000}, change.id());
  (void)insert_merge(store_, {parties[2], parties[3], "rule", 9000}, change.id());
  EXPECT_EQ(recompute_leaders(store_, parties).now, std::vector{parties[0]});
  EXPECT_EQ(merges_of(store_, parties[0]).size(), 3U);

  end_merge(store_, weak, change.id());
  insert_distinction(store_, parties[2], parties[1], "split", change.id());
  EXPECT_EQ(recompute_leaders(store_, std::vector{parties[1], parties[2]}).now,
            (std::vector{parties[0], parties[2]}));
  EXPECT_EQ(members(store_, parties[2]), (std::vector{parties[2], parties[3]}));
  const auto apart = distinctions(store_);
  ASSERT_EQ(apart.size(), 1U);
  EXPECT_EQ(apart[0].a_leader, parties[0]);
  EXPECT_EQ(apart[0].b_leader, parties[2]);
}

TEST(Cells, keep_their_column_and_lose_trailing_empties) {
  const std::vector<RawCell> cells = {{0, "Meyer"}, {2, "a \"b\"\n\\"}, {4, ""}};
  const std::string json = to_json(cells);
  EXPECT_EQ(json, R"(["Meyer","","a \"b\"\n\\"])");
  EXPECT_EQ(texts_from_json(json), (std::vector<std::string>{"Meyer", "", "a \"b\"\n\\"}));
}

TEST(Cells, read_what_other_programs_escape) {
  EXPECT_EQ(texts_from_json(R"([ "\u00fc\ud83d\ude00\/" ])"), std::vector<std::string>{"ü😀/"});
  EXPECT_EQ(texts_from_json("[]"), std::vector<std::string>{});
}

TEST(Cells, of_a_first_column_left_out_are_empty) {
  const std::vector<RawCell> cells = {{2, "x"}};
  EXPECT_EQ(to_json(cells), R"(["","","x"])");
}

}  // namespace
}  // namespace kartei::store
