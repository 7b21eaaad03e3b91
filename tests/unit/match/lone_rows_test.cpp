#include "match/lone_rows.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <span>

#include "match/duplicates.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

constexpr std::size_t people = 400;

Party with_another_first_name(std::size_t n, std::size_t which = 0) {
  Party party = numbered_person(n);
  party.first = a_word(n + 9000 + 1000 * which);
  return party;
}

// People in two lists that were put together: everybody in both, or some in one of them only. Here and there
// a first name is wrong, and the birth date tells.
std::vector<Party> two_lists(std::size_t in_both) {
  std::vector<Party> parties;
  for (std::size_t n = 0; n < people; ++n) {
    parties.push_back(numbered_person(n));
    if (n < in_both) parties.push_back(n % 25 == 0 ? with_another_first_name(n) : numbered_person(n));
    for (Party& party : std::span(parties).last(n < in_both ? 2 : 1))
      party.birth = std::to_string(1940 + n % 60) + "-05-" + std::to_string(10 + n % 18);
  }
  return parties;
}

Result search(const Table& table) {
  Options options = report_options(shipped_model());
  options.adapts = true;
  return find_duplicates(table, shipped_model(), {}, options);
}

TEST(LoneRows, of_one_house_are_one_where_everybody_else_stands_twice_and_two_where_nobody_does) {
  const std::size_t n = people + 1;
  for (const bool everybody : {true, false}) {
    std::vector<Party> parties = two_lists(everybody ? people : 0);
    parties.push_back(numbered_person(n));
    parties.push_back(with_another_first_name(n));
    const Table table = table_of(parties);
    const Result result = search(table);
    const std::uint32_t last = table.size() - 1;
    EXPECT_EQ(result.cluster_of[last] == result.cluster_of[last - 1], everybody);
    const Explanation in_list = explain(table, result, last, last - 1);
    const Explanation by_itself = explain(table, result.model, last, last - 1);
    EXPECT_EQ(in_list.lone > 0, everybody);
    EXPECT_EQ(in_list.score, by_itself.score + in_list.lone);
    EXPECT_EQ(explain(table, result, 0, 1).lone, 0);
  }
}

// Rows that found their other, in clusters of two, and what stands behind them.
class Found {
 public:
  explicit Found(const std::vector<Party>& others) : parties_(two_lists(people)) {
    for (std::uint32_t row = 0; row < parties_.size(); ++row) cluster_of_.push_back(row / 2 * 2);
    for (const Party& party : others) {
      cluster_of_.push_back(static_cast<std::uint32_t>(parties_.size()));
      parties_.push_back(party);
    }
    first_ = static_cast<std::uint32_t>(parties_.size() - others.size());
  }

  // Puts two of the others into one cluster.
  void join(std::uint32_t a, std::uint32_t b) { cluster_of_[first_ + b] = cluster_of_[first_ + a]; }

  // What the pairs of the others gain.
  [[nodiscard]] std::vector<std::int32_t> gains() const {
    const Table table = table_of(parties_);
    const Comparer comparer(table, shipped_model());
    std::vector<ScoredPair> pairs;
    for (std::uint32_t a = first_; a < table.size(); ++a) {
      for (std::uint32_t b = a + 1; b < table.size(); ++b) pairs.push_back(score_pair(table, comparer, a, b));
    }
    const std::vector<ScoredPair> before = pairs;
    raise_lone(pairs, comparer, cluster_of_);
    std::vector<std::int32_t> gains;
    for (std::size_t n = 0; n < pairs.size(); ++n) gains.push_back(pairs[n].score - before[n].score);
    return gains;
  }

 private:
  std::vector<Party> parties_;
  std::vector<std::uint32_t> cluster_of_;
  std::uint32_t first_ = 0;
};

TEST(LoneRows, gain_and_never_more_than_what_a_list_can_tell) {
  const Found found({numbered_person(501), with_another_first_name(501)});
  const std::vector<std::int32_t> gains = found.gains();
  ASSERT_EQ(gains.size(), 1U);
  EXPECT_GT(gains.front(), 1000);
  EXPECT_LE(gains.front(), most_gained);
}

TEST(LoneRows, who_found_somebody_gains_nothing) {
  Found found({numbered_person(501), numbered_person(501), with_another_first_name(501),
               with_another_first_name(501)});
  found.join(0, 1);
  found.join(2, 3);
  EXPECT_EQ(found.gains(), std::vector<std::int32_t>(6, 0));
}

TEST(LoneRows, of_several_who_are_as_near_none_gains_what_one_alone_would) {
  const Party one = numbered_person(501);
  const Party other = with_another_first_name(501);
  const std::int32_t gain_alone = Found({one, other}).gains().front();
  for (const std::int32_t gain : Found({one, other, with_another_first_name(501, 1)}).gains())
    EXPECT_LT(gain, gain_alone);
}

TEST(LoneRows, gain_the_same_whatever_the_order_of_pairs) {
  const Table table = table_of(two_lists(0));
  const Comparer comparer(table, shipped_model());
  std::vector<std::uint32_t> cluster_of(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) cluster_of[row] = row < 200 ? row / 2 * 2 : row;
  std::vector<ScoredPair> pairs;
  for (std::uint32_t row = 0; row + 3 < table.size(); ++row) {
    pairs.push_back(score_pair(table, comparer, row, row + 1));
    pairs.push_back(score_pair(table, comparer, row, row + 3));
  }
  std::vector<ScoredPair> shuffled = pairs;
  std::ranges::shuffle(shuffled, std::mt19937(3));
  raise_lone(pairs, comparer, cluster_of);
  raise_lone(shuffled, comparer, cluster_of);
  const auto place = [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); };
  std::ranges::sort(pairs, {}, place);
  std::ranges::sort(shuffled, {}, place);
  EXPECT_EQ(pairs, shuffled);
}

}  // namespace
}  // namespace kartei::match
