/// A row that names two persons is evidence for two parties.
#include "database_test.hpp"
#include "model/error.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::operations {
namespace {

class TwoPersons : public DatabaseTest {
 protected:
  ImportSummary deliver(const std::string& rows) {
    return import("erp", "Kundennummer;Name;Firma;Straße;PLZ;Ort;E-Mail;Werbesperre;Newsletter\n" + rows);
  }

  Contact contact(std::int64_t party) { return store::read_golden(*store_, PartyId{party})->contact; }
  std::string first_name(std::int64_t party) { return contact(party).person.first_name; }
  bool has_key(std::int64_t party) {
    return !store::read_golden(*store_, PartyId{party})->external_keys.empty();
  }
};

constexpr const char* couple = "1;Hans und Anna Müller;;Ring 5;63067;Offenbach;mueller@web.example;;\n";

TEST_F(TwoPersons, are_two_parties_that_share_all_but_the_name_and_the_key) {
  EXPECT_EQ(deliver(couple).parties, 2U);
  EXPECT_EQ(first_name(1), "Hans");
  EXPECT_EQ(first_name(2), "Anna");
  EXPECT_EQ(contact(1).addresses, contact(2).addresses);
  EXPECT_EQ(contact(2).contact_points.at(0).value, "mueller@web.example");
  EXPECT_TRUE(has_key(1));
  EXPECT_FALSE(has_key(2));
  EXPECT_EQ(store::partners_of(*store_, {1}), std::vector{PartyId{2}});
  EXPECT_EQ(store::partners_of(*store_, {2}), std::vector{PartyId{1}});
  EXPECT_EQ(problems(), "");
}

TEST_F(TwoPersons, are_known_again) {
  (void)deliver(couple);
  const std::string before = dump();
  EXPECT_FALSE(deliver(couple).operation);
  EXPECT_EQ(dump(), before);
}

TEST_F(TwoPersons, both_work_for_the_company_of_their_row) {
  (void)deliver("1;Hans und Anna Müller;Müller GmbH;Ring 5;63067;Offenbach;;;\n");
  for (const std::int64_t person : {2, 3})
    EXPECT_EQ(store::read_golden(*store_, PartyId{person})->affiliations.at(0).organisation, PartyId{1});
  EXPECT_EQ(problems(), "");
}

TEST_F(TwoPersons, who_come_back_are_told_apart_by_their_first_names) {
  struct Row {
    const char* name;
    bool has_hans_the_key;
    const char* city_of_hans;
    const char* city_of_anna;
  };
  for (const Row& row : std::initializer_list<Row>{{"Hans und Anna Müller", true, "Kiel", "Kiel"},
                                                   {"Anna und Hans Müller", false, "Kiel", "Kiel"},
                                                   {"Anna Müller", false, "Offenbach", "Kiel"},
                                                   {"Hans Müller", true, "Kiel", "Offenbach"},
                                                   {"Herr und Frau Müller", true, "Kiel", "Kiel"}}) {
    SCOPED_TRACE(row.name);
    (void)deliver(couple);
    const std::vector<PartyId> hans_and_anna = store::leaders(*store_);
    const std::int64_t hans = hans_and_anna.at(0).value;
    const std::int64_t anna = hans_and_anna.at(1).value;
    const std::string before = dump();
    EXPECT_EQ(deliver("1;" + std::string(row.name) + ";;Weg 1;24103;Kiel;;;\n").parties, 0U);
    EXPECT_EQ(has_key(hans), row.has_hans_the_key);
    EXPECT_NE(has_key(anna), row.has_hans_the_key);
    EXPECT_EQ(contact(hans).addresses.at(0).city, row.city_of_hans);
    EXPECT_EQ(contact(anna).addresses.at(0).city, row.city_of_anna);
    EXPECT_EQ(problems(), "");
    (void)undo();
    EXPECT_EQ(dump(), before);
    (void)undo();
  }
}

TEST_F(TwoPersons, come_back_together_after_one_came_alone) {
  (void)deliver(couple);
  (void)deliver("1;Anna Müller;;Weg 1;24103;Kiel;;;\n");
  EXPECT_EQ(deliver(couple).parties, 0U);
  EXPECT_EQ(first_name(1), "Hans");
  EXPECT_EQ(first_name(2), "Anna");
  EXPECT_EQ(problems(), "");
}

TEST_F(TwoPersons, one_of_whom_is_new_keep_the_other) {
  (void)deliver("1;Hans Müller;;Ring 5;63067;Offenbach;;;\n");
  EXPECT_EQ(deliver("1;Anna und Hans Müller;;Ring 5;63067;Offenbach;;;\n").parties, 1U);
  EXPECT_EQ(first_name(1), "Hans");
  EXPECT_EQ(first_name(2), "Anna");
  EXPECT_TRUE(has_key(2)) << "the row's first";
  EXPECT_EQ(problems(), "");
}

TEST_F(TwoPersons, are_never_merged_unseen) {
  (void)deliver(
      "1;Hans und Hans Müller;;Ring 5;63067;Offenbach;mueller@web.example;;\n"
      "2;Herr und Frau Schulz;;Ring 6;63067;Offenbach;schulz@web.example;;\n"
      "3;Herr und Frau Schulz;;Ring 6;63067;Offenbach;schulz@web.example;;\n");
  const DatabaseDuplicates found = dedupe_database(*store_, environment());
  EXPECT_TRUE(found.sure.empty());
}

TEST_F(TwoPersons, are_split_as_they_were_after_a_merge_by_hand) {
  (void)deliver(couple);
  const std::string before = dump();
  (void)merge({1}, {2});
  EXPECT_EQ(store::leaders(*store_).size(), 1U);
  EXPECT_EQ(problems(), "");
  (void)undo();
  EXPECT_EQ(dump(), before);
}

TEST_F(TwoPersons, who_object_in_one_row_both_do_and_a_yes_is_nobodys) {
  const ImportSummary summary =
      deliver("1;Hans und Anna Müller;;Ring 5;63067;Offenbach;mueller@web.example;ja;ja\n");
  EXPECT_EQ(summary.warnings, 1U);
  for (const std::int64_t person : {1, 2}) {
    std::size_t objections = 0;
    for (const consent::Event& event : store::consent_events_of_raw_party(*store_, PartyId{person})) {
      EXPECT_EQ(event.kind, consent::EventKind::objected);
      ++objections;
    }
    EXPECT_GT(objections, 0U);
  }
  EXPECT_FALSE(
      deliver("1;Hans und Anna Müller;;Ring 5;63067;Offenbach;mueller@web.example;ja;ja\n").operation);
}

TEST_F(TwoPersons, cannot_be_set_as_the_name_of_one) {
  (void)deliver(couple);
  EXPECT_THROW((void)edit({1}, "first_name=Hans und Anna"), Error);
}

TEST_F(TwoPersons, an_organisation_that_a_key_no_longer_names_keeps_what_was_said_of_it) {
  (void)deliver("1;Hans Müller;Alpha GmbH;Ring 5;63067;Offenbach;;;\n");
  (void)deliver("1;Hans Müller;Beta GmbH;Ring 5;63067;Offenbach;;;\n");
  EXPECT_EQ(contact(1).company.name, "Alpha GmbH");
  const auto golden = store::read_golden(*store_, {2});
  ASSERT_EQ(golden->affiliations.size(), 1U);
  EXPECT_EQ(golden->contact.company.name, "Beta GmbH");
  EXPECT_EQ(problems(), "");
}

}  // namespace
}  // namespace kartei::operations
