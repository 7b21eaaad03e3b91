#include "quality/rules.hpp"

#include <set>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::quality {
namespace {

TEST(Rules, shipped_judge_every_measure_once) {
  std::set<Measure> measures;
  for (const ListCriterion& criterion : shipped_rules().lists) measures.insert(criterion.measure);
  EXPECT_EQ(measures.size(), measure_count);
  EXPECT_EQ(shipped_rules().lists.size(), measure_count);
}

TEST(Rules, shipped_words_are_folded_as_values_are) {
  for (const SensitiveKind& kind : shipped_rules().sensitive.kinds) {
    for (const std::string& value : kind.values) EXPECT_EQ(text::fold_ae(value), value) << kind.name;
    for (std::string word : kind.words) {
      if (word.ends_with('*')) word.pop_back();
      EXPECT_EQ(text::fold_ae(word), word) << kind.name;
    }
    for (std::string header : kind.headers) {
      if (header.ends_with('*')) header.pop_back();
      EXPECT_EQ(text::fold_ae(header), header) << kind.name;
      EXPECT_EQ(header.find(' '), std::string::npos) << kind.name << ": " << header << " is never met";
    }
  }
}

TEST(Rules, of_ones_own_replace_the_parts_they_have) {
  const Rules rules = read_rules("[[list]]\nmeasure = \"dead_postcodes\"\ngood_until = 7\n", "q.toml");
  ASSERT_EQ(rules.lists.size(), 1U);
  EXPECT_EQ(rules.lists[0].good_until, 7);
  EXPECT_FALSE(rules.lists[0].mend_until);
  EXPECT_EQ(rules.sensitive.kinds.size(), shipped_rules().sensitive.kinds.size());
  EXPECT_EQ(rules.parties.size(), shipped_rules().parties.size());
}

TEST(Rules, that_nobody_can_keep_are_refused_with_their_line) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"x = 1", "q.toml:1: x: is not known here"},
      {"[[list]]\nmeasure = \"beauty\"\ngood_until = 1", "q.toml:2: measure: \"beauty\" is not measured"},
      {"[[list]]\nmeasure = \"old_numbers\"", "q.toml:1: good_until: is missing"},
      {"[[list]]\nmeasure = \"old_numbers\"\ngood_until = 5\nmend_until = 4", "mend_until: is less"},
      {"[[party]]\ntest = \"shoe_size\"\npoints = 1", "\"shoe_size\" is no test; there is last_name"},
      {"[[party]]\ntest = \"phone\"\npoints = 0", "q.toml:3: points: is missing or no number"},
      {"[[party]]\ntest = \"phone\"\nat_least = 2\npoints = 1", "at_least: is not for this test"},
      {"[[party]]\ntest = \"days_since_seen\"\npoints = 1", "at_most: is missing"},
      {"[[party]]\ntest = \"phone\"\npoints = 1\nkinds = [\"dog\"]", "kinds: holds neither"},
      {"[[sensitive]]\nkind = \"shoe size\"", "headers: give at least one word"},
      {"list = 3", "list: write at least one [[list]]"},
      {"[[list]", "q.toml:1: no valid TOML"},
  };
  for (const auto& [toml, message] : rows) {
    SCOPED_TRACE(toml);
    try {
      static_cast<void>(read_rules(toml, "q.toml"));
      ADD_FAILURE() << "was accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::configuration);
      EXPECT_NE(std::string(error.what()).find(message), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace kartei::quality
