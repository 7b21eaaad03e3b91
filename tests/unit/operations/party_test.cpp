/// Parties kept by hand: what is added, tied and deleted is like everything else derived, merged and undone.
#include <functional>

#include "database_test.hpp"

#include "model/error.hpp"
#include "operations/party/add_party.hpp"
#include "operations/party/assign_owner.hpp"
#include "operations/party/delete_party.hpp"
#include "operations/party/tie_parties.hpp"
#include "operations/party/value_state.hpp"
#include "store/ownerships.hpp"

namespace kartei::operations {
namespace {

class Party : public DatabaseTest {
 protected:
  PartyId add(PartyKind kind, std::vector<std::string> assignments, const std::string& works_for = "") {
    NewParty wanted;
    wanted.kind = kind;
    wanted.assignments = std::move(assignments);
    wanted.works_for = works_for;
    return add_party(*store_, wanted, environment()).party;
  }
  PartyId person(const std::string& name, const std::string& works_for = "") {
    return add(PartyKind::person, {"last_name=" + name}, works_for);
  }
  PartyId company(const std::string& name) { return add(PartyKind::organisation, {"company=" + name}); }

  std::vector<PartyId> employers(PartyId person) {
    std::vector<PartyId> found;
    const auto golden = store::read_golden(*store_, person);
    for (const store::Affiliation& affiliation : golden->affiliations)
      found.push_back(affiliation.organisation);
    return found;
  }
};

TEST_F(Party, by_hand_is_derived_from_its_facts_alone) {
  const PartyId employer = company("Rohrbau GmbH");
  const PartyId eva = person("Kunz", "Rohrbau GmbH");
  EXPECT_EQ(store::read_golden(*store_, eva)->contact.person.last_name, "Kunz");
  EXPECT_EQ(employers(eva), std::vector{employer});
  EXPECT_EQ(problems(), "");
}

TEST_F(Party, people_follow_the_company_they_were_tied_to_through_merge_and_split) {
  const PartyId first = company("Rohrbau GmbH");
  const PartyId second = company("Rohrbau");
  const PartyId eva = person("Kunz", std::to_string(second.value));
  const std::string before = dump();
  const OperationId merged = merge(first, second);
  EXPECT_EQ(employers(eva), std::vector{first});
  EXPECT_EQ(problems(), "");
  undo(merged);
  EXPECT_EQ(employers(eva), std::vector{second});
  EXPECT_EQ(dump(), before);
}

TEST_F(Party, ties_of_all_who_are_merged_count_and_the_newest_word_about_one_company_holds) {
  const PartyId employer = company("Rohrbau GmbH");
  const PartyId a = person("Kunz", "Rohrbau GmbH");
  const PartyId b = person("Kunz");
  (void)tie_parties(*store_, b, "Rohrbau GmbH", {"Einkauf", {}, {}}, environment());
  merge(a, b);
  EXPECT_EQ(store::read_golden(*store_, a)->affiliations.front().position, "Einkauf");
  (void)untie_parties(*store_, a, "Rohrbau GmbH", *day_from_text("2026-11-01"), environment());
  EXPECT_EQ(employers(a), std::vector<PartyId>{});
  (void)tie_parties(*store_, a, std::to_string(employer.value), {}, environment());
  EXPECT_EQ(employers(a), std::vector{employer});
  EXPECT_EQ(problems(), "");
}

TEST_F(Party, a_tie_ends_what_a_delivery_says) {
  import("messe", "Vorname;Nachname;Firma;Position\nEva;Kunz;Rohrbau GmbH;Einkauf\n");
  const PartyId eva{2};
  ASSERT_EQ(employers(eva), std::vector{PartyId{1}});
  (void)untie_parties(*store_, eva, "1", *day_from_text("2026-11-01"), environment());
  EXPECT_EQ(employers(eva), std::vector<PartyId>{});
  EXPECT_EQ(problems(), "");
}

TEST_F(Party, every_command_is_undone_to_the_byte) {
  import("messe", "Vorname;Nachname;Firma;E-Mail\nEva;Kunz;Rohrbau GmbH;eva@rohrbau.example\nUwe;Behn;;\n");
  const PartyId rohrbau{1};
  const PartyId eva{2};
  const PartyId uwe{3};
  const std::vector<std::function<void()>> commands{
      [&] { (void)person("Voss", "Rohrbau GmbH"); },
      [&] { (void)tie_parties(*store_, uwe, "Rohrbau GmbH", {"Lager", {}, {}}, environment()); },
      [&] { (void)untie_parties(*store_, eva, "1", *day_from_text("2026-11-01"), environment()); },
      [&] { (void)delete_party(*store_, rohrbau, "", environment()); },
      [&] { (void)delete_party(*store_, eva, "", environment()); },
      [&] { (void)assign_owner(*store_, std::vector{eva, uwe}, "anna", NewOwner::taken, environment()); },
      [&] {
        (void)tell_value_state(*store_, "eva@rohrbau.example", {"bounced", "", *day_from_text("2026-11-01")},
                               environment());
      },
  };
  for (const auto& command : commands) {
    const std::string before = dump();
    command();
    EXPECT_NE(dump(), before);
    EXPECT_EQ(problems(), "");
    undo();
    EXPECT_EQ(dump(), before);
    EXPECT_EQ(problems(), "");
  }
}

TEST_F(Party, what_later_hangs_on_an_added_party_keeps_it) {
  NewParty wanted;
  wanted.kind = PartyKind::organisation;
  wanted.assignments = {"company=Rohrbau GmbH"};
  const AddedParty added = add_party(*store_, wanted, environment());
  (void)person("Kunz", "Rohrbau GmbH");
  EXPECT_THROW(undo(added.operation), Error);
}

TEST_F(Party, of_owners_the_newest_assignment_of_those_merged_counts) {
  const PartyId a = person("Kunz");
  const PartyId b = person("Kunz");
  const auto own = [&](PartyId party, const std::string& owner) {
    (void)assign_owner(*store_, std::vector{party}, owner, NewOwner::taken, environment());
  };
  own(a, "anna");
  own(b, "bert");
  merge(a, b);
  EXPECT_EQ(store::owner_of(*store_, a), "bert");
  own(a, "anna");
  EXPECT_EQ(store::owner_of(*store_, a), "anna");
  own(a, "");
  EXPECT_EQ(store::owner_of(*store_, a), "");
}

}  // namespace
}  // namespace kartei::operations
