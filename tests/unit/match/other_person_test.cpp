#include "match/other_person.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "match/pairs.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

bool differ_in_a_table(const PersonName& a, const PersonName& b) {
  const auto party = [](const PersonName& name) {
    return Party{.last = name.last_name, .first = name.first_name, .gender = name.gender};
  };
  const Table table = table_of({party(a), party(b)});
  const Comparer comparer(table, shipped_model());
  return (score_pair(table, comparer, 0, 1).obstacles & bit(Obstacle::first_names_differ)) != 0;
}

TEST(OtherPerson, is_told_as_when_all_of_two_parties_is_compared) {
  const std::vector<std::string> last_names{"Meyer", "Andreas", "A."};
  const std::vector<std::string> first_names{"",       "Anna",       "A.",    "Andreas",
                                             "Andrea", "Hans Petre", "Peter", "Meyer"};
  std::vector<PersonName> people;
  for (const std::string& last : last_names) {
    for (const std::string& first : first_names) {
      PersonName name;
      name.last_name = last;
      name.first_name = first;
      for (const Gender gender : {Gender::unknown, Gender::female, Gender::male}) {
        name.gender = gender;
        people.push_back(name);
      }
    }
  }
  int different = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = i; j < people.size(); ++j) {
      const PersonName& a = people[i];
      const PersonName& b = people[j];
      const bool expected = differ_in_a_table(a, b);
      different += expected ? 1 : 0;
      ASSERT_EQ(have_different_first_names(a, b), expected)
          << a.first_name << ' ' << a.last_name << " | " << b.first_name << ' ' << b.last_name;
    }
  }
  EXPECT_GT(different, 0);
}

}  // namespace
}  // namespace kartei::match
