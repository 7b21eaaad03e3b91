#include "quality/upkeep.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "model/error.hpp"
#include "quality/shipped_rules.hpp"
#include "quality/toml_table.hpp"

namespace kartei::quality {
namespace {

using Facts = const UpkeepFacts&;
using Found = std::optional<UpkeepFinding>;

constexpr std::int64_t most_points = 1000;
constexpr std::int64_t greatest_limit = 100'000;

bool is_reachable(const Contact& contact) {
  const bool by_point = std::ranges::any_of(contact.contact_points, [](const ContactPoint& point) {
    return point.kind != ContactPointKind::web && point.kind != ContactPointKind::fax;
  });
  return by_point || std::ranges::any_of(contact.addresses, [](const PostalAddress& address) {
           return !address.city.empty() && (!address.street.empty() || !address.po_box.empty());
         });
}

std::string lost_of(const PartyScore& score) {
  std::string lost;
  for (const LostPoints& one : score.lost) lost += (lost.empty() ? "" : "; ") + to_text(one);
  return lost;
}

constexpr std::array tests{
    UpkeepTest{"bounced", "", "{0} comes back",
               "find the right one and set it; or say kartei party state {0} valid",
               [](Facts facts, std::int64_t) {
                 if (facts.bounced.empty()) return Found();
                 return Found({fmt::format("{}", fmt::join(facts.bounced, ", ")), ""});
               }},
    UpkeepTest{"unreachable", "", "neither phone nor e-mail nor postal address",
               "look one up, or delete the record",
               [](Facts facts, std::int64_t) {
                 return is_reachable(facts.contact) ? Found() : Found(UpkeepFinding{});
               }},
    UpkeepTest{"untouched", "at_least", "nothing since {0}, for {1} days and more",
               "call and ask whether all is still right, or delete the record",
               [](Facts facts, std::int64_t least) {
                 if (!facts.last_touched || (facts.today - *facts.last_touched).count() < least)
                   return Found();
                 return Found({kartei::to_text(*facts.last_touched), ""});
               }},
    UpkeepTest{"incomplete", "below", "complete to {0} %, below {1} %", "ask for it: {2}",
               [](Facts facts, std::int64_t below) {
                 const auto percent = facts.completeness.percent();
                 if (!percent || *percent >= below) return Found();
                 return Found({std::to_string(*percent), lost_of(facts.completeness)});
               }},
};

const UpkeepTest& test_of(const TomlTable& table) {
  const std::string name = table.text("test");
  for (const UpkeepTest& test : tests)
    if (test.name == name) return test;
  std::vector<std::string_view> names;
  for (const UpkeepTest& test : tests) names.push_back(test.name);
  table.complain("test", fmt::format("\"{}\" is no test; there is {}", name, fmt::join(names, ", ")));
}

UpkeepCriterion read_criterion(const TomlTable& table) {
  table.allow_only({"test", "at_least", "below", "points"});
  const UpkeepTest& test = test_of(table);
  for (const std::string_view key : {"at_least", "below"})
    if (table.has(key) && key != test.limit) table.complain(key, "is not for this test");
  UpkeepCriterion criterion{&test, 0, table.number("points", 1, most_points)};
  if (!test.limit.empty()) criterion.limit = table.number(test.limit, 1, greatest_limit);
  return criterion;
}

bool read_comparison(const TomlTable& root) {
  const std::string word = root.text("compare_owners");
  if (word != "yes" && word != "no") root.complain("compare_owners", "is \"yes\" or \"no\"");
  return word == "yes";
}

std::string told(std::string_view text, const UpkeepNeed& need) {
  return fmt::format(fmt::runtime(text), need.found.what, need.limit, need.found.detail);
}

}  // namespace

std::string because(const UpkeepNeed& need) { return told(need.test->because, need); }
std::string to_do(const UpkeepNeed& need) { return told(need.test->to_do, need); }

UpkeepScore score_upkeep(const UpkeepRules& rules, const UpkeepFacts& facts) {
  UpkeepScore score;
  for (const UpkeepCriterion& criterion : rules.criteria) {
    Found found = criterion.test->find(facts, criterion.limit);
    if (!found) continue;
    score.points += criterion.points;
    std::erase_if(score.needs, [&](const UpkeepNeed& need) { return need.test == criterion.test; });
    score.needs.push_back({criterion.test, *std::move(found), criterion.limit});
  }
  return score;
}

UpkeepRules read_upkeep_rules(std::string_view toml, std::string_view file_name) {
  try {
    const toml::table parsed = toml::parse(toml);
    const TomlTable root(parsed, file_name);
    root.allow_only({"compare_owners", "upkeep"});
    UpkeepRules rules;
    rules.compares_owners = read_comparison(root);
    for (const TomlTable& table : root.tables("upkeep")) rules.criteria.push_back(read_criterion(table));
    return rules;
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::configuration, fmt::format("{}:{}: no valid TOML: {}", file_name,
                                                      error.source().begin.line, error.description()));
  }
}

const UpkeepRules& shipped_upkeep_rules() {
  static const UpkeepRules rules = read_upkeep_rules(shipped_upkeep_toml, "upkeep.toml");
  return rules;
}

}  // namespace kartei::quality
