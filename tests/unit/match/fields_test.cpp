// How much each field says, alone and beside the others.
#include <gtest/gtest.h>

#include <algorithm>

#include "verdict.hpp"

namespace kartei::match {
namespace {

TEST(Fields, agree_more_on_a_rare_name_than_on_a_frequent_one) {
  std::vector<Party> parties;
  for (int i = 0; i < 40; ++i)
    parties.push_back({.last = "Müller", .first = "Kunigunde", .postcode = std::to_string(60000 + i)});
  parties.push_back({.last = "Lüdenscheidt", .first = "Kunigunde"});
  parties.push_back({.last = "Lüdenscheidt", .first = "Kunigunde"});
  const Table table = table_of(parties);
  const Comparer comparer(table, shipped_model());
  Comparison frequent = comparer.compare(0, 1);
  Comparison rare = comparer.compare(40, 41);
  EXPECT_GT(rare.weight(Feature::last_name), frequent.weight(Feature::last_name));
}

TEST(Fields, a_birth_date_that_half_of_the_list_bears_says_little) {
  std::vector<Party> parties;
  for (int i = 0; i < 2000; ++i) {
    std::string name{"Bergmannsdorf"};
    for (int letter = 0, rest = i; letter < 3; ++letter, rest /= 13)
      name += "bdfglmnrstwkz"[rest % 13], name += 'a';
    const std::string year = std::to_string(1930 + i % 70);
    parties.push_back({.last = name, .first = "Eva", .birth = i % 2 == 0 ? "1985-06-15" : year + "-03-04"});
  }
  parties.push_back({.last = "Bauer", .first = "Eva", .birth = "1971-08-09"});
  parties.push_back({.last = "Baur", .first = "Eva", .birth = "1971-08-09"});
  const Table table = table_of(parties);
  const Comparer comparer(table, shipped_model());
  EXPECT_LT(comparer.compare(0, 2).weight(Feature::birth_date), 3000);
  EXPECT_GT(comparer.compare(2000, 2001).weight(Feature::birth_date), 13000);
}

TEST(Fields, a_birth_date_is_as_rare_however_often_one_party_is_listed) {
  std::vector<Party> parties(2, thomas());
  const std::int32_t twice =
      Comparer(table_of(parties), shipped_model()).compare(0, 1).weight(Feature::birth_date);
  for (const char* last : {"Lindenschmitt", "Linndenschmidt", "Lindenschmidt"})
    parties.push_back(changed(thomas(), [&](Party& p) { p.last = last, p.first = "Tom"; }));
  const Table table = table_of(parties);
  EXPECT_EQ(Comparer(table, shipped_model()).compare(0, 1).weight(Feature::birth_date), twice);
}

TEST(Fields, a_slip_in_an_id_is_none_of_another_company) {
  struct Row {
    const char* what;
    const char* other;
    bool differ;
  };
  const Party first =
      changed(zschimmer(), [](Party& p) { p.vat_id = "DE123456788", p.register_id = "HRB 12345"; });
  for (const Row& row :
       {Row{"the same", "DE 123 456 788", false}, Row{"a digit other", "DE123456798", false},
        Row{"a digit lost", "DE12345678", false}, Row{"neighbours swapped", "DE123465788", false},
        Row{"another company", "DE987654321", true}}) {
    const Verdict verdict = judge(first, changed(first, [&](Party& p) { p.vat_id = row.other; }));
    EXPECT_EQ((verdict.obstacles & bit(Obstacle::vat_ids_differ)) != 0, row.differ) << row.what;
  }
}

TEST(Fields, a_salutation_tells_the_spouse_where_no_first_name_does) {
  const Party family = changed(thomas(), [](Party& p) {
    p.first.clear(), p.phones.clear(), p.emails.clear(), p.birth.clear(), p.gender = Gender::male;
  });
  const Party mister =
      changed(thomas(), [](Party& p) { p.phones.clear(), p.emails.clear(), p.birth.clear(); });
  const Party wife = changed(mister, [](Party& p) { p.first = "Sabine"; });
  EXPECT_GT(judge(family, mister).score,
            judge(changed(family, [](Party& p) { p.gender = Gender::unknown; }), mister).score);
  EXPECT_LT(judge(family, wife).score, shipped_model().review_at);
  EXPECT_NE(judge(family, wife).obstacles & bit(Obstacle::first_names_differ), 0U);
}

TEST(Fields, lines_of_an_address_may_change_places) {
  const Party straight = changed(thomas(), [](Party& p) { p.addition = "Hof Eichenkamp"; });
  const Party crossed = changed(
      thomas(), [](Party& p) { p.street = "Hof Eichenkamp", p.addition = "Ringstr.", p.number = "5"; });
  const Table table = table_of({straight, crossed});
  Comparison comparison = Comparer(table, shipped_model()).compare(0, 1);
  EXPECT_EQ(comparison.level(Feature::street), static_cast<Level>(StreetLevel::number));
  EXPECT_EQ(comparison.level(Feature::addition), not_compared);
}

TEST(Fields, swapped_names_are_seen_behind_a_short_form) {
  const Table table = table_of({{.last = "Manni", .first = "Hopfenwirth"},
                                {.last = "Hopfenwirth", .first = "Manfred"},
                                {.last = "Anton", .first = "Hopfenwirth"}});
  const Comparer comparer(table, shipped_model());
  const auto swapped = static_cast<Level>(LastNameLevel::swapped);
  EXPECT_EQ(comparer.compare(0, 1).level(Feature::last_name), swapped);
  EXPECT_NE(comparer.compare(1, 2).level(Feature::last_name), swapped);
}

TEST(Fields, a_switchboard_of_many_says_less_than_a_phone_of_two) {
  std::vector<Party> parties;
  for (int i = 0; i < 60; ++i)
    parties.push_back({.last = "Name" + std::to_string(i), .first = "Eva", .phones = {"+4969555000"}});
  parties.push_back({.last = "Bauer", .first = "Eva", .phones = {"+4930112987"}});
  parties.push_back({.last = "Bauer", .first = "Eva", .phones = {"+4930112987"}});
  const Table table = table_of(parties);
  const Comparer comparer(table, shipped_model());
  Comparison many = comparer.compare(0, 1);
  Comparison two = comparer.compare(60, 61);
  EXPECT_GT(two.weight(Feature::phone), many.weight(Feature::phone) + 4000);
}

TEST(Fields, a_mailbox_made_of_the_name_says_little_beyond_the_name) {
  const auto weight = [](std::string_view mailbox) {
    const std::string one = std::string(mailbox) + "@web.de";
    const std::string other = std::string(mailbox) + "@posteo.de";
    const Table table = table_of({{.last = "Gerstenbach", .first = "Piotr", .emails = {one}},
                                  {.last = "Gerstenbach", .first = "Piotr", .emails = {other}}});
    return Comparer(table, shipped_model()).compare(0, 1).weight(Feature::email);
  };
  EXPECT_LE(weight("piotr.gerstenbach"), 1000);
  EXPECT_GT(weight("sternschnuppe17"), 3000);
}

TEST(Fields, placeholders_say_nothing) {
  const Party a{.last = "Bauer",
                .first = "unbekannt",
                .street = "k.A.",
                .postcode = "00000",
                .phones = {"+4900000000", "+490000"},
                .emails = {"test@test.de"},
                .birth = "1900-01-01",
                .company = "n/a"};
  const Party b{.last = "Becker",
                .first = "unbekannt",
                .street = "k.A.",
                .postcode = "00000",
                .phones = {"+490000"},
                .emails = {"test@test.de"},
                .birth = "1900-01-01",
                .company = "n/a"};
  const Table table = table_of({a, b});
  const Comparer comparer(table, shipped_model());
  const Comparison comparison = comparer.compare(0, 1);
  for (std::size_t i = 0; i < feature_count; ++i) {
    const auto feature = static_cast<Feature>(i);
    if (feature == Feature::last_name) continue;
    EXPECT_EQ(comparison.level(feature), not_compared) << to_text(feature);
  }
}

TEST(Fields, score_the_same_in_both_directions) {
  const std::vector<Party> parties{
      thomas(), zschimmer(), changed(thomas(), [](Party& p) { p.last = "Lindenschmid", p.first = "Tomas"; }),
      changed(zschimmer(), [](Party& p) { p.company = "Zschimmer Bau", p.number = "12a"; })};
  const Table table = table_of(parties);
  const Comparer comparer(table, shipped_model());
  for (const auto& [a, b] : {std::pair{0U, 2U}, std::pair{1U, 3U}}) {
    EXPECT_EQ(comparer.compare(a, b).levels, comparer.compare(b, a).levels);
    EXPECT_EQ(comparer.compare(a, b).score, comparer.compare(b, a).score);
  }
}

TEST(Fields, a_phone_number_without_area_code_agrees_with_another_and_with_an_end) {
  const auto weight = [](std::string_view one, std::string_view other) {
    const Table table = table_of({changed(thomas(), [&](Party& p) { p.phones = {one}; }),
                                  changed(thomas(), [&](Party& p) { p.phones = {other}; })});
    return Comparer(table, shipped_model()).compare(0, 1).weight(Feature::phone);
  };
  EXPECT_GT(weight("90009101", "90009101"), 0);
  EXPECT_GT(weight("+496990009101", "90009101"), 0);
  EXPECT_EQ(weight("+496990009101", "80008101"), 0) << "what is unreadable tells no difference";
  EXPECT_LT(weight("+496990009101", "+496980008101"), 0);
}

}  // namespace
}  // namespace kartei::match
