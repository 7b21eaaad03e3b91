#include <gtest/gtest.h>

#include <algorithm>

#include "operations/german_words.hpp"
#include "operations/review/pair_reason.hpp"

namespace kartei::operations {
namespace {

TEST(PairReason, has_a_word_for_every_level_and_no_more) {
  for (std::size_t i = 0; i < match::feature_count; ++i) {
    const auto feature = static_cast<match::Feature>(i);
    const auto levels = match::levels_of(feature);
    SCOPED_TRACE(match::to_text(feature));
    for (std::size_t level = 1; level < match::max_levels; ++level) {
      const auto words = level_in_words(feature, static_cast<match::Level>(level));
      EXPECT_EQ(words.empty(), level > levels.size()) << words;
    }
    EXPECT_TRUE(level_in_words(feature, 1).ends_with("gleich"));
    EXPECT_TRUE(level_in_words(feature, static_cast<match::Level>(levels.size())).ends_with("verschieden"));
  }
}

TEST(PairReason, names_what_speaks_for_it_first_the_weightier_before) {
  match::Comparison comparison;
  comparison.levels[static_cast<std::size_t>(match::Feature::last_name)] = 1;
  comparison.weight(match::Feature::last_name) = 5000;
  comparison.levels[static_cast<std::size_t>(match::Feature::phone)] = 1;
  comparison.weight(match::Feature::phone) = 9000;
  comparison.levels[static_cast<std::size_t>(match::Feature::first_name)] = 8;
  comparison.weight(match::Feature::first_name) = -3000;
  EXPECT_EQ(reason_for(comparison), "Telefon gleich, Nachname gleich; dagegen: Vorname verschieden");
}

TEST(PairReason, has_a_word_for_every_obstacle) {
  for (std::size_t i = 0; i < match::obstacle_count; ++i) {
    EXPECT_NE(why_not_by_itself(match::bit(static_cast<match::Obstacle>(i)), 0, 10'000), "") << i;
  }
}

TEST(PairReason, does_not_call_unsure_what_is_as_sure_as_a_merge) {
  EXPECT_EQ(why_not_by_itself(0, 9'999, 10'000), "nicht sicher genug");
  EXPECT_EQ(why_not_by_itself(0, 10'000, 10'000), "passt nicht zu anderen, denen eines der beiden gleicht");
}

TEST(PairReason, is_never_called_certain) {
  EXPECT_EQ(certainty_percent(100'000), 99);
  EXPECT_EQ(certainty_percent(10'000), 99);
  EXPECT_EQ(certainty_percent(9'000), 98);
  EXPECT_EQ(certainty_percent(0), 50);
  EXPECT_EQ(certainty_percent(-100'000), 0);
}

TEST(GermanWords, are_by_the_code_of_a_finding_and_its_own_for_others) {
  EXPECT_EQ(what_in_german("email.no_at", "\"foo\" is no mail address"), "keine E-Mail-Adresse: kein @");
  EXPECT_EQ(what_in_german("new.code", "something else"), "something else");
  EXPECT_EQ(fix_in_german("new.code", "do it"), "do it");
}

}  // namespace
}  // namespace kartei::operations
