#include "match/workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace kartei::match {
namespace {

TEST(Workers, begin_nothing_more_once_the_progress_says_stop) {
  constexpr std::size_t count = 30'000'000;
  std::atomic<std::size_t> done{0};
  const Workers workers(2, [](double) { throw std::runtime_error("stop"); });
  EXPECT_THROW(workers.run_with_progress(count, [&](std::size_t) { ++done; }), std::runtime_error);
  EXPECT_LT(done, count);
}

TEST(Workers, do_every_task_once) {
  std::vector<std::atomic<int>> done(1000);
  Workers(3).run(done.size(), [&](std::size_t n) { ++done[n]; });
  for (const auto& times : done) EXPECT_EQ(times, 1);
}

}  // namespace
}  // namespace kartei::match
