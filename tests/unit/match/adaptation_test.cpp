#include "match/adaptation.hpp"

#include <gtest/gtest.h>

#include "match/duplicates.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

std::string birth_date(std::size_t n) {
  return std::to_string(1940 + n % 60) + "-0" + std::to_string(n % 9 + 1) + "-" + std::to_string(10 + n % 18);
}

Model learnt_from(const std::vector<Party>& parties) {
  Options options = report_options(shipped_model());
  options.adapts = true;
  return find_duplicates(table_of(parties), shipped_model(), {}, options).model;
}

double m(const Model& model, Feature feature, auto level) {
  return model.of(feature).levels[static_cast<std::size_t>(level)].m;
}

TEST(Adaptation, takes_wrong_birth_dates_for_usual_where_they_are) {
  std::vector<Party> parties;
  for (std::size_t n = 0; n < 400; ++n) {
    Party one = numbered_person(n);
    one.birth = birth_date(n);
    Party again = one;
    if (n % 3 == 0) again.birth = birth_date(n * 7 + 5);
    parties.push_back(one);
    parties.push_back(again);
  }
  const Model model = learnt_from(parties);
  EXPECT_GT(m(model, Feature::birth_date, BirthDateLevel::other), 0.15);
  EXPECT_NEAR(model.duplicates_per_row, 0.5, 0.15);
}

TEST(Adaptation, leaves_the_model_as_it_is_where_there_is_nothing_to_learn) {
  std::vector<Party> parties;
  for (std::size_t n = 0; n < 400; ++n) parties.push_back(numbered_person(n));
  const Model model = learnt_from(parties);
  EXPECT_NEAR(m(model, Feature::last_name, LastNameLevel::exact),
              m(shipped_model(), Feature::last_name, LastNameLevel::exact), 0.01);
  EXPECT_LT(model.duplicates_per_row, shipped_model().duplicates_per_row);
}

TEST(Adaptation, does_not_take_couples_for_one_person_under_two_names) {
  std::vector<Party> parties;
  for (std::size_t n = 0; n < 400; ++n) {
    parties.push_back(numbered_person(n));
    if (n % 4 == 0) parties.push_back(numbered_person(n));
    Party partner = numbered_person(n);
    partner.first = a_word(n + 4000);
    parties.push_back(partner);
  }
  const Model model = learnt_from(parties);
  EXPECT_LT(m(model, Feature::first_name, FirstNameLevel::other), 0.05);
  EXPECT_GT(model.relations.front().pairs_per_row, model.duplicates_per_row);
}

}  // namespace
}  // namespace kartei::match
