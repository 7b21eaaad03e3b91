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

using Found = std::optional<std::string>;

Found found_if(bool holds, const std::string& what) { return holds ? Found(what) : Found(); }

bool contains(Words words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

constexpr std::array tests{
    LeadTest{"function", true, false, false, "{0}",
             [](Facts facts, Words words, std::int64_t) {
               return found_if(contains(words, facts.function), facts.function);
             }},
    LeadTest{"role", true, false, false, "{0}",
             [](Facts facts, Words words, std::int64_t) {
               const auto role = std::ranges::find_if(
                   facts.roles, [&](const std::string& one) { return contains(words, one); });
               return role == facts.roles.end() ? Found() : Found(*role);
             }},
    LeadTest{"urgent", false, false, false, "urgent",
             [](Facts facts, Words, std::int64_t) { return found_if(facts.is_urgent, ""); }},
    LeadTest{"volume", false, true, false, "volume {0} of at least {1}",
             [](Facts facts, Words, std::int64_t least) {
               const double volume = facts.volume.value_or(0);
               return found_if(facts.volume && volume >= static_cast<double>(least), number_text(volume));
             }},
    LeadTest{"need_within_days", false, false, true, "need {0} within {1} days",
             [](Facts facts, Words, std::int64_t most) {
               if (!facts.need) return Found();
               return found_if((*facts.need - facts.today).count() <= most, kartei::to_text(*facts.need));
             }},
    LeadTest{"follow_up_due", false, false, false, "due since {0}",
             [](Facts facts, Words, std::int64_t) {
               if (!facts.follow_up) return Found();
               return found_if(*facts.follow_up <= facts.today, kartei::to_text(*facts.follow_up));
             }},
    LeadTest{"seen_within_days", false, false, true, "seen {0}",
             [](Facts facts, Words, std::int64_t most) {
               if (!facts.last_seen) return Found();
               return found_if((facts.today - *facts.last_seen).count() <= most,
                               kartei::to_text(*facts.last_seen));
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

std::string to_text(const LeadReason& reason) {
  return fmt::format("{} (+{})", fmt::format(fmt::runtime(reason.test->reason), reason.found, reason.limit),
                     reason.points);
}

LeadScore score_lead(std::span<const LeadCriterion> criteria, const LeadFacts& facts) {
  LeadScore score;
  if (facts.declines) return score;
  for (const LeadCriterion& criterion : criteria) {
    const Found found = criterion.test->find(facts, criterion.words, criterion.limit);
    if (!found) continue;
    score.points += criterion.points;
    score.reasons.push_back({criterion.test, *found, criterion.limit, criterion.points});
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
