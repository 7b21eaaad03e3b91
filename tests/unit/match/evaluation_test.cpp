#include "match/evaluation.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace kartei::match {
namespace {

using Clusters = std::vector<std::uint32_t>;

// Word by word from the definitions: every pair of records, every record with every other.
Rates naive_pairwise(const Clusters& found, const Clusters& truth) {
  int right = 0;
  int in_found = 0;
  int in_truth = 0;
  for (std::size_t a = 0; a < found.size(); ++a) {
    for (std::size_t b = a + 1; b < found.size(); ++b) {
      in_found += found[a] == found[b] ? 1 : 0;
      in_truth += truth[a] == truth[b] ? 1 : 0;
      right += found[a] == found[b] && truth[a] == truth[b] ? 1 : 0;
    }
  }
  return {in_found == 0 ? 1.0 : static_cast<double>(right) / in_found,
          in_truth == 0 ? 1.0 : static_cast<double>(right) / in_truth};
}

Rates naive_b_cubed(const Clusters& found, const Clusters& truth) {
  Rates sums{0, 0};
  for (std::size_t one = 0; one < found.size(); ++one) {
    int with_it = 0;
    int truly_with_it = 0;
    int right = 0;
    for (std::size_t other = 0; other < found.size(); ++other) {
      with_it += found[one] == found[other] ? 1 : 0;
      truly_with_it += truth[one] == truth[other] ? 1 : 0;
      right += found[one] == found[other] && truth[one] == truth[other] ? 1 : 0;
    }
    sums.precision += static_cast<double>(right) / with_it;
    sums.recall += static_cast<double>(right) / truly_with_it;
  }
  const auto all = static_cast<double>(found.size());
  return {sums.precision / all, sums.recall / all};
}

Clusters random_clusters(std::size_t records, std::mt19937& random) {
  const auto most = 1 + random() % records;
  Clusters clusters;
  for (std::size_t i = 0; i < records; ++i) clusters.push_back(static_cast<std::uint32_t>(random() % most));
  return clusters;
}

TEST(Evaluation, agrees_with_the_definitions_on_small_random_clusters) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    const std::size_t records = 1 + random() % 12;
    const Clusters found = random_clusters(records, random);
    const Clusters truth = random_clusters(records, random);
    const Evaluation evaluation = evaluate(found, truth);
    const Rates pairwise = naive_pairwise(found, truth);
    const Rates b_cubed = naive_b_cubed(found, truth);
    EXPECT_DOUBLE_EQ(evaluation.pairwise.precision, pairwise.precision) << "round " << round;
    EXPECT_DOUBLE_EQ(evaluation.pairwise.recall, pairwise.recall) << "round " << round;
    EXPECT_NEAR(evaluation.b_cubed.precision, b_cubed.precision, 1e-12) << "round " << round;
    EXPECT_NEAR(evaluation.b_cubed.recall, b_cubed.recall, 1e-12) << "round " << round;
  }
}

// Three pairs of one party, of which one was found, with a stranger beside it.
TEST(Evaluation, is_what_one_counts_by_hand) {
  const Evaluation evaluation = evaluate(Clusters{1, 1, 1, 2}, Clusters{5, 5, 6, 5});
  EXPECT_DOUBLE_EQ(evaluation.pairwise.precision, 1.0 / 3);
  EXPECT_DOUBLE_EQ(evaluation.pairwise.recall, 1.0 / 3);
  EXPECT_DOUBLE_EQ(evaluation.pairwise.f1(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(evaluation.b_cubed.precision, (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4);
  EXPECT_DOUBLE_EQ(evaluation.b_cubed.recall, (2.0 / 3 + 2.0 / 3 + 1 + 1.0 / 3) / 4);
}

TEST(Evaluation, takes_nothing_found_for_right_and_no_overlap_for_wrong) {
  const Evaluation alone = evaluate(Clusters{1, 2}, Clusters{1, 1});
  EXPECT_DOUBLE_EQ(alone.pairwise.precision, 1);
  EXPECT_DOUBLE_EQ(alone.pairwise.recall, 0);
  EXPECT_DOUBLE_EQ(alone.pairwise.f1(), 0);
  EXPECT_DOUBLE_EQ(evaluate({}, {}).b_cubed.f1(), 1);
}

}  // namespace
}  // namespace kartei::match
