#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "operations/german_criteria.hpp"
#include "operations/german_findings.hpp"
#include "operations/review/pair_reason.hpp"
#include "operations/rights/german_titles.hpp"
#include "tests/unit/operations/database_test.hpp"

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

TEST(GermanWords, tell_every_test_of_a_party_with_its_limit) {
  for (const quality::PartyTest& test : quality::party_tests()) {
    const quality::LostPoints lost{&test, 12, 5};
    EXPECT_NE(german(lost), to_text(lost)) << test.name;
    EXPECT_EQ(german(lost).find("12") != std::string::npos, test.limit != quality::Limit::none) << test.name;
  }
}

using CodedColumns = DatabaseTest;

TEST_F(CodedColumns, have_a_german_word_for_every_word_that_the_schema_allows_in_them) {
  const std::regex allowed(R"re((\w+)\s+TEXT NOT NULL CHECK \(\1 IN \(([^)]*)\))re");
  const std::regex quoted("'([a-z_-]+)'");
  int words = 0;
  sqlite::Statement tables = store_->database().prepare("SELECT sql FROM sqlite_master WHERE type = 'table'");
  while (tables.step()) {
    const std::string sql(tables.text(0));
    for (auto list = std::sregex_iterator(sql.begin(), sql.end(), allowed); list != std::sregex_iterator();
         ++list) {
      const std::string column = (*list)[1];
      const std::string values = (*list)[2];
      if (german_code(column, "email") == "email") continue;
      for (auto value = std::sregex_iterator(values.begin(), values.end(), quoted);
           value != std::sregex_iterator(); ++value, ++words)
        EXPECT_NE(german_code(column, (*value)[1].str()), (*value)[1].str()) << sql.substr(0, 60);
    }
  }
  EXPECT_GT(words, 40);
}

TEST(GermanWords, leave_alone_what_people_wrote) {
  EXPECT_EQ(german_code("last_name", "Post"), "Post");
  EXPECT_EQ(german_code("note", "email"), "email");
  EXPECT_EQ(german_code("channel", "Brieftaube"), "Brieftaube");
}

}  // namespace
}  // namespace kartei::operations
