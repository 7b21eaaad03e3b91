/// What is never in one cluster, whatever lies between and however much of it.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "match/duplicates.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

Result merged(const Table& table, const Constraints& constraints = {}) {
  return find_duplicates(table, shipped_model(), constraints, merge_options(shipped_model()));
}

Party otto() {
  return {.last = "Wanner",
          .first = "Otto",
          .street = "Ring",
          .number = "2",
          .postcode = "1010",
          .city = "Wien",
          .phones = {"+4315129001", "+436641234567"},
          .emails = {"otto.wanner@ringpost.example"}};
}

// So many rows of one man, each with a further number of its own, so that none is a copy.
struct Crowd {
  explicit Crowd(std::size_t count) {
    for (std::size_t n = 0; n < count; ++n) numbers.push_back("+43151" + std::to_string(30000 + n * 37));
    for (std::size_t n = 0; n < count; ++n) {
      rows.push_back(otto());
      rows.back().phones.push_back(numbers[n]);
    }
  }
  std::vector<std::string> numbers;
  std::vector<Party> rows;
};

// Among many others, so that his name is no common one.
Table in_a_town(const std::vector<Party>& rows) {
  Table table = table_of(rows);
  for (std::size_t n = 0; n < 1000; ++n) add(table, numbered_person(n));
  return table;
}

TEST(Clusters, hold_no_two_birth_dates_at_any_size) {
  for (const std::size_t size : {5U, 30U, 45U}) {
    SCOPED_TRACE(size);
    Crowd crowd(size);
    crowd.rows.front().birth = "1950-03-12";
    crowd.rows.back().birth = "1979-11-05";
    const Result found = merged(in_a_town(crowd.rows));
    const auto last = found.cluster_of.begin() + static_cast<std::ptrdiff_t>(size);
    EXPECT_NE(found.cluster_of.front(), *(last - 1));
    const std::set<std::uint32_t> clusters(found.cluster_of.begin(), last);
    EXPECT_EQ(clusters.size(), 2U);
  }
}

TEST(Clusters, hold_no_two_of_many_contradicting_values_at_any_size) {
  std::mt19937 random(11);
  const std::vector<std::string> dates{"", "", "", "", "1950-03-12", "1979-11-05", "1991-07-23"};
  for (int round = 0; round < 3; ++round) {
    Crowd crowd(45);
    for (Party& row : crowd.rows) {
      row.birth = dates[random() % dates.size()];
      if (random() % 12 == 0) row.key = std::to_string(random() % 3 + 1);
      if (random() % 15 == 0) row.suffix = random() % 2 == 0 ? "jun." : "sen.";
    }
    const Result found = merged(in_a_town(crowd.rows));
    const auto last = found.cluster_of.begin() + static_cast<std::ptrdiff_t>(crowd.rows.size());
    EXPECT_LT(std::set(found.cluster_of.begin(), last).size(), 10U);
    std::map<std::uint32_t, std::set<std::string>> said;
    for (std::size_t row = 0; row < crowd.rows.size(); ++row) {
      const Party& party = crowd.rows[row];
      for (const std::string& value :
           {"date " + party.birth, "key " + party.key, "generation " + party.suffix})
        if (!value.ends_with(' ')) said[found.cluster_of[row]].insert(value);
    }
    for (const auto& [cluster, values] : said) {
      std::map<char, int> of_field;
      for (const std::string& value : values) EXPECT_EQ(++of_field[value.front()], 1) << value;
    }
  }
}

TEST(Clusters, hold_no_two_of_a_group_that_is_kept_apart) {
  const std::vector<Party> rows(40, otto());
  Constraints constraints;
  ApartGroup& group = constraints.groups.emplace_back();
  for (std::uint32_t row = 0; row < 20; ++row) group.members.push_back({row, row / 2});
  const Result found = merged(table_of(rows), constraints);
  std::map<std::uint32_t, std::set<std::uint32_t>> who;
  for (const ApartGroup::Member& member : group.members) who[found.cluster_of[member.row]].insert(member.who);
  for (const auto& [cluster, members] : who) EXPECT_EQ(members.size(), 1U);
  const Result free = merged(table_of(rows));
  EXPECT_EQ(std::set(free.cluster_of.begin(), free.cluster_of.end()).size(), 1U);
}

TEST(Clusters, hold_nobody_who_contradicts_a_member_of_a_row) {
  Party helga = otto();
  helga.first = "Helga";
  Party initial = otto();
  initial.first = "O.";
  initial.phones = {"+436641234567"};
  for (const bool knows_members : {false, true}) {
    Party led = otto();
    led.first = "H.";
    Table table = table_of({led, helga});
    if (knows_members) {
      Comparand hans;
      hans.last_name = "Wanner";
      hans.first_name = "Hans";
      table.add_member(0, hans);
    }
    EXPECT_EQ(table.size(), 2U);
    const Result found = merged(table);
    std::vector<ScoredPair> pairs = found.links;
    pairs.insert(pairs.end(), found.doubtful.begin(), found.doubtful.end());
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ((pairs[0].obstacles & bit(Obstacle::first_names_differ)) != 0, knows_members);
  }
}

}  // namespace
}  // namespace kartei::match
