// Named cases: who is one party, who is not, and what is left to a person.
#include <gtest/gtest.h>

#include "match/address_levels.hpp"
#include "verdict.hpp"

namespace kartei::match {
namespace {

struct Case {
  const char* what;
  Party a;
  Party b;
};

bool is_merged_unseen(const Verdict& verdict) {
  return verdict.score >= shipped_model().merge_at && verdict.obstacles == 0;
}

TEST(Pairs, that_are_surely_one_party_are_merged_unseen) {
  const std::vector<Case> cases{
      {"the same twice", thomas(), thomas()},
      {"Meyer and Meier", changed(thomas(), [](Party& p) { p.last = "Meyer"; }),
       changed(thomas(), [](Party& p) { p.last = "Meier"; })},
      {"a slip in the last name", thomas(), changed(thomas(), [](Party& p) { p.last = "Lindenscmhidt"; })},
      {"umlauts written out", changed(thomas(), [](Party& p) { p.last = "Möllenbäcker"; }),
       changed(thomas(), [](Party& p) { p.last = "Moellenbaecker"; })},
      {"umlauts without dots", changed(thomas(), [](Party& p) { p.last = "Möllenbäcker"; }),
       changed(thomas(), [](Party& p) { p.last = "Mollenbacker"; })},
      {"names swapped", thomas(), changed(thomas(), [](Party& p) { std::swap(p.last, p.first); })},
      {"a nickname", changed(thomas(), [](Party& p) { p.first = "Josef"; }),
       changed(thomas(), [](Party& p) { p.first = "Sepp"; })},
      {"a first name spelt otherwise", changed(thomas(), [](Party& p) { p.first = "Stefan"; }),
       changed(thomas(), [](Party& p) { p.first = "Stephan"; })},
      {"another one", changed(thomas(), [](Party& p) { p.first = "Katrin"; }),
       changed(thomas(), [](Party& p) { p.first = "Kathrin"; })},
      {"an initial", thomas(), changed(thomas(), [](Party& p) { p.first = "T."; })},
      {"Karl-Heinz and Karlheinz", changed(thomas(), [](Party& p) { p.first = "Karl-Heinz"; }),
       changed(thomas(), [](Party& p) { p.first = "Karlheinz"; })},
      {"a double name after marriage", thomas(),
       changed(thomas(), [](Party& p) { p.last = "Lindenschmidt-Krause"; })},
      {"the birth name",
       changed(thomas(), [](Party& p) { p.last = "Krause", p.birth_name = "Lindenschmidt"; }), thomas()},
      {"moved, phone and e-mail kept", thomas(),
       changed(thomas(),
               [](Party& p) {
                 p.street = "Am Markt", p.number = "1", p.postcode = "20095", p.city = "Hamburg";
               })},
      {"the word for street shortened", thomas(), changed(thomas(), [](Party& p) { p.street = "Ringstr."; })},
      {"an English street abbreviated", changed(thomas(), [](Party& p) { p.street = "South Albany Avenue"; }),
       changed(thomas(), [](Party& p) { p.street = "S. Albany Ave"; })},
      {"the kind of an English street left out",
       changed(thomas(), [](Party& p) { p.street = "West Augusta Boulevard"; }),
       changed(thomas(), [](Party& p) { p.street = "W Augusta"; })},
      {"the leading zero of the postcode lost",
       changed(thomas(), [](Party& p) { p.postcode = "01067", p.city = "Dresden"; }),
       changed(thomas(), [](Party& p) { p.postcode = "1067", p.city = "Dresden"; })},
      {"address and phone missing", thomas(),
       changed(thomas(), [](Party& p) { p.street.clear(), p.number.clear(), p.phones.clear(); })},
      {"nothing personal but the mobile phone",
       changed(thomas(), [](Party& p) { p.phones = {"+4915112398765"}, p.emails.clear(); }),
       changed(thomas(), [](Party& p) { p.phones = {"+4915112398765"}, p.birth.clear(); })},
      {"day and month swapped", thomas(), changed(thomas(), [](Party& p) { p.birth = "1970-04-05"; })},
      {"a mailbox with a tag", changed(thomas(), [](Party& p) { p.emails = {"thomas.l@web.de"}; }),
       changed(thomas(), [](Party& p) { p.emails = {"thomas.l+messe@web.de"}, p.street.clear(); })},
      {"googlemail is gmail", changed(thomas(), [](Party& p) { p.emails = {"thomas.l@gmail.com"}; }),
       changed(thomas(), [](Party& p) { p.emails = {"Thomasl@googlemail.com"}, p.street.clear(); })},
  };
  for (const Case& one : cases) {
    const Verdict verdict = judge(one.a, one.b);
    EXPECT_TRUE(is_merged_unseen(verdict))
        << one.what << ": score " << verdict.score << ", obstacles " << verdict.obstacles;
  }
}

TEST(Pairs, of_two_people_are_never_merged_unseen) {
  const auto without_birth_date = [](Party& p) { p.birth.clear(); };
  const Party family = changed(thomas(), without_birth_date);
  const std::vector<Case> cases{
      {"a couple", family, changed(family, [](Party& p) { p.first = "Sabine"; })},
      {"a couple with names alike", changed(family, [](Party& p) { p.first = "Andreas"; }),
       changed(family, [](Party& p) { p.first = "Andrea"; })},
      {"siblings with names alike", changed(family, [](Party& p) { p.first = "Martin"; }),
       changed(family, [](Party& p) { p.first = "Martina"; })},
      {"sisters that sound alike", changed(family, [](Party& p) { p.first = "Lena"; }),
       changed(family, [](Party& p) { p.first = "Lina"; })},
      {"brothers that sound alike", changed(family, [](Party& p) { p.first = "Tim"; }),
       changed(family, [](Party& p) { p.first = "Tom"; })},
      {"twins", thomas(), changed(thomas(), [](Party& p) { p.first = "Stefan"; })},
      {"father and son by birth date", thomas(), changed(thomas(), [](Party& p) { p.birth = "1998-11-23"; })},
      {"father and son by suffix", changed(family, [](Party& p) { p.suffix = "sen."; }),
       changed(family, [](Party& p) { p.suffix = "jun."; })},
      {"father and son of whom one has nothing but name and address", thomas(),
       changed(thomas(), [](Party& p) { p.phones.clear(), p.emails.clear(), p.birth.clear(); })},
      {"father and son with one landline", family, changed(family, [](Party& p) { p.emails.clear(); })},
      {"junior and somebody without", family, changed(family, [](Party& p) { p.suffix = "jun."; })},
      {"namesakes in one town", changed(family, [](Party& p) { p.phones.clear(), p.emails.clear(); }),
       changed(family,
               [](Party& p) { p.street = "Am Hang", p.number = "77", p.phones.clear(), p.emails.clear(); })},
      {"namesakes with nothing but name and place",
       Party{.last = "Müller", .first = "Thomas", .postcode = "60311", .city = "Frankfurt"},
       Party{.last = "Müller", .first = "Thomas", .postcode = "60311", .city = "Frankfurt"}},
      {"namesakes in one town, the second of whom got a number in the mailbox",
       changed(family, [](Party& p) { p.phones.clear(), p.emails = {"lindenschmidt34@gmx.de"}; }),
       changed(family,
               [](Party& p) {
                 p.street = "Am Hang", p.number = "77", p.phones.clear();
                 p.emails = {"lindenschmidt74@gmx.de"};
               })},
      {"colleagues whose first names come from one",
       changed(family,
               [](Party& p) { p.first = "Lisa", p.company = "Zschimmer Anlagenbau", p.emails.clear(); }),
       changed(family,
               [](Party& p) { p.first = "Bettina", p.company = "Zschimmer Anlagenbau", p.emails.clear(); })},
      {"colleagues at one switchboard",
       changed(family, [](Party& p) { p.company = "Zschimmer Anlagenbau", p.emails.clear(); }),
       changed(family,
               [](Party& p) { p.company = "Zschimmer Anlagenbau", p.emails.clear(), p.last = "Bergmann"; })},
      {"a first name on one side only", family, changed(family, [](Party& p) { p.first.clear(); })},
  };
  for (const Case& one : cases) {
    const Verdict verdict = judge(one.a, one.b);
    EXPECT_FALSE(is_merged_unseen(verdict)) << one.what << ": score " << verdict.score;
  }
}

TEST(Pairs, of_one_company_are_merged_unseen) {
  const std::vector<Case> cases{
      {"the same twice", zschimmer(), zschimmer()},
      {"a missing legal form is neutral", zschimmer(),
       changed(zschimmer(), [](Party& p) { p.legal_form.clear(); })},
      {"words in another order", zschimmer(),
       changed(zschimmer(), [](Party& p) { p.company = "Anlagenbau Zschimmer"; })},
      {"a slip", zschimmer(), changed(zschimmer(), [](Party& p) { p.company = "Zschimer Anlagenbau"; })},
  };
  for (const Case& one : cases) {
    const Verdict verdict = judge(one.a, one.b);
    EXPECT_TRUE(is_merged_unseen(verdict))
        << one.what << ": score " << verdict.score << ", obstacles " << verdict.obstacles;
  }
}

// At a switchboard two colleagues of one name share all but their department and what is their own.
TEST(Pairs, of_two_departments_go_to_a_person_when_nothing_personal_agrees) {
  const Party buyer = changed(thomas(), [](Party& p) {
    p.company = "Zschimmer Anlagenbau", p.department = "Einkauf", p.birth.clear(), p.emails.clear();
  });
  struct Row {
    const char* what;
    Party other;
    bool differs;
  };
  const std::vector<Row> rows{
      {"another department", changed(buyer, [](Party& p) { p.department = "Vertrieb"; }), true},
      {"and mailboxes that differ by a number",
       changed(buyer,
               [](Party& p) { p.department = "Vertrieb", p.emails = {"lindenschmidt2@zschimmer.example"}; }),
       true},
      {"none told", changed(buyer, [](Party& p) { p.department.clear(); }), false},
      {"the same otherwise put", changed(buyer, [](Party& p) { p.department = "Leitung Einkauf"; }), false},
      {"with a slip", changed(buyer, [](Party& p) { p.department = "Einkuaf"; }), false},
      {"a part of it", changed(buyer, [](Party& p) { p.department = "Einkaufsleitung"; }), false},
      {"of another company",
       changed(buyer, [](Party& p) { p.department = "Vertrieb", p.company = "Autohaus Nordlicht"; }), false},
  };
  const Party first = changed(buyer, [](Party& p) { p.emails = {"lindenschmidt@zschimmer.example"}; });
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const Verdict verdict = judge(first, row.other);
    EXPECT_EQ((verdict.obstacles & bit(Obstacle::departments_differ)) != 0, row.differs);
    EXPECT_GE(verdict.score, shipped_model().review_at);
  }
}

TEST(Pairs, who_changed_department_is_known_by_what_is_personal) {
  const Party buyer =
      changed(thomas(), [](Party& p) { p.company = "Zschimmer Anlagenbau", p.department = "Einkauf"; });
  const Party seller = changed(buyer, [](Party& p) { p.department = "Vertrieb"; });
  EXPECT_TRUE(is_merged_unseen(judge(buyer, seller)));
  EXPECT_TRUE(is_merged_unseen(judge(buyer, changed(seller, [](Party& p) { p.birth.clear(); }))));
}

TEST(Pairs, of_one_name_and_door_with_two_mailboxes_go_to_a_person_when_nothing_personal_agrees) {
  struct Row {
    const char* what;
    Party other;
    bool differs;
  };
  const Party father = changed(thomas(), [](Party& p) { p.phones.emplace_back("+491701234567"); });
  const Party son =
      changed(thomas(), [](Party& p) { p.birth.clear(), p.emails = {"t.lindenschmidt@gmx.de"}; });
  for (const Row& row : std::vector<Row>{
           {"another provider", son, true},
           {"another mailbox", changed(son, [](Party& p) { p.emails = {"thomas_l@gmx.de"}; }), true},
           {"a slip in the mailbox", changed(son, [](Party& p) { p.emails = {"t.lindenschmdt@web.de"}; }),
            false},
           {"no mailbox", changed(son, [](Party& p) { p.emails.clear(); }), false},
           {"one of two mailboxes",
            changed(son, [](Party& p) { p.emails.emplace_back("t.lindenschmidt@web.de"); }), false},
           {"another mobile number", changed(son, [](Party& p) { p.phones.emplace_back("+491512233445"); }),
            true},
           {"the mobile number", changed(son, [](Party& p) { p.phones.emplace_back("+491701234567"); }),
            false},
           {"the birth date", changed(son, [](Party& p) { p.birth = "1970-05-04"; }), false},
       }) {
    SCOPED_TRACE(row.what);
    const Verdict verdict = judge(father, row.other);
    EXPECT_EQ((verdict.obstacles & bit(Obstacle::mailboxes_differ)) != 0, row.differs);
    EXPECT_GE(verdict.score, shipped_model().review_at);
  }
}

TEST(Pairs, of_companies_that_differ_in_law_go_to_a_person) {
  struct Row {
    const char* what;
    Party other;
    Obstacle obstacle;
  };
  const std::vector<Row> rows{
      {"another legal form", changed(zschimmer(), [](Party& p) { p.legal_form = "GmbH & Co. KG"; }),
       Obstacle::legal_forms_differ},
      {"a Verwaltungsgesellschaft",
       changed(zschimmer(), [](Party& p) { p.company = "Zschimmer Anlagenbau Verwaltungs"; }),
       Obstacle::company_parts_differ},
      {"a Niederlassung",
       changed(zschimmer(), [](Party& p) { p.company = "Zschimmer Anlagenbau Niederlassung Köln"; }),
       Obstacle::company_parts_differ},
      {"another VAT id", changed(zschimmer(), [](Party& p) { p.vat_id = "DE987654321"; }),
       Obstacle::vat_ids_differ},
      {"a key of the same source", changed(zschimmer(), [](Party& p) { p.key = "10002"; }),
       Obstacle::keys_of_one_source},
  };
  const Party first = changed(zschimmer(), [](Party& p) { p.vat_id = "DE123456788", p.key = "10001"; });
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    EXPECT_NE(judge(first, row.other).obstacles & bit(row.obstacle), 0U);
  }
}

// At one door, with one phone number and mailbox.
TEST(Pairs, of_companies_whose_names_differ_go_to_a_person) {
  struct Row {
    const char* one;
    const char* other;
    bool is_asked;
  };
  for (const Row& row : {
           Row{"Zschimmer", "Trachsler", true},
           Row{"Autohaus Ohlendorf", "Reisebüro Sonnenschein", true},
           Row{"Windpark Nordheide I", "Windpark Nordheide II", true},
           Row{"Windpark Nordheide 1", "Windpark Nordheide 2", true},
           Row{"Solarfonds Zwickau 12", "Solarfonds Zwickau 13", true},
           Row{"Erste Quandtner Fonds", "Zweite Quandtner Fonds", true},
           Row{"Kratzmeier Nord", "Kratzmeier Süd", true},
           Row{"Hilgert", "Hilgert Austria", true},
           Row{"Zschimmer", "Zschimmer Handels", true},
           Row{"Malermeister Josef Tremmel", "Malermeister Xaver Tremmel", true},
           Row{"Pfeuffer", "Pfeuffer NL Ulm", true},
           Row{"Wöhrmann", "Wöhrmann Geschäftsstelle Ulm", true},
           Row{"Pfannenberg Niederlassung Ulm", "Pfannenberg Niederlassung Köln", true},
           Row{"Zschimmer Anlagenbau", "Zschimmer Anlagen-Bau", false},
           Row{"Autohaus Ohlendorf", "Auto-Haus Ohlendrof", false},
           Row{"Firma Zschimmer Anlagenbau", "Anlagenbau Zschimmer", false},
           Row{"Müller und Söhne Werkzeugbau", "Mueller u. Soehne Werkzeugbau", false},
           Row{"Windpark Nordheide II", "Windpark Norheide II", false},
       }) {
    const auto named = [](const char* company) {
      return changed(zschimmer(), [&](Party& p) { p.company = company, p.emails = {"buero@zschimmer.de"}; });
    };
    const Verdict verdict = judge(named(row.one), named(row.other));
    EXPECT_EQ(!is_merged_unseen(verdict), row.is_asked)
        << row.one << ", " << row.other << ' ' << verdict.score;
    EXPECT_GE(verdict.score, shipped_model().review_at) << row.one << ", " << row.other;
  }
}

TEST(Pairs, of_companies_whose_ids_differ_by_a_digit_a_register_or_a_court_go_to_a_person) {
  struct Row {
    const char* what;
    const char* register_id;
    const char* vat_id;
    Obstacles obstacles;
  };
  const Obstacles slip = bit(Obstacle::id_slips);
  const Obstacles other = bit(Obstacle::register_ids_differ);
  const Party first = changed(zschimmer(), [](Party& p) {
    p.register_id = "HRB 12345 (Koblenz)", p.vat_id = "DE111111125", p.emails = {"buero@zschimmer.de"};
  });
  for (const Row& row : {
           Row{"the same", "HRB 12345 (Koblenz)", "DE111111125", 0},
           Row{"the court not told", "HRB 12345", "DE111111125", 0},
           Row{"the court in full", "HRB 12345 (Koblenz am Rhein)", "DE111111125", 0},
           Row{"a digit of the register id", "HRB 12346 (Koblenz)", "DE111111125", slip},
           Row{"a digit of the VAT id", "HRB 12345 (Koblenz)", "DE111112125", slip},
           Row{"another court", "HRB 12345 (Mainz)", "DE111111125", other},
           Row{"another register", "HRA 12345 (Koblenz)", "DE111111125", other},
           Row{"another number", "HRB 80152 (Koblenz)", "DE111111125", other},
       }) {
    const Verdict verdict = judge(
        first, changed(first, [&](Party& p) { p.register_id = row.register_id, p.vat_id = row.vat_id; }));
    EXPECT_EQ(verdict.obstacles, row.obstacles) << row.what;
    EXPECT_GE(verdict.score, shipped_model().merge_at) << row.what;
  }
}

TEST(Pairs, of_one_household_office_or_town_are_no_one_person) {
  const std::string landline = "+4969123987";
  const Party resident{.last = "Lindenschmidt",
                       .first = "Thomas",
                       .street = "Ringstraße",
                       .number = "5",
                       .postcode = "63067",
                       .city = "Offenbach",
                       .phones = {landline}};
  const Party colleague = changed(resident, [](Party& p) { p.company = "Zschimmer Anlagenbau"; });
  const std::vector<Case> cases{
      {"a couple", resident, changed(resident, [](Party& p) { p.first = "Sabine"; })},
      {"a family and one of it", resident, changed(resident, [](Party& p) { p.first.clear(); })},
      {"father and son", changed(resident, [](Party& p) { p.birth = "1950-02-03"; }),
       changed(resident, [](Party& p) { p.birth = "1979-11-24"; })},
      {"colleagues", colleague, changed(colleague, [](Party& p) { p.last = "Bergmann", p.first = "Ute"; })},
      {"namesakes in one town with other phones",
       changed(resident, [](Party& p) { p.phones = {"+4915112398765"}; }),
       changed(resident,
               [](Party& p) { p.street = "Am Hang", p.number = "77", p.phones = {"+4917133311122"}; })},
  };
  for (const Case& one : cases) {
    const Verdict verdict = judge(one.a, one.b);
    EXPECT_LT(verdict.score, shipped_model().link_at) << one.what;
  }
}

TEST(Pairs, with_a_slip_in_the_birth_date_do_not_contradict) {
  struct Row {
    const char* what;
    const char* other;
    Obstacles obstacles;
  };
  const Obstacles slips = bit(Obstacle::birth_date_slips);
  for (const Row& row :
       {Row{"day and month swapped", "1970-04-05", 0}, Row{"a digit of the day", "1970-05-05", 0},
        Row{"a digit of the month", "1970-06-04", 0}, Row{"a digit of the year", "1979-05-04", slips},
        Row{"father and son on one birthday", "1990-05-04", slips},
        Row{"two neighbours swapped", "1907-05-04", slips}, Row{"another day", "1970-05-31", slips},
        Row{"another year", "1993-05-04", slips}, Row{"two digits", "1972-05-14", slips},
        Row{"another person", "1998-11-23", bit(Obstacle::birth_dates_differ)}}) {
    const Verdict verdict = judge(thomas(), changed(thomas(), [&](Party& p) { p.birth = row.other; }));
    EXPECT_EQ(verdict.obstacles, row.obstacles) << row.what;
    EXPECT_GE(verdict.score, row.obstacles == bit(Obstacle::birth_dates_differ) ? shipped_model().link_at
                                                                                : shipped_model().merge_at)
        << row.what;
  }
}

// A family's mailbox and landline are everybody's, and twins were born on one day.
TEST(Pairs, of_one_household_whose_first_names_may_be_two_go_to_a_person) {
  struct Row {
    const char* first;
    const char* other;
    const char* mailbox;
    bool is_asked;
  };
  for (const Row& row : {
           Row{"Ayse", "Aysel", "fam.lindenschmidt@web.de", true},
           Row{"Marie", "Maria", "fam.lindenschmidt@web.de", true},
           Row{"Noel", "Noelle", "lindenschmidt@web.de", true},
           Row{"Anna", "Anne", "lindenschmidt@web.de", true},
           Row{"Marie", "Maria", "m.lindenschmidt@web.de", false},
           Row{"Stefan", "Stephan", "fam.lindenschmidt@web.de", false},
           Row{"Yannick", "Jannik", "lindenschmidts@web.de", false},
           Row{"Thomas", "Thmoas", "lindenschmidt@web.de", false},
           Row{"Hans Peter", "Peter", "lindenschmidt@web.de", false},
           Row{"H.", "Hans", "familie@lindenschmidt.de", false},
       }) {
    const Party one = changed(thomas(), [&](Party& p) { p.first = row.first, p.emails = {row.mailbox}; });
    const Party other = changed(one, [&](Party& p) { p.first = row.other; });
    EXPECT_EQ(!is_merged_unseen(judge(one, other)), row.is_asked) << row.first << ", " << row.other;
  }
}

TEST(Pairs, of_an_initial_or_half_a_first_name_go_to_a_person_when_nothing_personal_agrees) {
  const Party hans = changed(thomas(), [](Party& p) {
    p.first = "Hans Peter", p.birth.clear(), p.emails = {"fam.lindenschmidt@web.de"};
  });
  for (const char* first : {"H.", "H. P.", "Peter", "Hans"}) {
    const Party other = changed(hans, [&](Party& p) { p.first = first; });
    const Verdict verdict = judge(hans, other);
    EXPECT_NE(verdict.obstacles & bit(Obstacle::first_names_may_differ), 0U) << first;
    EXPECT_GE(verdict.score, shipped_model().link_at) << first;
    const auto with_mobile = [](Party& p) { p.phones.emplace_back("+491701234567"); };
    EXPECT_EQ(judge(changed(hans, with_mobile), changed(other, with_mobile)).obstacles, 0U) << first;
  }
}

TEST(Pairs, of_an_initial_that_fits_two_people_go_to_a_person) {
  const auto named = [](const char* first) {
    return changed(thomas(),
                   [&](Party& p) { p.first = first, p.phones = {"+491701234567"}, p.birth.clear(); });
  };
  const auto merges = [](const std::vector<Party>& parties) {
    return find_duplicates(table_of(parties), shipped_model(), {}, merge_options(shipped_model()))
        .joined.size();
  };
  EXPECT_EQ(merges({named("H."), named("Hans")}), 1U);
  EXPECT_EQ(merges({named("H."), named("Hans"), named("Hans")}), 2U);
  EXPECT_EQ(merges({named("Helga"), named("H."), named("Hans")}), 0U);
  EXPECT_EQ(merges({named("Helga"), named("Hans"), named("H."), named("H."), named("Hans")}), 2U);
}

TEST(Pairs, swapped_and_spelt_otherwise_are_known) {
  struct Row {
    const char* last;
    const char* first;
  };
  for (const Row& row : {Row{"Şahin", "Mehmet"}, Row{"Meyer", "Hans"}}) {
    const Party one = changed(thomas(), [&](Party& p) { p.last = row.last, p.first = row.first; });
    const Party other = changed(thomas(), [&](Party& p) {
      p.first = row.last == std::string_view("Meyer") ? "Maier" : "Schahin", p.last = row.first;
    });
    EXPECT_TRUE(is_merged_unseen(judge(one, other))) << row.last;
  }
}

TEST(Pairs, of_towns_of_which_one_begins_as_the_other_are_of_two) {
  const auto is_one_place = [](const char* city, const char* other) {
    const Table table = table_of({Party{.last = "Berg", .city = city}, Party{.last = "Berg", .city = other}});
    const std::span<const AddressRow> addresses = table.all_addresses();
    return place_level(table, addresses[0], addresses[1]) == PlaceLevel::city;
  };
  EXPECT_TRUE(is_one_place("Frankfurt", "Frankfurt am Main"));
  EXPECT_TRUE(is_one_place("Bad Homburg v.d.H.", "Bad Homburg v. d. Höhe"));
  EXPECT_FALSE(is_one_place("Wien", "Wiener Neustadt"));
  EXPECT_FALSE(is_one_place("Halle", "Hallein"));
  EXPECT_FALSE(is_one_place("Linden", "Lindenberg"));
}

}  // namespace
}  // namespace kartei::match
