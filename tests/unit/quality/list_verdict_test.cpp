#include "quality/list_verdict.hpp"

#include "quality/rules.hpp"

namespace kartei::quality {
namespace {

Measured only(Measure measure, std::int64_t value) {
  Measured measured;
  measured[static_cast<std::size_t>(measure)] = value;
  return measured;
}

std::optional<Verdict> verdict(const Measured& measured) {
  return verdict_of(judge(shipped_rules().lists, measured));
}

TEST(ListVerdict, changes_at_each_threshold_of_the_shipped_criteria) {
  for (const ListCriterion& criterion : shipped_rules().lists) {
    SCOPED_TRACE(to_text(criterion.measure));
    EXPECT_EQ(verdict(only(criterion.measure, criterion.good_until)), Verdict::good_enough);
    EXPECT_EQ(verdict(only(criterion.measure, criterion.good_until + 1)), Verdict::mend_first);
    if (!criterion.mend_until) {
      EXPECT_EQ(verdict(only(criterion.measure, 100000)), Verdict::mend_first);
      continue;
    }
    EXPECT_EQ(verdict(only(criterion.measure, *criterion.mend_until)), Verdict::mend_first);
    EXPECT_EQ(verdict(only(criterion.measure, *criterion.mend_until + 1)), Verdict::start_from_zero);
  }
}

TEST(ListVerdict, is_the_worst_of_all) {
  Measured measured = only(Measure::old_numbers, 0);
  EXPECT_EQ(verdict(measured), Verdict::good_enough);
  measured[static_cast<std::size_t>(Measure::doubtful_values)] = 50;
  EXPECT_EQ(verdict(measured), Verdict::mend_first);
  measured[static_cast<std::size_t>(Measure::unreachable_rows)] = 99;
  EXPECT_EQ(verdict(measured), Verdict::start_from_zero);
}

TEST(ListVerdict, says_nothing_where_nothing_was_measured) {
  EXPECT_EQ(verdict(Measured{}), std::nullopt);
  for (const JudgedCriterion& judged : judge(shipped_rules().lists, Measured{})) EXPECT_FALSE(judged.verdict);
}

TEST(Percent, is_rounded_up_so_that_only_nothing_is_0) {
  EXPECT_EQ(percent(0, 1000), 0);
  EXPECT_EQ(percent(1, 1000), 1);
  EXPECT_EQ(percent(10, 1000), 1);
  EXPECT_EQ(percent(11, 1000), 2);
  EXPECT_EQ(percent(1000, 1000), 100);
  EXPECT_EQ(percent(0, 0), std::nullopt);
}

TEST(Measure, has_a_word_of_its_own) {
  for (std::size_t i = 0; i < measure_count; ++i) {
    const auto measure = static_cast<Measure>(i);
    EXPECT_EQ(measure_from_text(to_text(measure)), measure);
  }
  EXPECT_EQ(measure_from_text("beauty"), std::nullopt);
}

}  // namespace
}  // namespace kartei::quality
