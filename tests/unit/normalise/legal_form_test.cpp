// The legal form of a name against every run of its words looked up by itself.

#include "normalise/legal_form.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "reference/keys.hpp"
#include "reference/name_words.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// The longest run of words that is a legal form, the last of equally long ones: where it begins and ends.
struct WordRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view canonical;
};

WordRun longest_run(std::string_view name) {
  const std::vector<std::string_view> words = text::words(name);
  const auto offset = [&](std::string_view word) {
    return static_cast<std::size_t>(word.data() - name.data());
  };
  WordRun longest;
  std::size_t longest_count = 0;
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t last = first; last < words.size(); ++last) {
      const std::size_t begin = offset(words[first]);
      const std::size_t end = offset(words[last]) + words[last].size();
      const auto form = reference::legal_form(reference::legal_form_key(name.substr(begin, end - begin)));
      if (!form || last - first + 1 < longest_count) continue;
      longest = {begin, end, *form};
      longest_count = last - first + 1;
    }
  }
  return longest;
}

constexpr auto fragments = std::to_array<std::string_view>({"Müller",
                                                            "Bau",
                                                            "Gesellschaft",
                                                            "mit",
                                                            "beschränkter",
                                                            "Haftung",
                                                            "mbH",
                                                            "GmbH",
                                                            "Co.",
                                                            "KG",
                                                            "OHG",
                                                            "e.V.",
                                                            "gemeinnützige",
                                                            "haftungsbeschränkt",
                                                            "UG",
                                                            "Stiftung",
                                                            "eingetragener",
                                                            "Kaufmann",
                                                            "Aktiengesellschaft",
                                                            "Kommanditgesellschaft",
                                                            "auf",
                                                            "Aktien",
                                                            "Partnerschaft",
                                                            "Berlin"});

TEST(LegalForm, is_the_longest_run_of_words_that_is_one) {
  std::mt19937 random(20261122);
  std::size_t found_forms = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string name = "Anna";
    const std::size_t count = 1 + random() % 7;
    for (std::size_t i = 0; i < count; ++i)
      name.append(" ").append(fragments.at(random() % fragments.size()));
    SCOPED_TRACE(name);
    const WordRun expected = longest_run(name);
    const std::optional<LegalFormPlace> found = find_legal_form(name);
    ASSERT_EQ(found.has_value(), !expected.canonical.empty());
    if (!found) continue;
    ++found_forms;
    EXPECT_EQ(found->canonical, expected.canonical);
    EXPECT_EQ(found->begin, expected.begin);
    EXPECT_EQ(found->end, expected.end);
  }
  EXPECT_GT(found_forms, 1000U);
}

}  // namespace
}  // namespace kartei::normalise
