#include "store/segment_query.hpp"

#include "fixture.hpp"
#include "store/golden.hpp"

namespace kartei::store {
namespace {

class SegmentQuery : public StoreTest {
 protected:
  SegmentQuery() : store_(new_store()), change_(store_, by("import")) {
    Golden firm = golden(PartyKind::organisation);
    firm.contact.company.name = "Österreich-Bau 100% GmbH";
    firm.contact.addresses.push_back(at("AT", "1010", "Wien"));
    write_golden(store_, firm);
    Golden anna = golden(PartyKind::person);
    anna.contact.person.last_name = "Öztürk";
    anna.affiliations.push_back({firm.party, "", ""});
    anna.contact.tags = {"Messe"};
    write_golden(store_, anna);
    Golden hans = golden(PartyKind::person);
    hans.contact.person.last_name = "Meyer";
    hans.contact.addresses = {at("DE", "63067", "Offenbach"), at("DE", "60311", "Frankfurt am Main")};
    write_golden(store_, hans);
  }

  Golden golden(PartyKind kind) {
    return {.party = insert_party(store_, kind, change_.id()),
            .kind = kind,
            .contact = {},
            .affiliations = {},
            .external_keys = {},
            .origins = {}};
  }

  static PostalAddress at(std::string_view country, std::string_view postcode, std::string_view city) {
    PostalAddress address;
    address.country = country;
    address.postcode = postcode;
    address.city = city;
    return address;
  }

  /// The parties as digits: 1 is the firm, 2 Anna who works there, 3 Hans.
  std::string in(std::string_view filter) {
    std::string digits;
    for (const PartyId party : parties_in(store_, segment::parse(filter)))
      digits += std::to_string(party.value);
    return digits;
  }

  Store store_;
  Change change_;
};

struct Row {
  std::string_view filter;
  std::string_view parties;
};

TEST_F(SegmentQuery, selects_the_parties_that_fulfil_the_filter) {
  for (const Row& row : std::initializer_list<Row>{
           {"kind = person", "23"},
           {"kind = organisation", "1"},
           {"country = de", "3"},
           {"country = AT", "12"},
           {"postcode = 63*", "3"},
           {"postcode = 6306", ""},
           {"city = \"frankfurt am main\"", "3"},
           {"tag = messe", "2"},
           {"tag != Messe", "13"},
           {"company = österreich*", "12"},
           {"company = ÖSTERREICH*", "12"},
           {"company = \"Österreich-Bau 100*\"", "12"},
           {"company = \"%\"", ""},
           {"company = \"100%*\"", ""},
           {"last_name = ÖZTÜRK", "2"},
           {"last_name = M_yer", ""},
           {"not country = AT and kind = person", "3"},
           {"country = AT and kind = person or postcode = 60311", "23"},
           {"not (country = AT or country = DE)", ""},
           {"country in (AT, DE) and kind != organisation", "23"},
           {"source = ERP", ""},
           {"tag = *", "2"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(in(row.filter), row.parties);
  }
}

TEST_F(SegmentQuery, without_a_filter_selects_every_leading_party) {
  EXPECT_EQ(parties_in(store_, std::nullopt).size(), 3U);
}

TEST_F(SegmentQuery, a_value_is_never_sql) { EXPECT_EQ(in(R"(tag = "'); DROP TABLE parties; --")"), ""); }

}  // namespace
}  // namespace kartei::store
