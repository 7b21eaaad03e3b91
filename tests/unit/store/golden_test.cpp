/// Golden records: what is written is what is read, one by one and all in order.
#include "store/golden.hpp"

#include "fixture.hpp"

namespace kartei::store {
namespace {

class GoldenRecords : public StoreTest {
 protected:
  GoldenRecords() {
    source_ = add_source(store_, change_.id());
    person_ = insert_party(store_, PartyKind::person, change_.id());
    employer_ = insert_party(store_, PartyKind::organisation, change_.id());
  }

  Golden employer() const {
    Golden golden{employer_, PartyKind::organisation, {}, {}, {}, {}};
    golden.contact.company = {"Müller GmbH & Co KG", "Müller", "GmbH & Co. KG"};
    golden.contact.vat_id = "DE123456789";
    return golden;
  }

  Golden person() const {
    Golden golden{person_, PartyKind::person, {}, {{employer_, "Einkäufer", "Einkauf"}}, {{source_, "4711"}},
                  {}};
    Contact& contact = golden.contact;
    contact.person = {"Dr.", "Karl Heinz", "von", "Meyer", "jun.", "", Gender::male};
    contact.birth_date = day_from_text("1970-02-28");
    contact.addresses = {{Use::work, "Ring", "5", "", "", "63067", "Offenbach", "DE"}};
    contact.contact_points = {{ContactPointKind::phone, Use::work, "+49691234", "", false},
                              {ContactPointKind::email, Use::work, "info@example.de", "", true}};
    contact.tags = {"Messe 2026"};
    contact.note = "ruft selten zurück";
    return golden;
  }

  void expect_person(const Golden& read) const {
    const Golden written = person();
    EXPECT_EQ(read.contact.person, written.contact.person);
    EXPECT_EQ(read.contact.birth_date, written.contact.birth_date);
    EXPECT_EQ(read.contact.addresses, written.contact.addresses);
    EXPECT_EQ(read.contact.contact_points, written.contact.contact_points);
    EXPECT_EQ(read.contact.tags, written.contact.tags);
    EXPECT_EQ(read.contact.note, written.contact.note);
    EXPECT_EQ(read.contact.company.core, "Müller");
    EXPECT_EQ(read.contact.position, "Einkäufer");
    EXPECT_EQ(read.affiliations, written.affiliations);
    EXPECT_EQ(read.external_keys, written.external_keys);
  }

  Store store_ = new_store();
  Change change_{store_, by("import")};
  SourceId source_;
  PartyId person_;
  PartyId employer_;
};

TEST_F(GoldenRecords, come_back_as_they_were_written) {
  write_golden(store_, employer());
  write_golden(store_, person());
  const auto read = read_golden(store_, person_);
  ASSERT_TRUE(read);
  expect_person(*read);
  EXPECT_EQ(read_golden(store_, employer_)->contact.vat_id, "DE123456789");
  EXPECT_FALSE(read_golden(store_, PartyId{99}));
}

TEST_F(GoldenRecords, stream_in_order_of_party) {
  write_golden(store_, employer());
  write_golden(store_, person());
  std::vector<PartyId> order;
  for_each_golden(store_, [&](const Golden& golden) {
    order.push_back(golden.party);
    if (golden.party == person_) expect_person(golden);
  });
  EXPECT_EQ(order, (std::vector{person_, employer_}));
}

TEST_F(GoldenRecords, leave_nothing_when_erased) {
  write_golden(store_, employer());
  write_golden(store_, person());
  erase_golden(store_, person_);
  EXPECT_FALSE(read_golden(store_, person_));
  EXPECT_FALSE(party_by_external_key(store_, "crm", "4711"));
  write_golden(store_, person());
  EXPECT_EQ(party_by_external_key(store_, "crm", "4711"), person_);
  EXPECT_EQ(parties_with(store_, ContactPointKind::email, "info@example.de"), std::vector{person_});
}

}  // namespace
}  // namespace kartei::store
