#include "operations/lists/enrichment.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kartei::operations {
namespace {

Contact known() {
  Contact contact;
  contact.person.first_name = "Hans";
  contact.person.last_name = "Meyer";
  contact.addresses = {{Use::unspecified, "Ring", "5", "", "", "63067", "Offenbach", "DE"}};
  contact.contact_points = {{ContactPointKind::phone, Use::unspecified, "+4969123", "", false}};
  return contact;
}

Contact partner() {
  Contact contact;
  contact.person = {"Dr.", "Hans-Peter", "", "Meyer", "", "", Gender::male};
  contact.company = {"Ostkamp GmbH", "Ostkamp", "GmbH"};
  contact.position = "Einkauf";
  contact.addresses = {{Use::unspecified, "Ringstraße", "5", "Hinterhaus", "", "63067", "Offenbach", "DE"}};
  contact.contact_points = {{ContactPointKind::phone, Use::unspecified, "+4969123", "", false},
                            {ContactPointKind::phone, Use::unspecified, "+4969999", "", false},
                            {ContactPointKind::email, Use::unspecified, "h@meyer.example", "", false}};
  contact.vat_id = "DE136695976";
  contact.tags = {"Messe"};
  contact.note = "ruft zurück";
  contact.consents = {{ConsentStatement::Meaning::given, "email", "ja"}};
  return contact;
}

TEST(Enrichment, fills_what_is_empty_and_adds_ways_to_reach_somebody) {
  const Contact values = lacking_values(known(), partner());
  EXPECT_EQ(values.person.title, "Dr.");
  EXPECT_EQ(values.person.gender, Gender::male);
  EXPECT_EQ(values.company.name, "Ostkamp GmbH");
  EXPECT_EQ(values.position, "Einkauf");
  EXPECT_EQ(values.vat_id, "DE136695976");
  ASSERT_EQ(values.contact_points.size(), 2U);
  EXPECT_EQ(values.contact_points[0].value, "+4969999");
  EXPECT_EQ(values.contact_points[1].value, "h@meyer.example");
}

TEST(Enrichment, changes_no_name_and_completes_no_address) {
  const Contact values = lacking_values(known(), partner());
  EXPECT_EQ(values.person.first_name, "");
  EXPECT_EQ(values.person.last_name, "");
  EXPECT_TRUE(values.addresses.empty());
}

TEST(Enrichment, hands_on_no_consent_no_tag_and_no_note) {
  const Contact values = lacking_values(known(), partner());
  EXPECT_TRUE(values.consents.empty());
  EXPECT_TRUE(values.tags.empty());
  EXPECT_EQ(values.note, "");
}

TEST(Enrichment, says_nothing_of_a_place_at_another_employer) {
  Contact own = known();
  own.company = {"Westkamp AG", "Westkamp", "AG"};
  const Contact values = lacking_values(own, partner());
  EXPECT_TRUE(values.company.empty());
  EXPECT_EQ(values.position, "");
}

TEST(Enrichment, lacks_nothing_any_more_once_the_values_are_added) {
  for (const Contact& own : {known(), Contact{}, partner()}) {
    const Contact full = with_values(own, lacking_values(own, partner()));
    const Contact rest = lacking_values(full, partner());
    EXPECT_TRUE(rest.contact_points.empty() && rest.addresses.empty() && rest.company.empty());
    EXPECT_EQ(rest.person.title + rest.position + rest.vat_id, "");
  }
}

}  // namespace
}  // namespace kartei::operations
