#include "quality/upkeep.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/error.hpp"

namespace kartei::quality {
namespace {

Day day(const char* text) { return *day_from_text(text); }

const PartyTest* party_test(std::string_view name) {
  return &*std::ranges::find(party_tests(), name, &PartyTest::name);
}

class Upkeep : public testing::Test {
 protected:
  UpkeepScore score() const {
    return score_upkeep(rules_, {contact_,
                                 bounced_,
                                 touched_,
                                 {.points = 35, .possible = 100, .lost = {{party_test("phone"), 0, 15}}},
                                 day("2026-11-22")});
  }

  UpkeepRules rules_ = shipped_upkeep_rules();
  Contact contact_;
  std::vector<std::string> bounced_;
  std::optional<Day> touched_ = day("2026-11-01");
};

TEST_F(Upkeep, tells_what_holds_and_what_to_do) {
  bounced_ = {"a@firma.example"};
  const UpkeepScore found = score();
  EXPECT_EQ(found.points, 80);
  ASSERT_EQ(found.needs.size(), 3U);
  EXPECT_EQ(because(found.needs[0]), "a@firma.example comes back");
  EXPECT_EQ(because(found.needs[1]), "neither phone nor e-mail nor postal address");
  EXPECT_EQ(because(found.needs[2]), "complete to 35 %, below 50 %");
  EXPECT_EQ(to_do(found.needs[2]), "ask for it: no phone number");
}

TEST_F(Upkeep, counts_both_limits_of_one_test_and_names_the_last) {
  ContactPoint& point = contact_.contact_points.emplace_back();
  point.kind = ContactPointKind::email;
  point.value = "a@firma.example";
  touched_ = day("2020-01-01");
  const UpkeepScore found = score();
  EXPECT_EQ(found.points, 40);
  ASSERT_EQ(found.needs.size(), 2U);
  EXPECT_EQ(because(found.needs[0]), "nothing since 2020-01-01, for 1460 days and more");
}

TEST_F(Upkeep, never_touched_is_not_called_untouched_since) {
  touched_.reset();
  for (const UpkeepNeed& need : score().needs) EXPECT_NE(need.test->name, "untouched");
}

TEST(UpkeepRules, that_nobody_could_mean_are_refused) {
  const std::string head = "compare_owners = \"no\"\n";
  for (const std::string& toml :
       {std::string("[[upkeep]]\ntest = \"bounced\"\npoints = 1\n"),
        std::string("compare_owners = \"perhaps\"\n[[upkeep]]\ntest = \"bounced\"\npoints = 1\n"),
        head + "[[upkeep]]\ntest = \"colour\"\npoints = 1\n",
        head + "[[upkeep]]\ntest = \"untouched\"\npoints = 1\n",
        head + "[[upkeep]]\ntest = \"bounced\"\nbelow = 3\npoints = 1\n", head + "[[upkeep", head}) {
    SCOPED_TRACE(toml);
    EXPECT_THROW((void)read_upkeep_rules(toml, "own.toml"), Error);
  }
}

}  // namespace
}  // namespace kartei::quality
