#include "operations/input/ordered_pipeline.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

namespace kartei::operations {
namespace {

using Pipeline = OrderedPipeline<int>;

std::vector<int> squares_in_order(unsigned workers, int count) {
  std::vector<int> results;
  Pipeline().run(
      workers,
      [count](const Pipeline::Push& push) {
        for (int i = 0; i < count; ++i) push(i);
      },
      [] { return [](int& value) { value *= value; }; },
      [&results](int& value) { results.push_back(value); });
  return results;
}

TEST(OrderedPipeline, gives_results_in_the_order_of_the_input_whatever_the_threads) {
  std::vector<int> expected(1000);
  for (int i = 0; i < 1000; ++i) expected[static_cast<std::size_t>(i)] = i * i;
  for (const unsigned workers : {1U, 2U, 7U}) {
    SCOPED_TRACE(workers);
    EXPECT_EQ(squares_in_order(workers, 1000), expected);
  }
}

TEST(OrderedPipeline, ends_on_empty_input) { EXPECT_TRUE(squares_in_order(2, 0).empty()); }

enum class Side { producer, worker, consumer };

void run_with_failure_in(Side side) {
  const auto fail_at = [side](Side here, int value) {
    if (side == here && value == 50) throw std::runtime_error("broken");
  };
  Pipeline().run(
      2,
      [&](const Pipeline::Push& push) {
        for (int i = 0; i < 1000; ++i) {
          fail_at(Side::producer, i);
          push(i);
        }
      },
      [&] { return [&](int& value) { fail_at(Side::worker, value); }; },
      [&](int& value) { fail_at(Side::consumer, value); });
}

TEST(OrderedPipeline, carries_a_failure_of_any_side_to_the_caller) {
  for (const Side side : {Side::producer, Side::worker, Side::consumer}) {
    SCOPED_TRACE(static_cast<int>(side));
    EXPECT_THROW(run_with_failure_in(side), std::runtime_error);
  }
}

}  // namespace
}  // namespace kartei::operations
