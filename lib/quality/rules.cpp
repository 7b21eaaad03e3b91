#include "quality/rules.hpp"

#include <fmt/format.h>

#include "quality/rules_file.hpp"
#include "quality/shipped_rules.hpp"

namespace kartei::quality {
namespace {

constexpr std::int64_t most_points = 1000;
constexpr std::int64_t most_days = 100000;
constexpr std::int64_t most_percent = 100000;

SensitiveKind read_kind(const TomlTable& table) {
  table.allow_only({"kind", "headers", "values", "words"});
  SensitiveKind kind{table.text("kind"), table.texts("headers"), table.texts("values"), table.texts("words")};
  if (kind.headers.empty() && kind.values.empty() && kind.words.empty())
    table.complain("headers", "give at least one word in headers, values or words");
  return kind;
}

SensitiveRules read_sensitive_rules(const TomlTable& root) {
  SensitiveRules rules;
  if (const auto share = root.number_if_there("share_of_values", 1, 100))
    rules.share_of_values = static_cast<int>(*share);
  if (const auto least = root.number_if_there("least_values", 1, most_points))
    rules.least_values = static_cast<std::size_t>(*least);
  rules.institutions = root.texts("institutions");
  for (const TomlTable& kind : root.tables("sensitive")) rules.kinds.push_back(read_kind(kind));
  return rules;
}

ListCriterion read_list_criterion(const TomlTable& table) {
  table.allow_only({"measure", "good_until", "mend_until"});
  const auto measure = measure_from_text(table.text("measure"));
  if (!measure) table.complain("measure", fmt::format("\"{}\" is not measured", table.text("measure")));
  ListCriterion criterion{*measure, table.number("good_until", 0, most_days),
                          table.number_if_there("mend_until", 0, most_days)};
  if (criterion.mend_until && *criterion.mend_until < criterion.good_until)
    table.complain("mend_until", "is less than good_until");
  return criterion;
}

const PartyTest& test_of(const TomlTable& table) {
  const std::string name = table.text("test");
  std::string names;
  for (const PartyTest& test : party_tests()) {
    if (test.name == name) return test;
    names += (names.empty() ? "" : ", ") + std::string(test.name);
  }
  table.complain("test", fmt::format("\"{}\" is no test; there is {}", name, names));
}

std::vector<PartyKind> read_kinds(const TomlTable& table) {
  if (!table.has("kinds")) return {PartyKind::person, PartyKind::organisation};
  std::vector<PartyKind> kinds;
  for (const std::string& word : table.texts("kinds")) {
    const auto kind = party_kind_from_text(word);
    if (!kind) table.complain("kinds", "holds neither \"person\" nor \"organisation\"");
    kinds.push_back(*kind);
  }
  return kinds;
}

std::int64_t read_limit(const TomlTable& table, Limit limit) {
  if (limit != Limit::at_least && table.has("at_least")) table.complain("at_least", "is not for this test");
  if (limit != Limit::at_most && table.has("at_most")) table.complain("at_most", "is not for this test");
  if (limit == Limit::none) return 0;
  return table.number(limit == Limit::at_least ? "at_least" : "at_most", 0, most_days);
}

PartyCriterion read_party_criterion(const TomlTable& table) {
  table.allow_only({"test", "kinds", "at_least", "at_most", "points"});
  const PartyTest& test = test_of(table);
  return {&test, read_kinds(table), read_limit(table, test.limit), table.number("points", 1, most_points)};
}

Brake read_brake(const TomlTable& table) {
  table.allow_only({"check", "limit"});
  const auto check = check_from_text(table.text("check"));
  if (!check) table.complain("check", fmt::format("\"{}\" is no check", table.text("check")));
  if (has_limit(*check)) return {*check, table.number("limit", 0, most_percent)};
  if (table.has("limit")) table.complain("limit", "is not for this check");
  return {*check, 0};
}

/// Replaces the parts of `rules` that the file has.
void read_parts(const TomlTable& root, Rules& rules) {
  root.allow_only({"share_of_values", "least_values", "institutions", "sensitive", "list", "party", "brake"});
  if (root.has("sensitive")) rules.sensitive = read_sensitive_rules(root);
  if (root.has("list")) {
    rules.lists.clear();
    for (const TomlTable& table : root.tables("list")) rules.lists.push_back(read_list_criterion(table));
  }
  if (root.has("party")) {
    rules.parties.clear();
    for (const TomlTable& table : root.tables("party")) rules.parties.push_back(read_party_criterion(table));
  }
  if (root.has("brake")) {
    rules.brakes.clear();
    for (const TomlTable& table : root.tables("brake")) rules.brakes.push_back(read_brake(table));
  }
}

void read_file(std::string_view toml, std::string_view file_name, Rules& rules) {
  read_rules_file(toml, file_name, [&rules](const TomlTable& root) { read_parts(root, rules); });
}

Rules read_shipped() {
  Rules rules;
  read_file(shipped_sensitive_toml, "sensitive.toml", rules);
  read_file(shipped_lists_toml, "lists.toml", rules);
  read_file(shipped_parties_toml, "parties.toml", rules);
  read_file(shipped_brakes_toml, "brakes.toml", rules);
  return rules;
}

}  // namespace

const Rules& shipped_rules() {
  static const Rules rules = read_shipped();
  return rules;
}

Rules read_rules(std::string_view toml, std::string_view file_name) {
  Rules rules = shipped_rules();
  read_file(toml, file_name, rules);
  return rules;
}

}  // namespace kartei::quality
