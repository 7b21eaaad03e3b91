#include "consent/recipient.hpp"

#include <gtest/gtest.h>

#include "consent/evidence.hpp"

namespace kartei::consent {
namespace {

PostalAddress address(std::string_view street, std::string_view postcode, std::string_view city,
                      std::string_view country) {
  PostalAddress made;
  made.street = street;
  made.house_number = "5";
  made.postcode = postcode;
  made.city = city;
  made.country = country;
  return made;
}

ContactPoint point(ContactPointKind kind, std::string_view value) {
  ContactPoint made;
  made.kind = kind;
  made.value = value;
  return made;
}

struct CapacityRow {
  std::string_view mailbox;
  Use use;
  bool has_organisation;
  Capacity capacity;
};

TEST(Capacity, is_business_only_where_an_organisation_shows) {
  const std::vector<std::string> domains{"mueller-bau.de"};
  for (const CapacityRow& row : std::initializer_list<CapacityRow>{
           {"anna@mueller-bau.de", Use::unspecified, false, Capacity::business},
           {"anna@Mueller-Bau.de", Use::home, true, Capacity::business},
           {"anna@example.de", Use::work, true, Capacity::business},
           {"anna@example.de", Use::unspecified, true, Capacity::business},
           {"anna@example.de", Use::home, true, Capacity::consumer},
           {"anna@example.de", Use::unspecified, false, Capacity::consumer},
           {"anna@gmx.de", Use::work, true, Capacity::consumer},
           {"anna@web.de", Use::unspecified, true, Capacity::consumer},
           {"no mailbox", Use::work, true, Capacity::consumer},
       }) {
    SCOPED_TRACE(row.mailbox);
    EXPECT_EQ(email_capacity(row.mailbox, row.use, row.has_organisation, domains), row.capacity);
  }
}

TEST(RecipientCountry, is_told_by_address_then_number_then_domain) {
  const std::vector<PostalAddress> no_address;
  const std::vector addresses{address("Ring", "1010", "Wien", ""), address("Ring", "1010", "Wien", "AT")};
  const std::vector swiss{point(ContactPointKind::email, "a@example.de"),
                          point(ContactPointKind::mobile, "+41791234567")};
  EXPECT_EQ(recipient_country(addresses, swiss), "AT");
  EXPECT_EQ(recipient_country(no_address, swiss), "CH");
  EXPECT_EQ(recipient_country(no_address, std::span(swiss.data(), 1)), "DE");
  EXPECT_EQ(recipient_country(no_address, std::vector{point(ContactPointKind::email, "a@example.com")}), "");
  EXPECT_EQ(recipient_country(no_address, std::vector{point(ContactPointKind::phone, "+33123456789")}), "");
}

TEST(AddresseeKey, names_the_person_at_the_address) {
  const PostalAddress home = address("Ringstraße", "63067", "Offenbach", "DE");
  EXPECT_EQ(addressee_key("Hans Größl", home), "hans groessl, ringstrasse 5, 63067 offenbach");
  EXPECT_NE(addressee_key("Karl Größl", home), addressee_key("Hans Größl", home));
  EXPECT_EQ(addressee_key("Hans Größl", PostalAddress{}), "");
  PostalAddress box = address("", "63067", "Offenbach", "DE");
  box.po_box = "1234";
  EXPECT_EQ(addressee_key("Hans Größl", box), "hans groessl, postfach 1234, 63067 offenbach");
}

TEST(PostalAddress, is_deliverable_with_street_or_box_and_place) {
  EXPECT_TRUE(is_deliverable(address("Ring", "63067", "Offenbach", "")));
  EXPECT_FALSE(is_deliverable(address("", "63067", "Offenbach", "")));
  EXPECT_FALSE(is_deliverable(address("Ring", "", "Offenbach", "")));
  EXPECT_FALSE(is_deliverable(address("Ring", "63067", "", "")));
}

TEST(Evidence, never_proves_more_than_its_way_and_file_can) {
  EXPECT_EQ(provable_level(How::paper, true), 3);
  EXPECT_EQ(provable_level(How::phone_recording, true), 3);
  EXPECT_EQ(provable_level(How::in_person, true), 2);
  EXPECT_EQ(provable_level(How::import, true), 2);
  for (const How how : {How::paper, How::phone_recording, How::double_opt_in, How::import})
    EXPECT_EQ(provable_level(how, false), 1);
  Event claimed;
  claimed.how = How::import;
  claimed.evidence.level = 4;
  EXPECT_EQ(proven_level(claimed), 1);
}

}  // namespace
}  // namespace kartei::consent
