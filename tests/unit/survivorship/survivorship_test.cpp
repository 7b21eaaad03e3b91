#include "survivorship/survivorship.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

namespace kartei::survivorship {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;

Moment day(int day_of_march) {
  return sys_days{std::chrono::year{2026} / 3 / std::chrono::day{static_cast<unsigned>(day_of_march)}};
}

Contact person(std::string first, std::string last) {
  Contact contact;
  contact.person.first_name = std::move(first);
  contact.person.last_name = std::move(last);
  return contact;
}

PostalAddress address(std::string street, std::string number, std::string postcode, std::string city) {
  PostalAddress address;
  address.street = std::move(street);
  address.house_number = std::move(number);
  address.postcode = std::move(postcode);
  address.city = std::move(city);
  return address;
}

ContactPoint point(ContactPointKind kind, std::string value) {
  ContactPoint point;
  point.kind = kind;
  point.value = std::move(value);
  return point;
}

const Origin& origin_of(const Golden& golden, Group group) {
  return golden.origins[static_cast<std::size_t>(group)];
}

TEST(Survivorship, the_more_trusted_source_leads_even_when_older_and_shorter) {
  const Contact trusted = person("H.", "Meyer");
  const Contact newer = person("Hans Peter", "Meyer");
  const std::vector evidence{evidence_of(newer, 1, day(20), {1}), evidence_of(trusted, 9, day(1), {2})};
  const Golden golden = survive(evidence, {});
  EXPECT_EQ(golden.contact.person.first_name, "H.");
  EXPECT_EQ(origin_of(golden, Group::person_name), (Origin{Origin::Kind::evidence, 1}));
}

TEST(Survivorship, with_equal_trust_the_value_that_appeared_later_leads) {
  const Contact before = person("Anna", "Schulz");
  const Contact married = person("Anna", "Krüger");
  const std::vector evidence{evidence_of(married, 5, day(9), {1}), evidence_of(before, 5, day(2), {2})};
  EXPECT_EQ(survive(evidence, {}).contact.person.last_name, "Krüger");
}

TEST(Survivorship, the_moment_counts_per_group_and_not_per_record) {
  Contact moved = person("Anna", "Schulz");
  moved.addresses = {address("Neue Straße", "1", "10115", "Berlin")};
  Contact renamed = person("Anna", "Krüger");
  renamed.addresses = {address("Alte Straße", "2", "20095", "Hamburg")};
  Evidence first = evidence_of(moved, 5, day(1), {1});
  first.first_seen[static_cast<std::size_t>(Group::addresses)] = day(8);
  const std::vector evidence{first, evidence_of(renamed, 5, day(5), {2})};
  const Golden golden = survive(evidence, {});
  EXPECT_EQ(golden.contact.person.last_name, "Krüger");
  ASSERT_EQ(golden.contact.addresses.size(), 2U);
  EXPECT_EQ(golden.contact.addresses[0].street, "Neue Straße");
}

TEST(Survivorship, with_equal_age_the_more_complete_group_leads) {
  Contact short_name = person("Hans", "Meyer");
  Contact full_name = person("Hans", "Meyer");
  full_name.person.title = "Dr.";
  const std::vector evidence{evidence_of(short_name, 5, day(1), {1}), evidence_of(full_name, 5, day(1), {2})};
  EXPECT_EQ(survive(evidence, {}).contact.person.title, "Dr.");
}

TEST(Survivorship, an_initial_is_no_complete_name_and_half_a_double_name_less_than_the_whole) {
  const Contact full = person("Hans", "Meyer");
  const Contact initial = person("H.", "Meyer");
  const Contact initials = person("H. P.", "Meyer");
  const std::vector meyer{evidence_of(initial, 5, day(1), {1}), evidence_of(initials, 5, day(1), {2}),
                          evidence_of(full, 5, day(1), {3}), evidence_of(initial, 5, day(1), {4})};
  EXPECT_EQ(survive(meyer, {}).contact.person.first_name, "Hans");
  const Contact half = person("Eva", "Bergmann");
  const Contact whole = person("Eva", "Schulz-Bergmann");
  const std::vector eva{evidence_of(half, 5, day(1), {1}), evidence_of(whole, 5, day(1), {2})};
  EXPECT_EQ(survive(eva, {}).contact.person.last_name, "Schulz-Bergmann");
}

TEST(Survivorship, of_equally_complete_names_the_one_that_more_records_say_leads) {
  const Contact right = person("Klaus", "Werner");
  const Contact typo = person("Klaus", "Wenrer");
  const std::vector evidence{evidence_of(typo, 1, day(1), {1}), evidence_of(right, 1, day(1), {2}),
                             evidence_of(right, 1, day(1), {3})};
  EXPECT_EQ(survive(evidence, {}).contact.person.last_name, "Werner");
}

TEST(Survivorship, a_known_gender_makes_a_name_more_complete) {
  Contact addressed = person("Klaus", "Werner");
  addressed.person.gender = Gender::male;
  const Contact typo = person("Klaus", "Wenrer");
  const std::vector evidence{evidence_of(typo, 1, day(1), {1}), evidence_of(addressed, 1, day(1), {2})};
  EXPECT_EQ(survive(evidence, {}).contact.person.last_name, "Werner");
}

TEST(Survivorship, a_source_that_says_nothing_in_a_group_does_not_empty_it) {
  Contact silent = person("Hans", "Meyer");
  Contact talkative;
  talkative.birth_date = sys_days{std::chrono::year{1970} / 5 / 4};
  talkative.vat_id = "DE123456789";
  const std::vector evidence{evidence_of(silent, 9, day(9), {1}), evidence_of(talkative, 1, day(1), {2})};
  const Golden golden = survive(evidence, {});
  EXPECT_EQ(golden.contact.birth_date, talkative.birth_date);
  EXPECT_EQ(golden.contact.vat_id, "DE123456789");
  EXPECT_EQ(golden.contact.person.last_name, "Meyer");
}

TEST(Survivorship, no_address_arises_that_nobody_delivered) {
  Contact a = person("Hans", "Meyer");
  a.addresses = {address("Ringstraße", "", "63067", "Offenbach")};
  Contact b = person("Hans", "Meyer");
  b.addresses = {address("", "5", "60311", "Frankfurt")};
  const std::vector evidence{evidence_of(a, 5, day(2), {1}), evidence_of(b, 5, day(1), {2})};
  const Golden golden = survive(evidence, {});
  ASSERT_EQ(golden.contact.addresses.size(), 2U);
  EXPECT_EQ(golden.contact.addresses[0], a.addresses[0]);
  EXPECT_EQ(golden.contact.addresses[1], b.addresses[0]);
  EXPECT_EQ(golden.address_origins[1], (Origin{Origin::Kind::evidence, 1}));
}

TEST(Survivorship, an_address_that_says_less_is_taken_up_by_the_fuller_one) {
  Contact town_only = person("Hans", "Meyer");
  town_only.addresses = {address("", "", "63067", "Offenbach")};
  Contact full = person("Hans", "Meyer");
  full.addresses = {address("Ringstraße", "5", "63067", "Offenbach")};
  const std::vector evidence{evidence_of(town_only, 9, day(2), {1}), evidence_of(full, 1, day(1), {2})};
  const Golden golden = survive(evidence, {});
  ASSERT_EQ(golden.contact.addresses.size(), 1U);
  EXPECT_EQ(golden.contact.addresses[0].street, "Ringstraße");
  EXPECT_EQ(golden.address_origins[0], (Origin{Origin::Kind::evidence, 1}));
}

TEST(Survivorship, contact_points_are_united_each_once) {
  Contact a = person("Hans", "Meyer");
  a.contact_points = {point(ContactPointKind::phone, "+4969123456"),
                      point(ContactPointKind::email, "h@meyer.de")};
  Contact b = person("Hans", "Meyer");
  b.contact_points = {point(ContactPointKind::email, "h@meyer.de"),
                      point(ContactPointKind::fax, "+4969123456")};
  const std::vector evidence{evidence_of(a, 5, day(1), {1}), evidence_of(b, 5, day(1), {2})};
  const Golden golden = survive(evidence, {});
  EXPECT_EQ(golden.contact.contact_points.size(), 3U);
  EXPECT_EQ(golden.contact_point_origins.size(), 3U);
}

TEST(Survivorship, notes_tags_and_consents_of_all_are_kept) {
  Contact a = person("Hans", "Meyer");
  a.note = "Messe 2025";
  a.tags = {"Kunde"};
  a.consents = {{ConsentStatement::Meaning::objected, "", "x"}};
  Contact b = person("Hans", "Meyer");
  b.note = "Rückruf";
  b.tags = {"Kunde", "Presse"};
  const std::vector evidence{evidence_of(a, 5, day(1), {1}), evidence_of(b, 9, day(1), {2})};
  const Golden golden = survive(evidence, {});
  EXPECT_EQ(golden.contact.note, "Rückruf\nMesse 2025");
  EXPECT_EQ(golden.contact.tags, (std::vector<std::string>{"Kunde", "Presse"}));
  EXPECT_EQ(golden.contact.consents, a.consents);
}

TEST(Survivorship, an_edit_beats_every_source_and_the_newest_edit_the_older) {
  const Contact source = person("Hans", "Meyer");
  const Contact old_edit = person("Hans", "Maier");
  const Contact new_edit = person("Hans", "Meier");
  const std::vector evidence{evidence_of(source, 9, day(20), {1})};
  const std::vector<Edit> edits{{{8}, Group::person_name, &new_edit, {}, {}},
                                {{7}, Group::person_name, &old_edit, {}, {}}};
  const Golden golden = survive(evidence, edits);
  EXPECT_EQ(golden.contact.person.last_name, "Meier");
  EXPECT_EQ(origin_of(golden, Group::person_name), (Origin{Origin::Kind::edit, 0}));
}

TEST(Survivorship, an_edit_with_an_empty_part_empties_the_group) {
  Contact source = person("Hans", "Meyer");
  source.vat_id = "DE1";
  const Contact nothing;
  const std::vector evidence{evidence_of(source, 9, day(20), {1})};
  const std::vector<Edit> edits{{{1}, Group::vat_id, &nothing, {}, {}}};
  EXPECT_EQ(survive(evidence, edits).contact.vat_id, "");
}

/// Numbers that two parties have, as imports, edits and a merge of the two made them known.
class ListsByHand : public testing::Test {
 protected:
  void import(std::int64_t party, std::string number, std::int64_t operation) {
    Evidence evidence = evidence_of(contact_with(std::move(number)), 5, day(1), {operation});
    evidence.party = {party};
    evidence.came_with.fill({operation});
    evidence_.push_back(evidence);
  }

  void edit(std::int64_t party, const std::string& number, std::int64_t operation) {
    for (const Group group : {Group::contact_points, Group::note})
      edits_.push_back({{operation}, group, &contact_with(number), {party}, {operation}});
  }

  void merge(std::int64_t operation) { joinings_.push_back({{1}, {2}, {operation}}); }

  [[nodiscard]] std::string numbers() const {
    std::string text;
    for (const ContactPoint& one : survive(evidence_, edits_, joinings_).contact.contact_points)
      text += (text.empty() ? "" : " ") + one.value;
    return text;
  }

  [[nodiscard]] std::string note() const { return survive(evidence_, edits_, joinings_).contact.note; }

 private:
  const Contact& contact_with(std::string number) {
    Contact& contact = contacts_.emplace_back(person("Hans", "Meyer"));
    contact.note = "Notiz " + number;
    contact.contact_points = {point(ContactPointKind::phone, std::move(number))};
    return contact;
  }

  std::deque<Contact> contacts_;
  std::vector<Evidence> evidence_;
  std::vector<Edit> edits_;
  std::vector<Joining> joinings_;
};

TEST_F(ListsByHand, replace_what_was_known_and_take_what_later_imports_bring) {
  import(1, "+491", 1);
  edit(1, "+492", 2);
  import(1, "+493", 3);
  EXPECT_EQ(numbers(), "+492 +493");
  EXPECT_EQ(note(), "Notiz +492");
}

TEST_F(ListsByHand, take_nothing_from_a_party_that_is_merged_later) {
  import(1, "+491", 1);
  import(2, "+492", 1);
  edit(1, "+493", 2);
  merge(3);
  EXPECT_EQ(numbers(), "+493 +492");
  EXPECT_EQ(note(), "Notiz +493\nNotiz +492");
}

TEST_F(ListsByHand, stand_both_when_both_parties_were_edited_before_the_merge) {
  edit(1, "+491", 1);
  edit(2, "+492", 2);
  merge(3);
  EXPECT_EQ(numbers(), "+492 +491");
  edit(1, "+493", 4);
  EXPECT_EQ(numbers(), "+493");
  EXPECT_EQ(note(), "Notiz +493");
}

TEST_F(ListsByHand, replace_what_is_known_of_all_that_were_merged_before) {
  import(1, "+491", 1);
  import(2, "+492", 1);
  merge(2);
  edit(1, "+493", 3);
  EXPECT_EQ(numbers(), "+493");
}

TEST(Survivorship, the_order_of_evidence_does_not_matter) {
  std::vector<Contact> contacts;
  for (int i = 0; i < 5; ++i) {
    Contact contact = person(i % 2 == 0 ? "Hans" : "Johannes", "Meyer");
    contact.addresses = {address("Ring", std::to_string(i % 3), "63067", "Offenbach")};
    contact.contact_points = {point(ContactPointKind::phone, "+49" + std::to_string(i % 4))};
    contact.tags = {"t" + std::to_string(i)};
    contact.note = "n" + std::to_string(i % 2);
    contacts.push_back(contact);
  }
  std::vector<int> order{0, 1, 2, 3, 4};
  std::optional<Contact> first;
  do {
    std::vector<Evidence> evidence;
    for (const int i : order) {
      evidence.push_back(evidence_of(contacts[static_cast<std::size_t>(i)], i % 2, day(1 + i % 3), {i + 1}));
    }
    const Contact golden = survive(evidence, {}).contact;
    if (!first) first = golden;
    SCOPED_TRACE(testing::PrintToString(order));
    EXPECT_EQ(golden.person, first->person);
    EXPECT_EQ(golden.addresses, first->addresses);
    EXPECT_EQ(golden.contact_points, first->contact_points);
    EXPECT_EQ(golden.tags, first->tags);
    EXPECT_EQ(golden.note, first->note);
  } while (std::ranges::next_permutation(order).found);
}

TEST(Survivorship, nothing_in_gives_nothing_out) {
  const Golden golden = survive({}, {});
  EXPECT_TRUE(golden.contact.person.empty());
  EXPECT_EQ(origin_of(golden, Group::person_name).kind, Origin::Kind::none);
}

TEST(Groups, every_word_leads_back_to_its_group) {
  for (std::size_t i = 0; i < group_count; ++i) {
    const auto group = static_cast<Group>(i);
    EXPECT_EQ(group_from_text(to_text(group)), group);
  }
  EXPECT_FALSE(group_from_text("unheard"));
}

}  // namespace
}  // namespace kartei::survivorship
