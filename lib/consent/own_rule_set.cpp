#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "consent/rule_set.hpp"
#include "model/error.hpp"

namespace kartei::consent {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& what) {
  throw Error(ErrorKind::configuration, fmt::format("{}: {}", name, what));
}

/// Two texts under one name: nobody could tell a year later which of them decided.
void demand_id_of_its_own(const RuleSet& own, std::string_view toml, std::string_view name) {
  if (own.id != shipped_rule_set().id || toml == shipped_rule_set_text()) return;
  refuse(name, fmt::format("id: \"{}\" is the rule set that Kartei ships, and this file says something else; "
                           "give it an id of its own, such as id = \"{}-a\"",
                           own.id, own.id));
}

bool decides(const ChannelRule& rule, const ChannelRule& cell, Capacity capacity) {
  return rule.channel == cell.channel && rule.country == cell.country &&
         (!rule.capacity || *rule.capacity == capacity);
}

/// One cell of the matrix of rule G8 without a rule would be decided by the one for everywhere else.
void demand_cell(const RuleSet& own, const ChannelRule& cell, Capacity capacity, std::string_view name) {
  if (cell.capacity && *cell.capacity != capacity) return;
  if (std::ranges::any_of(own.channel_rules,
                          [&](const ChannelRule& rule) { return decides(rule, cell, capacity); }))
    return;
  refuse(name, fmt::format("rule: channel = \"{}\", country = \"{}\", capacity = \"{}\" is missing; write "
                           "a [[rule]] for it, with accepts = [] where nothing is to be accepted",
                           to_text(cell.channel), cell.country, to_text(capacity)));
}

void demand_every_cell(const RuleSet& own, std::string_view name) {
  for (const ChannelRule& cell : shipped_rule_set().channel_rules)
    for (const Capacity capacity : {Capacity::consumer, Capacity::business})
      demand_cell(own, cell, capacity, name);
}

}  // namespace

RuleSet read_own_rule_set(std::string_view toml, std::string_view name, std::string sha256) {
  RuleSet own = read_rule_set(toml, name);
  demand_id_of_its_own(own, toml, name);
  demand_every_cell(own, name);
  own.sha256 = std::move(sha256);
  return own;
}

}  // namespace kartei::consent
