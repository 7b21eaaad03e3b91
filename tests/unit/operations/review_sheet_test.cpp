#include "operations/review/review_sheet.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

#include "model/error.hpp"
#include "operations/review/party_stamp.hpp"

namespace kartei::operations {
namespace {

ReviewPair pair(std::uint32_t a, std::uint32_t b, std::optional<Verdict> verdict = {}) {
  return {a, b, 0, "", "", verdict};
}

/// Each record a party of its own.
std::vector<ReviewRecord> records(std::size_t count) {
  std::vector<ReviewRecord> all(count);
  for (std::size_t i = 0; i < count; ++i) all[i].number = static_cast<std::int64_t>(i);
  return all;
}

std::vector<std::uint32_t> shown(const ReviewCase& one) {
  std::vector<std::uint32_t> shown;
  for (const CaseRow& row : one) shown.push_back(row.record);
  return shown;
}

TEST(ReviewCases, AreTheConnectedGroupsWithEveryRecordInOneRow) {
  const std::vector<ReviewPair> pairs{pair(1, 2), pair(3, 4), pair(2, 3), pair(5, 6)};
  const auto cases = review_cases(records(7), pairs);
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(shown(cases[0]), (std::vector<std::uint32_t>{1, 2, 3, 4}));
  EXPECT_EQ(shown(cases[1]), (std::vector<std::uint32_t>{5, 6}));
}

TEST(ReviewCases, HoldEveryPairOnceInTheLowerOfItsRows) {
  const std::vector<ReviewPair> pairs{pair(1, 2), pair(2, 3), pair(3, 4), pair(4, 1), pair(2, 4)};
  const auto cases = review_cases(records(5), pairs);
  ASSERT_EQ(cases.size(), 1U);
  std::set<std::uint32_t> above;
  std::multiset<std::size_t> seen;
  for (const CaseRow& row : cases[0]) {
    for (const std::size_t place : row.pairs) {
      const std::uint32_t other = pairs[place].a == row.record ? pairs[place].b : pairs[place].a;
      EXPECT_TRUE(above.contains(other)) << place;
      seen.insert(place);
    }
    above.insert(row.record);
  }
  EXPECT_EQ(seen, (std::multiset<std::size_t>{0, 1, 2, 3, 4}));
}

TEST(ReviewCases, CompareARowFirstWithTheOneItBranchesFrom) {
  const std::vector<ReviewPair> pairs{pair(1, 2), pair(1, 3), pair(2, 3)};
  const auto cases = review_cases(records(4), pairs);
  ASSERT_EQ(shown(cases[0]), (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(cases[0][2].pairs, (std::vector<std::size_t>{1, 2}));
}

TEST(ReviewCases, ShowAPartyOnceWhicheverOfItsRecordsIsAlike) {
  auto of_two = records(4);
  of_two[3].number = of_two[1].number;
  const auto cases = review_cases(of_two, std::vector{pair(1, 2), pair(3, 0)});
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_EQ(shown(cases[0]), (std::vector<std::uint32_t>{1, 2, 0}));
}

TEST(ReviewCases, GiveEachDecidedPairARowOfItsOwn) {
  const std::vector<ReviewPair> pairs{pair(1, 2), pair(2, 3, Verdict::different),
                                      pair(1, 3, Verdict::different)};
  const auto cases = review_cases(records(4), pairs);
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_EQ(shown(cases[0]), (std::vector<std::uint32_t>{1, 2, 3, 3}));
  EXPECT_EQ(cases[0][2].pairs, (std::vector<std::size_t>{1}));
  EXPECT_EQ(cases[0][3].pairs, (std::vector<std::size_t>{2}));
}

/// Who is one by the answers so far.
std::uint32_t first_of(const std::vector<std::uint32_t>& one_as, std::uint32_t record) {
  while (one_as[record] != record) record = one_as[record];
  return record;
}

TEST(ReviewCases, CannotBeAnsweredSoThatTheAnswersContradictOneAnother) {
  std::minstd_rand random(17);
  const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  constexpr std::uint32_t count = 8;
  for (int turn = 0; turn < 200; ++turn) {
    std::vector<ReviewPair> pairs;
    for (std::uint32_t a = 0; a < count; ++a)
      for (std::uint32_t b = a + 1; b < count; ++b)
        if (below(3) == 0) pairs.push_back(pair(a, b));
    std::vector<std::uint32_t> one_as(count);
    std::iota(one_as.begin(), one_as.end(), 0U);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> apart;
    for (const ReviewCase& one : review_cases(records(count), pairs))
      for (const CaseRow& row : one) {
        const bool is_same = below(2) == 0;
        for (const std::size_t place : row.pairs) {
          const std::uint32_t other = pairs[place].a == row.record ? pairs[place].b : pairs[place].a;
          if (!is_same)
            apart.emplace_back(row.record, other);
          else if (place == row.pairs.front())
            one_as[first_of(one_as, row.record)] = first_of(one_as, other);
        }
      }
    for (const auto& [a, b] : apart) EXPECT_NE(first_of(one_as, a), first_of(one_as, b)) << turn;
  }
}

Contact contact(const std::string& last_name, const std::string& phone) {
  Contact contact;
  contact.person.last_name = last_name;
  if (!phone.empty())
    contact.contact_points.push_back({ContactPointKind::phone, Use::unspecified, phone, "", false});
  return contact;
}

TEST(ValueChoices, LeadAndLoseNoNumberOfTheOthers) {
  const Contact first = contact("Meier", "+49301");
  const Contact second = contact("Meyer", "+49302");
  const ValueChoice leads{true, {}, 3};
  const auto places = chosen_places(std::vector<ChosenRecord>{{&first, nullptr}, {&second, &leads}}, {});
  const std::vector<survivorship::Evidence> evidence{
      survivorship::evidence_of(first, 0, Moment{}, SourceRecordId{1}),
      survivorship::evidence_of(second, 0, Moment{}, SourceRecordId{2})};
  const auto golden = with_choices(evidence, places);
  EXPECT_EQ(golden.contact.person.last_name, "Meyer");
  ASSERT_EQ(golden.contact.contact_points.size(), 2U);
  EXPECT_EQ(golden.contact.contact_points[0].value, "+49302");
  EXPECT_EQ(golden.contact.contact_points[1].value, "+49301");
  EXPECT_EQ(golden.contact_point_origins[0].index, 1U);
}

TEST(ValueChoices, OfOneValueBeatTheLeadingRecordAndAnEmptyValueNone) {
  const Contact first = contact("Meier", "+49301");
  const Contact second = contact("Meyer", "");
  const ValueChoice leads{true, {}, 3};
  const ValueChoice name{false, *kept_groups("Name"), 2};
  const auto places = chosen_places(std::vector<ChosenRecord>{{&first, &name}, {&second, &leads}}, {});
  EXPECT_EQ(places[static_cast<std::size_t>(survivorship::Group::person_name)], 0U);
  EXPECT_FALSE(places[static_cast<std::size_t>(survivorship::Group::contact_points)].has_value());
}

TEST(ValueChoices, OfTwoRowsForOneValueAreRefusedWithBothRows) {
  const Contact first = contact("Meier", "");
  const Contact second = contact("Meyer", "");
  const ValueChoice one{false, *kept_groups("Name"), 2};
  const ValueChoice other{false, *kept_groups("Name, Anschrift"), 3};
  try {
    (void)chosen_places(std::vector<ChosenRecord>{{&first, &one}, {&second, &other}}, {"a.csv", "", 0, 0});
    FAIL() << "nothing was refused";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("a.csv: row 3: the values (Name) of row 2"), std::string::npos)
        << error.what();
  }
}

TEST(ValueChoices, AreReadInAnyCaseWithAnySeparator) {
  EXPECT_EQ(kept_groups("anschrift; NAME"), kept_groups("Name,Anschrift"));
  EXPECT_EQ(kept_groups("Telefon"), kept_groups("Telefon und E-Mail"));
  EXPECT_TRUE(kept_groups(" ")->empty());
  EXPECT_FALSE(kept_groups("Nmae").has_value());
  for (const std::string& word : kept_words()) EXPECT_EQ(kept_text(*kept_groups(word)), word);
}

TEST(PartyStamp, ChangesWithAnyValueAndWithNothingElse) {
  Contact contact;
  contact.person.last_name = "Meyer";
  const std::string key = stamped_key({17}, contact);
  EXPECT_EQ(stamped_key({17}, contact), key);
  contact.person.last_name = "Meier";
  EXPECT_NE(stamped_key({17}, contact), key);
  EXPECT_EQ(party_of_key(key)->value, 17);
}

TEST(PartyStamp, KnowsWhatIsNoKey) {
  for (const char* text : {"", "17", "x-1", "-1", "99999999999999999999-1"})
    EXPECT_FALSE(party_of_key(text).has_value()) << text;
}

}  // namespace
}  // namespace kartei::operations
