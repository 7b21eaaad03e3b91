#include "qualify/lead_score.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"

namespace kartei::qualify {
namespace {

LeadFacts facts() {
  LeadFacts facts;
  facts.today = *day_from_text("2026-11-22");
  facts.function = "Einkauf";
  facts.roles = {"leitet"};
  facts.volume = 20000;
  facts.need = *day_from_text("2027-01-10");
  return facts;
}

TEST(LeadScore, is_the_sum_of_what_holds_with_the_reasons) {
  const auto criteria = read_lead_criteria(R"(
    [[lead]]
    test = "function"
    words = ["Einkauf"]
    points = 15
    [[lead]]
    test = "role"
    words = ["entscheidet"]
    points = 20
    [[lead]]
    test = "volume"
    at_least = 20000
    points = 10
    [[lead]]
    test = "need_within_days"
    at_most = 60
    points = 5
    [[lead]]
    test = "follow_up_due"
    points = 3
  )",
                                           "own.toml");
  const LeadScore score = score_lead(criteria, facts());
  EXPECT_EQ(score.points, 30);
  std::vector<std::string> reasons;
  for (const LeadReason& reason : score.reasons) reasons.push_back(to_text(reason));
  EXPECT_EQ(reasons, (std::vector<std::string>{"Einkauf (+15)", "volume 20000 of at least 20000 (+10)",
                                               "need 2027-01-10 within 60 days (+5)"}));
}

TEST(LeadScore, of_nothing_known_is_nothing) {
  LeadFacts nothing;
  nothing.today = *day_from_text("2026-11-22");
  EXPECT_EQ(score_lead(shipped_lead_criteria(), nothing).points, 0);
}

TEST(LeadCriteria, that_nobody_could_mean_are_refused) {
  for (const char* toml :
       {"[[lead]]\ntest = \"colour\"\npoints = 1\n", "[[lead]]\ntest = \"volume\"\npoints = 1\n",
        "[[lead]]\ntest = \"urgent\"\nat_most = 3\npoints = 1\n", "[[lead]]\ntest = \"urgent\"\n", "[lead",
        "[[leads]]\ntest = \"urgent\"\npoints = 1\n"}) {
    SCOPED_TRACE(toml);
    EXPECT_THROW((void)read_lead_criteria(toml, "own.toml"), Error);
  }
}

}  // namespace
}  // namespace kartei::qualify
