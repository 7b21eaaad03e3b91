#include "store/segment_query.hpp"

#include "fixture.hpp"
#include "schema/queries/editable.hpp"
#include "store/editable_rows.hpp"
#include "store/golden.hpp"
#include "store/segments.hpp"

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
    for (const PartyId party : parties_in(store_, parse(filter))) digits += std::to_string(party.value);
    return digits;
  }

  segment::Node parse(std::string_view filter) {
    return segment::parse(filter, vocabulary(store_, *day_from_text("2026-11-22")));
  }

  void add(const schema::EditableTable& table, const ColumnSettings& settings) {
    add_row(store_, table, settings, change_.id());
  }

  /// Anna's firm is a customer, and Hans has a deal.
  void add_records() {
    add(schema::attributes_table, {{"name", "industry"},
                                   {"label", "Branche"},
                                   {"type", "choice"},
                                   {"options", R"(["Werft", "Bau"])"},
                                   {"sensitivity", "none"}});
    add(schema::attributes_table, {{"name", "employees"},
                                   {"label", "Mitarbeiter"},
                                   {"type", "number"},
                                   {"options", "[]"},
                                   {"sensitivity", "none"}});
    add(schema::qualifications_table, {{"party_id", 1},
                                       {"attribute_id", 1},
                                       {"value", "Bau"},
                                       {"state", "confirmed"},
                                       {"as_of", "2026-01-01"}});
    add(schema::qualifications_table, {{"party_id", 1},
                                       {"attribute_id", 2},
                                       {"value", "60"},
                                       {"number", 60.0},
                                       {"state", "confirmed"},
                                       {"as_of", "2026-01-01"}});
    add(schema::qualifications_table, {{"party_id", 3},
                                       {"attribute_id", 2},
                                       {"value", "70"},
                                       {"number", 70.0},
                                       {"state", "proposed"},
                                       {"as_of", "2026-01-01"}});
    add(schema::deals_table, {{"title", "Kran"},
                              {"stage", "Angebot"},
                              {"owner", "eva"},
                              {"outcome", "won"},
                              {"volume_cents", 2'500'000},
                              {"currency", "EUR"},
                              {"opened_on", "2026-02-01"},
                              {"closed_on", "2026-06-30"}});
    add(schema::deal_parties_table, {{"deal_id", 1}, {"party_id", 3}, {"role", "decider"}});
    for (const auto& [party, at] :
         {std::pair{1, "2026-03-01T10:00:00Z"}, {3, "2026-03-01T10:00:00Z"}, {3, "2026-11-20T10:00:00Z"}}) {
      add(schema::touchpoints_table, {{"channel", "phone"}, {"direction", "out"}, {"at", at}});
      add(schema::touchpoint_parties_table, {{"touchpoint_id", ++touchpoints_}, {"party_id", party}});
    }
    add(schema::activities_table, {{"kind", "phone"},
                                   {"subject", "Rückruf"},
                                   {"owner", "eva"},
                                   {"due_on", "2026-12-01"},
                                   {"state", "open"}});
    add(schema::activity_parties_table, {{"activity_id", 1}, {"party_id", 3}});
    for (const auto& [number, day, cents] :
         {std::tuple{"1", "2025-05-01", 100'000}, {"2", "2026-05-01", 200'000}, {"3", "2026-08-01", 300'000}})
      add(schema::orders_table, {{"party_id", 1},
                                 {"number", number},
                                 {"ordered_on", day},
                                 {"amount_cents", cents},
                                 {"currency", "EUR"},
                                 {"state", "paid"}});
    add(schema::classifications_table, {{"party_id", 1},
                                        {"class", "A"},
                                        {"recency", 5},
                                        {"frequency", 5},
                                        {"monetary", 5},
                                        {"revenue_cents", 600'000},
                                        {"as_of", "2026-09-01"}});
    add(schema::ownerships_table, {{"party_id", 1}, {"owner", "eva"}, {"since", "2026-01-01"}});
  }

  Store store_;
  Change change_;
  int touchpoints_ = 0;
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
           {"tag = *", "2"},
           {"name = meyer", "3"},
           {"name ~ bau", "1"},
           {"name sounds maier", "3"},
           {"name sounds pau", "1"},
           {"company sounds pau", "12"},
           {"city sounds vien", "12"},
           {"not email = *", "123"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(in(row.filter), row.parties);
  }
}

TEST_F(SegmentQuery, asks_all_record_groups_and_an_organisation_s_people_for_what_it_is) {
  add_records();
  for (const Row& row : std::initializer_list<Row>{
           {"industry = Bau", "12"},
           {"Branche in (Bau, Werft)", "12"},
           {"employees >= 50", "12"},
           {"employees > 60", ""},
           {"employees < 60", ""},
           {"deal.stage = won", "3"},
           {"deal.stage = Angebot", "3"},
           {"not deal.stage = won", "12"},
           {"deal.outcome = open", ""},
           {"deal.volume > 20000", "3"},
           {"deal.volume > 20000 CHF", ""},
           {"deal.closed = 2026-06", "3"},
           {"deals = 0", "12"},
           {"deals >= 1", "3"},
           {"touchpoint.channel = phone", "123"},
           {"touchpoints >= 2", "3"},
           {"touchpoints < 2", "12"},
           {"touchpoints = 1", "12"},
           {"last touchpoint < 90 days ago", "12"},
           {"last touchpoint > 90 days ago", "3"},
           {"last touchpoint = 2026-03", "12"},
           {"last touchpoint != 2026-03", "3"},
           {"touchpoint.date = 2026-03", "123"},
           {"next activity <= in 2 weeks", "3"},
           {"activities = 0", "12"},
           {"activity.owner = eva", "3"},
           {"orders >= 3", "12"},
           {"orders = 0", "3"},
           {"orders < 3", "3"},
           {"revenue = 6000", "12"},
           {"revenue 2026 >= 5000", "12"},
           {"revenue 2026 > 5000", ""},
           {"revenue 2025 < 500", "3"},
           {"last order >= 2026-08-01", "12"},
           {"class in (A, B)", "12"},
           {"owner = EVA and class = A", "12"},
           {"class = A and not kind = organisation and last touchpoint < 90 days ago", "2"},
       }) {
    SCOPED_TRACE(row.filter);
    EXPECT_EQ(in(row.filter), row.parties);
  }
}

TEST_F(SegmentQuery, lists_are_for_people_and_for_organisations_of_which_nobody_is_known) {
  Golden lonely = golden(PartyKind::organisation);
  lonely.contact.company.name = "Hafen AG";
  write_golden(store_, lonely);
  const auto addressees = [&](std::string_view filter) {
    std::string digits;
    for (const PartyId party : parties_in(store_, parse(filter), Selected::addressees))
      digits += std::to_string(party.value);
    return digits;
  };
  EXPECT_EQ(addressees("not tag = x"), "234");
  EXPECT_EQ(addressees("kind = organisation"), "14");
}

TEST_F(SegmentQuery, without_a_filter_selects_every_leading_party) {
  EXPECT_EQ(parties_in(store_, std::nullopt).size(), 3U);
}

TEST_F(SegmentQuery, a_value_is_never_sql) { EXPECT_EQ(in(R"(tag = "'); DROP TABLE parties; --")"), ""); }

}  // namespace
}  // namespace kartei::store
