// Who belongs to whom among companies of one name.
#include "operations/dedupe/company_group.hpp"

#include <gtest/gtest.h>

namespace kartei::operations {
namespace {

store::OrganisationPlace organisation(std::int64_t party, std::string core, std::string legal_form,
                                      std::string street, std::string postcode) {
  store::OrganisationPlace place;
  place.party = {party};
  place.name = {core + ' ' + legal_form, core, legal_form};
  place.address.street = std::move(street);
  place.address.house_number = "5";
  place.address.postcode = std::move(postcode);
  return place;
}

TEST(CompanyGroup, tells_the_stem_of_a_name_and_what_its_bearer_is) {
  struct Row {
    const char* core;
    const char* stem;
    CompanyRole role;
  };
  for (const Row& row :
       {Row{"Brucker Bau", "brucker bau", CompanyRole::main},
        Row{"Brucker-Bau Niederlassung Wien", "brucker bau", CompanyRole::branch},
        Row{"Brucker Bau Zweigniederlassung", "brucker bau", CompanyRole::branch},
        Row{"Brucker Bau Verwaltungs", "brucker bau", CompanyRole::general_partner},
        Row{"Brucker Bau Verwaltungs-Gesellschaft", "brucker bau", CompanyRole::general_partner},
        Row{"Brucker Bau Beteiligungs", "brucker bau", CompanyRole::holding},
        Row{"Hausverwaltung Brucker", "hausverwaltung brucker", CompanyRole::main},
        Row{"Filiale", "", CompanyRole::branch}}) {
    const CompanyStem stem = company_stem({row.core, row.core, ""});
    EXPECT_EQ(stem.words, row.stem) << row.core;
    EXPECT_EQ(stem.role, row.role) << row.core;
  }
}

TEST(CompanyGroup, of_a_frequent_name_needs_the_same_door) {
  const auto groups =
      company_groups_among(std::vector{organisation(1, "Müller", "GmbH", "Ring", "50667"),
                                       organisation(2, "Müller Holding", "GmbH", "Ring", "50667"),
                                       organisation(3, "Müller Filiale Bonn", "", "Weg", "53111")});
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_EQ(groups.front().size(), 2U);
  EXPECT_EQ(groups.front()[1].organisation.party, PartyId{2});
}

TEST(CompanyGroup, gives_a_branch_to_no_one_where_two_could_be_meant) {
  const auto groups =
      company_groups_among(std::vector{organisation(1, "Zschimmer Bau", "GmbH", "Ring", "50667"),
                                       organisation(2, "Zschimmer Bau", "AG", "Weg", "20095"),
                                       organisation(3, "Zschimmer Bau Filiale Bonn", "", "Platz", "53111"),
                                       organisation(4, "Zschimmer Bau Filiale Hamburg", "", "Weg", "20095")});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups.front().front().organisation.party, PartyId{2});
  EXPECT_EQ(groups.front()[1].organisation.party, PartyId{4});
}

TEST(CompanyGroup, knows_the_general_partner_of_a_partnership_by_its_door) {
  const auto groups =
      company_groups_among(std::vector{organisation(1, "Zschimmer", "GmbH", "Ring", "50667"),
                                       organisation(2, "Zschimmer", "GmbH & Co. KG", "Ring", "50667")});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups.front().front().organisation.party, PartyId{2});
  EXPECT_EQ(groups.front()[1].role, CompanyRole::general_partner);
}

}  // namespace
}  // namespace kartei::operations
