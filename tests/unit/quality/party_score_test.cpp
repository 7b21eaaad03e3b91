#include "quality/party_score.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "quality/rules.hpp"

namespace kartei::quality {
namespace {

using namespace std::chrono_literals;

const Day today = std::chrono::sys_days(2026y / 11 / 22);

/// A party that loses no points.
struct Party {
  PartyKind kind = PartyKind::person;
  Contact contact;
  std::optional<Day> last_seen = today;

  explicit Party(PartyKind a_kind) : kind(a_kind) {
    contact.person.last_name = "Meyer";
    contact.person.first_name = "Anna";
    contact.person.gender = Gender::female;
    contact.company = {"Müller GmbH", "Müller", "GmbH"};
    contact.vat_id = "DE123456789";
    contact.addresses.push_back({Use::work, "Ring", "5", "", "", "63067", "Offenbach", "DE"});
    contact.contact_points.push_back({ContactPointKind::phone, Use::work, "+4969123456", "", false});
    contact.contact_points.push_back({ContactPointKind::email, Use::work, "a@b.de", "", false});
  }

  [[nodiscard]] PartyScore score(Score which) const {
    return score_party(shipped_rules().parties,
                       {kind, contact, last_seen, today})[static_cast<std::size_t>(which)];
  }
};

TEST(PartyScore, is_whole_for_a_party_that_has_all) {
  for (const PartyKind kind : {PartyKind::person, PartyKind::organisation}) {
    for (const Score score : {Score::completeness, Score::currency}) {
      const PartyScore whole = Party(kind).score(score);
      EXPECT_EQ(whole.percent(), 100) << to_text(kind) << ' ' << to_text(score);
      EXPECT_TRUE(whole.lost.empty());
    }
  }
}

/// What just fails a criterion: of each shipped one the whole party above stands on the good side.
struct Failing {
  std::string test;
  std::int64_t limit;
  std::function<void(Party&)> spoil;
};

const std::vector<Failing>& failing() {
  static const std::vector<Failing> list = {
      {"last_name", 0, [](Party& party) { party.contact.person.last_name.clear(); }},
      {"first_name", 0, [](Party& party) { party.contact.person.first_name.clear(); }},
      {"gender", 0, [](Party& party) { party.contact.person.gender = Gender::unknown; }},
      {"company", 0, [](Party& party) { party.contact.company.name.clear(); }},
      {"legal_form", 0, [](Party& party) { party.contact.company.legal_form.clear(); }},
      {"vat_or_register_id", 0, [](Party& party) { party.contact.vat_id.clear(); }},
      {"street_or_po_box", 0, [](Party& party) { party.contact.addresses[0].street.clear(); }},
      {"postcode_and_city", 0, [](Party& party) { party.contact.addresses[0].city.clear(); }},
      {"phone", 0,
       [](Party& party) { party.contact.contact_points.erase(party.contact.contact_points.begin()); }},
      {"email", 0, [](Party& party) { party.contact.contact_points.pop_back(); }},
      {"ways_to_contact", 2,
       [](Party& party) {
         party.contact.contact_points.pop_back();
         party.contact.addresses.clear();
       }},
      {"days_since_seen", 365, [](Party& party) { party.last_seen = today - std::chrono::days(366); }},
      {"days_since_seen", 1095, [](Party& party) { party.last_seen = today - std::chrono::days(1096); }},
      {"live_postcode", 0, [](Party& party) { party.contact.addresses[0].postcode = "00001"; }},
      {"current_numbers", 0, [](Party& party) { party.contact.contact_points[0].value = "+4112345678"; }},
  };
  return list;
}

bool has_lost(const Party& party, const PartyCriterion& criterion) {
  const PartyScore all = party.score(criterion.test->score);
  const PartyScore one = score_party(
      std::span(&criterion, 1),
      {party.kind, party.contact, party.last_seen, today})[static_cast<std::size_t>(criterion.test->score)];
  return one.points == 0 && one.possible == criterion.points && all.points < all.possible;
}

TEST(PartyScore, loses_the_points_of_each_shipped_criterion_just_beyond_its_threshold) {
  for (const PartyCriterion& criterion : shipped_rules().parties) {
    SCOPED_TRACE(std::string(criterion.test->name) + " " + std::to_string(criterion.limit));
    const auto row = std::ranges::find_if(failing(), [&](const Failing& one) {
      return one.test == criterion.test->name && one.limit == criterion.limit;
    });
    ASSERT_NE(row, failing().end()) << "has no case of its own";
    for (const PartyKind kind : criterion.kinds) {
      Party party(kind);
      EXPECT_FALSE(has_lost(party, criterion));
      row->spoil(party);
      EXPECT_TRUE(has_lost(party, criterion)) << to_text(kind);
    }
  }
}

TEST(PartyScore, holds_exactly_on_a_threshold) {
  Party party(PartyKind::person);
  party.last_seen = today - std::chrono::days(365);
  EXPECT_EQ(party.score(Score::currency).percent(), 100);
  party.last_seen = today - std::chrono::days(1095);
  EXPECT_EQ(party.score(Score::currency).percent(), 70);
  const std::vector<LostPoints> lost = party.score(Score::currency).lost;
  ASSERT_EQ(lost.size(), 1);
  EXPECT_EQ(to_text(lost.front()), "not delivered for more than 365 days");
  EXPECT_EQ(lost.front().points, 30);
}

TEST(PartyScore, does_not_count_what_there_is_nothing_to_look_at) {
  Party party(PartyKind::person);
  party.contact.addresses.clear();
  party.contact.contact_points.clear();
  party.last_seen.reset();
  EXPECT_EQ(party.score(Score::currency).percent(), std::nullopt);
  party.last_seen = today;
  EXPECT_EQ(party.score(Score::currency).percent(), 100);
  EXPECT_EQ(party.score(Score::currency).possible, 60);
}

TEST(PartyScore, knows_tests_beyond_those_of_the_shipped_criteria) {
  const Rules rules = read_rules(
      "[[party]]\ntest = \"birth_date\"\npoints = 1\n[[party]]\ntest = \"language\"\npoints = 1\n", "q.toml");
  Party party(PartyKind::person);
  const auto completeness = [&] {
    return score_party(rules.parties, {party.kind, party.contact, party.last_seen, today})[0].percent();
  };
  EXPECT_EQ(completeness(), 0);
  party.contact.birth_date = today;
  EXPECT_EQ(completeness(), 50);
  party.contact.language = "de";
  EXPECT_EQ(completeness(), 100);
}

}  // namespace
}  // namespace kartei::quality
