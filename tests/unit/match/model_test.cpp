#include "match/model.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "model/error.hpp"

namespace kartei::match {
namespace {

std::string changed(std::string_view what, std::string_view by) {
  std::string text(shipped_model_text());
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

std::string refusal(const std::string& text) {
  try {
    static_cast<void>(model_from_text(text, "own.toml"));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::configuration);
    return error.what();
  }
  return "";
}

TEST(Model, the_shipped_one_weighs_agreement_above_disagreement) {
  const Model& model = shipped_model();
  for (std::size_t i = 0; i < feature_count; ++i) {
    const auto feature = static_cast<Feature>(i);
    const std::size_t other = levels_of(feature).size();
    EXPECT_GT(model.of(feature).levels[1].weight, 0) << to_text(feature);
    EXPECT_LT(model.of(feature).levels[other].weight, 0) << to_text(feature);
    EXPECT_EQ(model.of(feature).levels[not_compared].weight, 0);
  }
}

TEST(Model, the_shares_of_the_shipped_ones_levels_come_to_one) {
  for (std::size_t i = 0; i < feature_count; ++i) {
    double m = 0;
    double u = 0;
    for (const LevelWeight& level : shipped_model().features[i].levels) {
      m += level.m;
      u += level.u;
    }
    EXPECT_NEAR(m, 1, 0.01) << to_text(static_cast<Feature>(i));
    EXPECT_NEAR(u, 1, 0.01) << to_text(static_cast<Feature>(i));
  }
}

TEST(Model, the_shares_of_a_relation_come_to_one_for_each_field_it_tells) {
  ASSERT_FALSE(shipped_model().relations.empty());
  for (const Relation& relation : shipped_model().relations) {
    for (std::size_t i = 0; i < feature_count; ++i) {
      if (!relation.tells[i]) continue;
      EXPECT_NEAR(std::accumulate(relation.shares[i].begin(), relation.shares[i].end(), 0.0), 1, 0.001)
          << relation.name << ": " << to_text(static_cast<Feature>(i));
    }
  }
}

TEST(Model, reads_the_same_after_it_was_written) {
  const std::string text = model_text(shipped_model());
  const Model again = model_from_text(text, "written.toml");
  EXPECT_EQ(model_text(again), text);
  for (std::size_t i = 0; i < feature_count; ++i) {
    for (std::size_t level = 0; level < max_levels; ++level) {
      EXPECT_EQ(again.features[i].levels[level].weight, shipped_model().features[i].levels[level].weight);
    }
  }
  ASSERT_EQ(again.relations.size(), shipped_model().relations.size());
  ASSERT_EQ(again.passes.size(), shipped_model().passes.size());
  for (std::size_t i = 0; i < again.passes.size(); ++i) {
    EXPECT_EQ(again.passes[i].largest, shipped_model().passes[i].largest) << again.passes[i].name;
  }
}

TEST(Model, by_which_strangers_agree_as_often_as_duplicates_is_refused) {
  Model model = shipped_model();
  EXPECT_NO_THROW(refuse_senseless(model));
  LevelWeight& exact = model.features[static_cast<std::size_t>(Feature::birth_date)].levels[1];
  exact.u = exact.m;
  EXPECT_THROW(refuse_senseless(model), Error);
}

TEST(Model, a_file_that_makes_no_sense_is_refused_with_the_place) {
  struct Row {
    const char* what;
    std::string text;
    const char* told;
  };
  const std::vector<Row> rows{
      {"a level too much", changed("[first_name]", "[first_name]\nperhaps = { m = 0.1, u = 0.1 }"),
       "first_name.perhaps"},
      {"a level without u",
       changed("[vat_id]\nexact        = { m = 0.930, u = 0.00001 }", "[vat_id]\nexact = { m = 0.950 }"),
       "vat_id.exact.u"},
      {"a share above one", changed("[vat_id]\nexact        = { m = 0.930", "[vat_id]\nexact = { m = 1.5"),
       "vat_id.exact"},
      {"an unknown field", std::string(shipped_model_text()) + "\n[shoe_size]\nexact = 1\n", "[shoe_size]"},
      {"a relation of an unknown field",
       changed("between = \"persons\"", "between = \"persons\"\nshoe_size = { exact = 0.5 }"),
       "household\".shoe_size"},
      {"a relation whose shares leave nothing",
       changed("phone      = { exact = 0.85,", "phone      = { exact = 1.2,"), "household\".phone"},
      {"a relation between nobody", changed("between = \"persons\"", "between = \"cats\""), "between"},
      {"an unknown part of a key", changed("\"names_phonetic\"", "\"shoe_size\""), "shoe_size"},
      {"thresholds upside down", changed("merge_at = ", "merge_at = -50.0 # "), "merge_at"},
      {"no TOML", "this is no TOML", "own.toml:1"},
  };
  for (const Row& row : rows) {
    const std::string told = refusal(row.text);
    EXPECT_NE(told.find(row.told), std::string::npos) << row.what << ": " << told;
  }
}

}  // namespace
}  // namespace kartei::match
