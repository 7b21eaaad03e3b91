#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "consent/rule_set.hpp"
#include "model/error.hpp"

namespace kartei::consent {
namespace {

constexpr std::array decided_channels{Channel::email, Channel::post};
constexpr std::array decided_bases{Basis::consent, Basis::soft_opt_in, Basis::legitimate_interest};

/// A table of the file with its messages: every complaint says file, line and what to write.
class Reader {
 public:
  Reader(const toml::table& table, std::string_view file) : table_(table), file_(file) {}

  [[noreturn]] void complain(std::string_view key, std::string_view what) const {
    const toml::node* node = table_.get(key);
    const auto line = node != nullptr ? node->source().begin.line : table_.source().begin.line;
    throw Error(ErrorKind::configuration, fmt::format("{}:{}: {}: {}", file_, line, key, what));
  }

  [[nodiscard]] std::string text(std::string_view key, bool is_required) const {
    if (!table_.contains(key)) {
      if (is_required) complain(key, "is missing; write a text in double quotes");
      return {};
    }
    const auto value = table_[key].value_exact<std::string>();
    if (!value) complain(key, "is no text; write it in double quotes");
    return *value;
  }

  [[nodiscard]] std::uint8_t level(std::string_view key, std::uint8_t otherwise) const {
    if (!table_.contains(key)) return otherwise;
    const auto value = table_[key].value_exact<std::int64_t>();
    if (!value || *value < 0 || *value > 4)
      complain(key, "is no level of evidence; write a number from 0 to 4");
    return static_cast<std::uint8_t>(*value);
  }

  /// One word of an enumeration.
  template <class Value>
  [[nodiscard]] Value word(std::string_view key, std::optional<Value> (*read)(std::string_view)) const {
    const std::string written = text(key, true);
    if (const auto value = read(written)) return *value;
    complain(key, fmt::format("\"{}\" is not known", written));
  }

  [[nodiscard]] std::vector<Basis> bases(std::string_view key) const {
    const toml::array* list = table_[key].as_array();
    if (list == nullptr) complain(key, "is missing; write a list of bases, [] for none");
    std::vector<Basis> found;
    for (const toml::node& node : *list) {
      const auto basis = basis_from_text(node.value_or(std::string_view()));
      if (!basis || std::find(decided_bases.begin(), decided_bases.end(), *basis) == decided_bases.end())
        complain(
            key,
            "holds a basis that this version cannot decide; write consent, soft_opt_in, legitimate_interest");
      found.push_back(*basis);
    }
    return found;
  }

  /// Refuses what nobody reads: a misspelt key must not pass as a rule that is kept.
  void allow_only(std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, node] : table_) {
      if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
        complain(key.str(), fmt::format("is not known here; known are {}", fmt::join(keys, ", ")));
    }
  }

  /// The tables of a list of tables, [[name]].
  [[nodiscard]] std::vector<Reader> tables(std::string_view name) const {
    const toml::array* list = table_[name].as_array();
    if (list == nullptr || list->empty())
      complain(name, fmt::format("is missing; write at least one [[{}]]", name));
    std::vector<Reader> readers;
    for (const toml::node& node : *list) {
      if (!node.is_table()) complain(name, fmt::format("is no table; write [[{}]]", name));
      readers.emplace_back(*node.as_table(), file_);
    }
    return readers;
  }

 private:
  const toml::table& table_;
  std::string_view file_;
};

Purpose read_purpose(const Reader& reader) {
  reader.allow_only({"name", "class"});
  return {reader.text("name", true), reader.word("class", purpose_class_from_text)};
}

ChannelRule read_channel_rule(const Reader& reader) {
  reader.allow_only({"channel", "country", "capacity", "accepts", "evidence", "soft_opt_in_evidence",
                     "soft_opt_in_list", "otherwise"});
  ChannelRule rule;
  rule.channel = reader.word("channel", channel_from_text);
  if (std::find(decided_channels.begin(), decided_channels.end(), rule.channel) == decided_channels.end())
    reader.complain("channel", "this version decides email and post only; take the rule out");
  rule.country = reader.text("country", false);
  if (!reader.text("capacity", false).empty()) rule.capacity = reader.word("capacity", capacity_from_text);
  rule.accepted = reader.bases("accepts");
  rule.required_evidence = reader.level("evidence", 4);
  rule.soft_opt_in_evidence = reader.level("soft_opt_in_evidence", 2);
  rule.soft_opt_in_list = reader.text("soft_opt_in_list", false);
  const std::string otherwise = reader.text("otherwise", false);
  if (!otherwise.empty() && otherwise != "review" && otherwise != "deny")
    reader.complain("otherwise", "is neither \"review\" nor \"deny\"");
  rule.review_otherwise = otherwise == "review";
  return rule;
}

/// The channels that this version decides must all be spoken of, with a rule for everywhere else.
void check_complete(const RuleSet& rules, const Reader& reader) {
  for (const Channel channel : decided_channels) {
    for (const Capacity capacity : {Capacity::consumer, Capacity::business}) {
      if (rules.channel_rule(channel, "", capacity) == nullptr) {
        reader.complain("rule",
                        fmt::format("channel \"{}\" has no rule without a country, for everywhere else",
                                    to_text(channel)));
      }
    }
  }
}

RuleSet read_table(const Reader& reader) {
  reader.allow_only({"id", "controller", "lifting_evidence", "purpose", "rule"});
  RuleSet rules;
  rules.id = reader.text("id", true);
  rules.controller = reader.text("controller", false);
  rules.lifting_evidence = reader.level("lifting_evidence", 3);
  for (const Reader& purpose : reader.tables("purpose")) rules.purposes.push_back(read_purpose(purpose));
  for (const Reader& rule : reader.tables("rule")) rules.channel_rules.push_back(read_channel_rule(rule));
  check_complete(rules, reader);
  return rules;
}

}  // namespace

RuleSet read_rule_set(std::string_view toml, std::string_view name) {
  try {
    const toml::table table = toml::parse(toml);
    return read_table(Reader(table, name));
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::configuration,
                fmt::format("{}:{}: no TOML: {}", name, error.source().begin.line, error.description()));
  }
}

}  // namespace kartei::consent
