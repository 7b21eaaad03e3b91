#include "qualify/lead_score.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "qualify/number.hpp"
#include "quality/rules_file.hpp"

namespace kartei::qualify {
namespace {

using Facts = const LeadFacts&;
using Words = std::span<const std::string>;

constexpr std::int64_t most_points = 1000;
constexpr std::int64_t greatest_limit = 1'000'000'000;

bool contains(Words words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

constexpr std::array tests{
    LeadTest{"function", true, false, false,
             [](Facts facts, Words words, std::int64_t) {
               return contains(words, facts.function) ? facts.function : std::string();
             }},
    LeadTest{"role", true, false, false,
             [](Facts facts, Words words, std::int64_t) {
               for (const std::string& role : facts.roles)
                 if (contains(words, role)) return role;
               return std::string();
             }},
    LeadTest{"urgent", false, false, false,
             [](Facts facts, Words, std::int64_t) { return std::string(facts.is_urgent ? "dringend" : ""); }},
    LeadTest{"volume", false, true, false,
             [](Facts facts, Words, std::int64_t least) {
               if (!facts.volume || *facts.volume < static_cast<double>(least)) return std::string();
               return fmt::format("Volumen {} ab {}", number_text(*facts.volume), least);
             }},
    LeadTest{"need_within_days", false, false, true,
             [](Facts facts, Words, std::int64_t most) {
               if (!facts.need || (*facts.need - facts.today).count() > most) return std::string();
               return fmt::format("Bedarf {} in {} Tagen", to_text(*facts.need), most);
             }},
    LeadTest{"follow_up_due", false, false, false,
             [](Facts facts, Words, std::int64_t) {
               if (!facts.follow_up || *facts.follow_up > facts.today) return std::string();
               return fmt::format("fällig seit {}", to_text(*facts.follow_up));
             }},
    LeadTest{"seen_within_days", false, false, true,
             [](Facts facts, Words, std::int64_t most) {
               if (!facts.last_seen || (facts.today - *facts.last_seen).count() > most) return std::string();
               return fmt::format("gesehen {}", to_text(*facts.last_seen));
             }},
};

const LeadTest& test_of(const quality::TomlTable& table) {
  const std::string name = table.text("test");
  for (const LeadTest& test : tests)
    if (test.name == name) return test;
  std::vector<std::string_view> names;
  for (const LeadTest& test : tests) names.push_back(test.name);
  table.complain("test", fmt::format("\"{}\" is no test; there is {}", name, fmt::join(names, ", ")));
}

LeadCriterion read_criterion(const quality::TomlTable& table) {
  table.allow_only({"test", "words", "at_least", "at_most", "points"});
  const LeadTest& test = test_of(table);
  for (const auto& [key, is_meant] :
       {std::pair("words", test.has_words), std::pair("at_least", test.has_at_least),
        std::pair("at_most", test.has_at_most)}) {
    if (table.has(key) && !is_meant) table.complain(key, "is not for this test");
    if (!table.has(key) && is_meant) table.complain(key, "is missing for this test");
  }
  LeadCriterion criterion{&test, table.texts("words"), 0, table.number("points", 1, most_points)};
  if (test.has_at_least) criterion.limit = table.number("at_least", 0, greatest_limit);
  if (test.has_at_most) criterion.limit = table.number("at_most", 0, greatest_limit);
  return criterion;
}

}  // namespace

LeadScore score_lead(std::span<const LeadCriterion> criteria, const LeadFacts& facts) {
  LeadScore score;
  for (const LeadCriterion& criterion : criteria) {
    const std::string reason = criterion.test->reason(facts, criterion.words, criterion.limit);
    if (reason.empty()) continue;
    score.points += criterion.points;
    score.reasons.push_back(fmt::format("{} (+{})", reason, criterion.points));
  }
  return score;
}

std::vector<LeadCriterion> read_lead_criteria(std::string_view toml, std::string_view file_name) {
  std::vector<LeadCriterion> criteria;
  quality::read_rules_file(toml, file_name, [&criteria](const quality::TomlTable& root) {
    root.allow_only({"lead"});
    for (const quality::TomlTable& table : root.tables("lead")) criteria.push_back(read_criterion(table));
  });
  return criteria;
}

const std::vector<LeadCriterion>& shipped_lead_criteria() {
  static const std::vector<LeadCriterion> criteria = read_lead_criteria(shipped_leads_toml, "leads.toml");
  return criteria;
}

}  // namespace kartei::qualify
