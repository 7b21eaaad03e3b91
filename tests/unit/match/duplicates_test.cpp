#include "match/duplicates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "match/comparer.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

// A small town: everybody twice, the second time with a slip, some with nothing but a name and a phone.
class Town {
 public:
  explicit Town(std::size_t people) {
    const std::vector<std::string> lasts{"Müller",    "Schmidt",     "Oberbacher",
                                         "Lindenhof", "Steinreuter", "Kaya"};
    const std::vector<std::string> firsts{"Anna", "Peter", "Sabine", "Jürgen", "Katharina", "Mehmet", "Ute"};
    for (std::size_t i = 0; i < people; ++i) {
      Party party;
      party.last = pick(lasts) + (random_() % 3 == 0 ? std::string("mann") : std::string());
      party.first = pick(firsts);
      party.street = "Straße " + std::string(1, static_cast<char>('A' + random_() % 20));
      party.number = std::to_string(random_() % 90 + 1);
      party.postcode = "63" + std::to_string(100 + random_() % 40);
      party.city = "Ort";
      phones_.push_back("+4969" + std::to_string(1000000 + random_() % 8999999));
      party.birth = std::to_string(1950 + random_() % 50) + "-0" + std::to_string(random_() % 9 + 1) + "-17";
      parties_.push_back(party);
      Party again = party;
      std::swap(again.last[2], again.last[3]);
      if (random_() % 2 == 0) again.birth.clear();
      if (random_() % 4 == 0) again.street.clear();
      parties_.push_back(again);
    }
    for (std::size_t i = 0; i < parties_.size(); ++i) {
      if (i % 3 != 0) parties_[i].phones = {phones_[i / 2]};
    }
  }
  [[nodiscard]] const std::vector<Party>& parties() const { return parties_; }

 private:
  std::string pick(const std::vector<std::string>& list) { return list[random_() % list.size()]; }

  std::mt19937 random_{7};
  std::vector<Party> parties_;
  std::vector<std::string> phones_;
};

Result search(const Table& table, const Constraints& constraints = {}, unsigned threads = 1) {
  Options options = report_options(shipped_model());
  options.threads = threads;
  return find_duplicates(table, shipped_model(), constraints, options);
}

TEST(Duplicates, are_the_same_for_any_number_of_threads) {
  const Town town(400);
  const Table table = table_of(town.parties());
  const Result one = search(table);
  for (const unsigned threads : {2U, 7U}) {
    const Result many = search(table, {}, threads);
    EXPECT_EQ(one.links, many.links);
    EXPECT_EQ(one.doubtful, many.doubtful);
    EXPECT_EQ(one.cluster_of, many.cluster_of);
  }
}

// Clusters as sets of original rows, whatever their numbers.
std::set<std::set<std::uint32_t>> as_sets(const Result& result, const std::vector<std::uint32_t>& original) {
  std::map<std::uint32_t, std::set<std::uint32_t>> clusters;
  for (std::uint32_t row = 0; row < result.cluster_of.size(); ++row) {
    clusters[result.cluster_of[row]].insert(original[row]);
  }
  std::set<std::set<std::uint32_t>> sets;
  for (const auto& [cluster, rows] : clusters) sets.insert(rows);
  return sets;
}

Result search_adapted(const Table& table) {
  Options options = report_options(shipped_model());
  options.adapts = true;
  return find_duplicates(table, shipped_model(), {}, options);
}

TEST(Duplicates, are_the_same_for_any_order_of_rows) {
  const Town town(300);
  std::vector<std::uint32_t> order(town.parties().size());
  std::iota(order.begin(), order.end(), 0U);
  const auto expected = as_sets(search_adapted(table_of(town.parties())), order);
  std::mt19937 random(3);
  for (int round = 0; round < 3; ++round) {
    std::ranges::shuffle(order, random);
    std::vector<Party> shuffled;
    for (const std::uint32_t row : order) shuffled.push_back(town.parties()[row]);
    EXPECT_EQ(as_sets(search_adapted(table_of(shuffled)), order), expected);
  }
}

std::string told(const Party& party) {
  return party.last + ", " + party.first + ", " + party.street + " " + party.number + ", " + party.postcode +
         ", " + party.birth;
}

// Whether the pair is one that a search must find: it would be merged, and nothing keeps the two apart.
bool must_be_found(const ScoredPair& pair) {
  return pair.score >= shipped_model().merge_at && (pair.obstacles & apart) == 0;
}

TEST(Duplicates, that_blocking_brings_together_are_all_that_comparing_everybody_finds) {
  const Town town(1000);
  const Table table = table_of(town.parties());
  const Result result = search(table);
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const ScoredPair& pair : result.links) found.emplace(pair.a, pair.b);
  const Comparer comparer(table, shipped_model());
  for (std::uint32_t a = 0; a < table.size(); ++a) {
    for (std::uint32_t b = a + 1; b < table.size(); ++b) {
      if (!comparer.compare_from(shipped_model().merge_at, a, b)) continue;
      const ScoredPair pair = score_pair(table, comparer, a, b);
      if (!must_be_found(pair)) continue;
      EXPECT_TRUE(found.contains({a, b}))
          << told(town.parties()[a]) << " / " << told(town.parties()[b]) << ": " << pair.score;
    }
  }
  EXPECT_GT(found.size(), 400U);
}

TEST(Duplicates, are_given_up_early_only_where_the_whole_comparison_says_the_same) {
  const Town town(150);
  const Table table = table_of(town.parties());
  const Comparer comparer(table, shipped_model());
  std::size_t given_up = 0;
  for (std::uint32_t a = 0; a < table.size(); ++a) {
    for (std::uint32_t b = a + 1; b < table.size(); ++b) {
      const Comparison whole = comparer.compare(a, b);
      for (const std::int32_t least : {-12'000, -3'000, 10'000}) {
        const std::optional<Comparison> early = comparer.compare_from(least, a, b);
        ASSERT_EQ(early.has_value(), whole.against_strangers >= least)
            << told(town.parties()[a]) << " / " << told(town.parties()[b]);
        if (early) {
          EXPECT_EQ(early->score, whole.score);
        }
        given_up += early ? 0U : 1U;
      }
    }
  }
  EXPECT_GT(given_up, 1000U);
}

TEST(Duplicates, each_pair_is_scored_once_and_ascends) {
  const Town town(300);
  const Result result = search(table_of(town.parties()));
  for (const auto* pairs : {&result.links, &result.doubtful}) {
    for (std::size_t i = 0; i < pairs->size(); ++i) {
      EXPECT_LT((*pairs)[i].a, (*pairs)[i].b);
      EXPECT_NE((*pairs)[i].passes, 0U);
      if (i > 0) {
        const ScoredPair& before = (*pairs)[i - 1];
        EXPECT_LT(std::pair(before.a, before.b), std::pair((*pairs)[i].a, (*pairs)[i].b));
      }
    }
  }
}

const Party anna{.last = "Lindenschmidt",
                 .first = "Anna",
                 .street = "Ringstraße",
                 .number = "5",
                 .postcode = "63067",
                 .city = "Offenbach",
                 .phones = {"+4969123987"}};

TEST(Clusters, never_hold_a_pair_that_somebody_called_different) {
  const std::vector<Party> parties{anna, anna, anna, anna};
  const Result free = search(table_of(parties));
  EXPECT_EQ(std::set(free.cluster_of.begin(), free.cluster_of.end()).size(), 1U);
  const Result bound = search(table_of(parties), Constraints{{{2, 1}}});
  EXPECT_NE(bound.cluster_of[1], bound.cluster_of[2]);
  EXPECT_FALSE(bound.cut.empty());
}

TEST(Clusters, keep_father_and_son_apart_though_a_third_row_is_like_both) {
  Party father = anna;
  father.birth = "1950-02-03";
  Party son = anna;
  son.birth = "1979-11-24";
  const Result result = search(table_of({father, son, anna}));
  EXPECT_NE(result.cluster_of[0], result.cluster_of[1]);
}

TEST(Clusters, keep_companies_of_other_vat_or_register_ids_apart_though_a_third_row_is_like_both) {
  const Party company{.street = "Am Hafen",
                      .number = "7",
                      .postcode = "26122",
                      .city = "Oldenburg",
                      .phones = {"+49441123987"},
                      .company = "Zschimmer Anlagenbau"};
  Party one = company;
  Party other = company;
  one.vat_id = "DE123456788";
  other.vat_id = "DE987654321";
  const Result by_vat = search(table_of({one, company, other}));
  EXPECT_NE(by_vat.cluster_of[0], by_vat.cluster_of[2]);
  EXPECT_EQ(by_vat.joined.size(), 1U);
  one.vat_id = other.vat_id = "";
  one.register_id = "HRB 4711";
  other.register_id = "HRB 80152";
  EXPECT_NE(search(table_of({one, company, other})).cluster_of[0],
            search(table_of({one, company, other})).cluster_of[2]);
}

TEST(Clusters, are_made_by_one_link_less_than_they_have_rows) {
  const Result result = search(table_of({anna, anna, anna, anna}));
  EXPECT_EQ(result.joined.size(), 3U);
}

TEST(Clusters, that_nobody_looks_at_hold_no_pair_with_an_obstacle) {
  Party one = anna;
  one.key = "1001";
  Party other = anna;
  other.key = "1002";
  const Table table = table_of({one, anna, other});
  Options options = report_options(shipped_model());
  EXPECT_EQ(find_duplicates(table, shipped_model(), {}, options).cluster_of[2], 0U);
  options.hindered_by = all_obstacles;
  const Result unseen = find_duplicates(table, shipped_model(), {}, options);
  EXPECT_NE(unseen.cluster_of[0], unseen.cluster_of[2]);
  EXPECT_EQ(unseen.joined.size(), 1U);
}

TEST(Clusters, keep_junior_and_senior_apart) {
  Party junior = anna;
  junior.suffix = "jun.";
  Party senior = anna;
  senior.suffix = "sen.";
  const Result result = search(table_of({junior, anna, senior}));
  EXPECT_NE(result.cluster_of[0], result.cluster_of[2]);
}

TEST(Clusters, are_numbered_by_their_smallest_row) {
  Party other = anna;
  other.last = "Oberbacher";
  other.first = "Kunigunde";
  other.phones = {"+4930555777"};
  other.street = "Am Hang";
  const Result result = search(table_of({other, anna, other, anna}));
  EXPECT_EQ(result.cluster_of, (std::vector<std::uint32_t>{0, 1, 0, 1}));
}

TEST(Duplicates, a_list_of_one_row_copied_many_times_is_one_cluster_without_a_pair_for_each_pair) {
  const std::vector<Party> parties(5000, anna);
  const Result result = search(table_of(parties));
  EXPECT_TRUE(std::ranges::all_of(result.cluster_of, [](std::uint32_t row) { return row == 0; }));
  EXPECT_LT(result.links.size(), 6000U);
}

TEST(Duplicates, blocks_that_are_too_large_are_refined_and_told) {
  std::vector<Party> parties;
  std::vector<std::string> phones;
  for (int i = 0; i < 1500; ++i) phones.push_back("+4969" + std::to_string(3141592 + i * 2718));
  for (std::size_t i = 0; i < 1500; ++i) {
    parties.push_back(
        {.last = "Müller",
         .first = "Hans",
         .street = "Weg " + std::to_string(i),
         .number = "1",
         .postcode = std::to_string(60000 + i * 20),
         .city = "Ort",
         .phones = {phones[i]},
         .birth = std::to_string(1940 + i / 28) + "-06-" + std::to_string(101 + i % 28).substr(1)});
  }
  parties.push_back(parties[700]);
  const Result result = search(table_of(parties));
  const auto names = std::ranges::find(result.passes, "sound of both names", &PassReport::name);
  ASSERT_NE(names, result.passes.end());
  EXPECT_EQ(names->largest_block, 1501U);
  EXPECT_EQ(names->refined_blocks, 1U);
  EXPECT_LT(result.pairs_scored, 400000U);
  EXPECT_EQ(result.cluster_of[1500], 700U);
}

TEST(Duplicates, rows_that_say_nothing_are_left_alone) {
  const std::vector<Party> parties(40, Party{});
  const Result result = search(table_of(parties));
  EXPECT_TRUE(result.links.empty());
  EXPECT_EQ(result.cluster_of[39], 39U);
}

TEST(Duplicates, a_company_at_one_door_is_surely_one_however_often_it_and_its_people_are_listed) {
  std::vector<Party> parties;
  for (int i = 0; i < 4; ++i)
    parties.push_back({.street = "Jahnstraße",
                       .number = "128",
                       .postcode = "10115",
                       .city = "Berlin",
                       .company = "Spreebogen Messtechnik",
                       .legal_form = "AG"});
  for (const char* last : {"Meyer", "Schulz", "Kern", "Brandt", "Ebert", "Henker", "Vogt", "Wolf"})
    parties.push_back({.last = last,
                       .first = "Anna",
                       .street = "Jahnstraße",
                       .number = "128",
                       .postcode = "10115",
                       .city = "Berlin",
                       .company = "Spreebogen Messtechnik"});
  const Table table = table_of(parties);
  const Comparer comparer(table, shipped_model());
  EXPECT_GE(score_pair(table, comparer, 0, 1).score, shipped_model().merge_at);
}

TEST(Duplicates, that_only_sound_alike_to_a_slavic_ear_are_brought_together) {
  const Table table = table_of({{.last = "Szczepański", .first = "Jan", .postcode = "10115"},
                                {.last = "Ščepanski", .first = "Jan", .postcode = "10119"}});
  const Explanation explanation = explain(table, shipped_model(), 0, 1);
  EXPECT_EQ(std::ranges::count(explanation.passes, "Slavic sound of last name and area"), 1);
}

TEST(Duplicates, of_nobody_are_none) {
  const Result result = search(Table());
  EXPECT_TRUE(result.cluster_of.empty());
}

TEST(Explanation, tells_every_field_the_sum_and_why_not) {
  Party sabine = anna;
  sabine.first = "Sabine";
  const Table table = table_of({anna, sabine});
  const Explanation explanation = explain(table, shipped_model(), 0, 1);
  std::int32_t sum = explanation.prior + explanation.relation.weight;
  for (const FieldExplanation& field : explanation.fields) sum += field.weight;
  EXPECT_EQ(sum, explanation.score);
  const auto first = std::ranges::find(explanation.fields, "first name", &FieldExplanation::field);
  ASSERT_NE(first, explanation.fields.end());
  EXPECT_EQ(explanation.relation.field, "household");
  EXPECT_EQ(first->a, "Anna");
  EXPECT_EQ(first->b, "Sabine");
  EXPECT_EQ(first->level, "other");
  EXPECT_EQ(explanation.obstacles, std::vector{Obstacle::first_names_differ});
  EXPECT_TRUE(std::ranges::find(explanation.passes, "phone") != explanation.passes.end());
}

}  // namespace
}  // namespace kartei::match
