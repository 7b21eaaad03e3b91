#include "operations/dedupe/household.hpp"

#include <gtest/gtest.h>

namespace kartei::operations {
namespace {

Resident resident(std::int64_t party, std::string first_name, std::string last_name,
                  std::string house_number = "5", std::string addition = "") {
  Resident made;
  made.party = {party};
  made.name.first_name = std::move(first_name);
  made.name.last_name = std::move(last_name);
  made.address.street = "Ring";
  made.address.house_number = std::move(house_number);
  made.address.addition = std::move(addition);
  made.address.postcode = "63067";
  made.address.city = "Offenbach";
  return made;
}

using Places = std::vector<std::uint32_t>;

TEST(Household, is_of_one_last_name_and_one_door) {
  struct Row {
    const char* what;
    std::vector<Resident> residents;
    std::vector<Places> households;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"one name", {resident(1, "Hans", "Müller"), resident(2, "Anna", "Mueller")}, {{0, 1}}},
           {"other names", {resident(1, "Hans", "Müller"), resident(2, "Anna", "Meier")}, {}},
           {"a part of a double name",
            {resident(1, "Hans", "Müller"), resident(2, "Anna", "Beck-Müller")},
            {{0, 1}}},
           {"other numbers", {resident(1, "Hans", "Müller"), resident(2, "Anna", "Müller", "6")}, {}},
           {"other doors",
            {resident(1, "Hans", "Müller", "5", "2. OG"), resident(2, "Anna", "Müller", "5", "3. OG")},
            {}},
           {"maybe one person", {resident(1, "Hans", "Müller"), resident(2, "Hans", "Müller")}, {}},
           {"an initial and the name", {resident(1, "Urs", "Bächli"), resident(2, "U.", "Baechli")}, {}},
           {"a short form", {resident(1, "Johannes", "Müller"), resident(2, "Hans", "Müller")}, {}},
           {"an initial of either",
            {resident(1, "H.", "Müller"), resident(2, "Hans", "Müller"), resident(3, "Helga", "Müller")},
            {{0, 1, 2}}},
           {"no first name", {resident(1, "Hans", "Müller"), resident(2, "", "Müller")}, {}},
           {"three and a stranger",
            {resident(1, "Hans", "Müller"), resident(2, "Eva", "Lang"), resident(3, "Anna", "Müller"),
             resident(4, "Lena", "Müller")},
            {{0, 2, 3}}}}) {
    SCOPED_TRACE(row.what);
    EXPECT_EQ(households_among(row.residents, {}), row.households);
  }
}

TEST(Household, is_a_couple_of_whatever_names_where_they_live_together) {
  const std::vector<Resident> together{resident(1, "", "Müller"), resident(2, "Eva", "Schulz")};
  const std::vector<Resident> apart{resident(1, "", "Müller"), resident(2, "Eva", "Schulz", "7")};
  const std::vector<store::Couple> couple{{{1}, {2}}};
  EXPECT_EQ(households_among(together, couple), (std::vector<Places>{{0, 1}}));
  EXPECT_TRUE(households_among(apart, couple).empty());
}

TEST(Household, lives_at_a_private_address_with_a_number) {
  store::Golden golden;
  golden.contact.person.last_name = "Müller";
  PostalAddress address = resident(1, "", "").address;
  EXPECT_TRUE(resident_at(golden, address));
  address.use = Use::work;
  EXPECT_FALSE(resident_at(golden, address));
  address.use = Use::unspecified;
  golden.affiliations.push_back({{7}, "", ""});
  EXPECT_FALSE(resident_at(golden, address)) << "may be the employer's";
  address.use = Use::home;
  EXPECT_TRUE(resident_at(golden, address));
  address.house_number.clear();
  EXPECT_FALSE(resident_at(golden, address));
}

TEST(Household, is_named_once_for_each_name) {
  const std::vector<Resident> residents{resident(1, "Hans", "Müller"), resident(2, "Anna", "Müller"),
                                        resident(3, "Hans", "Müller")};
  EXPECT_EQ(names_of(residents).size(), 2U);
  EXPECT_EQ(salutation_of(residents), "Guten Tag Hans und Anna Müller");
}

}  // namespace
}  // namespace kartei::operations
