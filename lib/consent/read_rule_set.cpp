#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "consent/rule_set.hpp"
#include "model/error.hpp"

namespace kartei::consent {
namespace {

/// Bases that a channel rule may name: contract and duty are matters of a purpose.
constexpr std::array channel_bases{Basis::consent, Basis::soft_opt_in, Basis::presumed_b2b,
                                   Basis::legitimate_interest};

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

  [[nodiscard]] std::int64_t number(std::string_view key, std::optional<std::int64_t> otherwise) const {
    if (!table_.contains(key)) {
      if (!otherwise) complain(key, "is missing; write a whole number");
      return *otherwise;
    }
    const auto value = table_[key].value_exact<std::int64_t>();
    if (!value || *value < 0) complain(key, "is no whole number from 0 on");
    return *value;
  }

  [[nodiscard]] bool flag(std::string_view key, bool otherwise) const {
    if (!table_.contains(key)) return otherwise;
    const auto value = table_[key].value_exact<bool>();
    if (!value) complain(key, "is neither true nor false");
    return *value;
  }

  /// Texts; none when the key is missing.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> found;
    if (!table_.contains(key)) return found;
    const toml::array* list = table_[key].as_array();
    if (list == nullptr) complain(key, "is no list of texts");
    for (const toml::node& node : *list) {
      const auto text = node.value_exact<std::string>();
      if (!text) complain(key, "holds what is no text");
      found.push_back(*text);
    }
    return found;
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
      if (!basis || std::ranges::find(channel_bases, *basis) == channel_bases.end())
        complain(key,
                 "holds no basis that a channel can accept; write consent, soft_opt_in, presumed_b2b, "
                 "legitimate_interest");
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

  /// The tables of a list of tables, [[name]]; none when an optional one is missing.
  [[nodiscard]] std::vector<Reader> tables(std::string_view name, bool is_required = true) const {
    const toml::array* list = table_[name].as_array();
    if (!is_required && !table_.contains(name)) return {};
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
  reader.allow_only({"name", "class", "third_party", "sensitive_fields"});
  Purpose purpose{reader.text("name", true), reader.word("class", purpose_class_from_text),
                  reader.text("third_party", false), reader.texts("sensitive_fields")};
  if (!purpose.third_party.empty() && purpose.purpose_class != PurposeClass::third_party)
    reader.complain("third_party", "belongs to a purpose of class third_party only");
  return purpose;
}

AgeOfConsent read_age(const Reader& reader) {
  reader.allow_only({"country", "years"});
  return {reader.text("country", false), reader.number("years", {})};
}

ExternalList read_list(const Reader& reader) {
  reader.allow_only({"name", "max_age_days"});
  return {reader.text("name", true), reader.number("max_age_days", {})};
}

FrequencyCap read_frequency_cap(const Reader& reader) {
  const FrequencyCap cap{reader.number("frequency_cap_contacts", 0), reader.number("frequency_cap_days", 0)};
  if ((cap.contacts == 0) != (cap.days == 0))
    reader.complain("frequency_cap_days", "and frequency_cap_contacts belong together; 0 is no cap");
  return cap;
}

constexpr std::array<std::string_view, 7> week_days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// "20:00".
bool is_time(std::string_view text) {
  const auto is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  return text.size() == 5 && text[2] == ':' && is_digit(0) && is_digit(1) && is_digit(3) && is_digit(4) &&
         text.substr(0, 2) < "24" && text.substr(3) < "60";
}

QuietHours read_quiet_hours(const Reader& reader) {
  QuietHours hours{reader.text("country", false), reader.text("quiet_from", false),
                   reader.text("quiet_until", false), reader.texts("quiet_days")};
  if (hours.from.empty() != hours.until.empty())
    reader.complain("quiet_from", "and quiet_until belong together");
  if (!hours.from.empty() && (!is_time(hours.from) || !is_time(hours.until) || hours.from == hours.until))
    reader.complain("quiet_from",
                    "and quiet_until are no two times of the day; write \"20:00\" and \"08:00\"");
  for (const std::string& day : hours.days)
    if (std::ranges::find(week_days, day) == week_days.end())
      reader.complain("quiet_days", fmt::format("holds \"{}\"; write {}", day, fmt::join(week_days, ", ")));
  return hours;
}

ChannelRule read_channel_rule(const Reader& reader) {
  reader.allow_only({"channel", "country", "capacity", "accepts", "evidence", "soft_opt_in_evidence",
                     "soft_opt_in_list", "objector_list", "needs_objector_list", "counts_mail_pair",
                     "otherwise", "quiet_from", "quiet_until", "quiet_days"});
  ChannelRule rule;
  rule.channel = reader.word("channel", channel_from_text);
  if (std::ranges::find(decided_channels(), rule.channel) == decided_channels().end())
    reader.complain("channel", "is none that somebody is reached by; take the rule out");
  rule.country = reader.text("country", false);
  if (!reader.text("capacity", false).empty()) rule.capacity = reader.word("capacity", capacity_from_text);
  rule.accepted = reader.bases("accepts");
  rule.required_evidence = reader.level("evidence", 4);
  rule.soft_opt_in_evidence = reader.level("soft_opt_in_evidence", 2);
  rule.counts_mail_pair = reader.flag("counts_mail_pair", true);
  rule.soft_opt_in_list = reader.text("soft_opt_in_list", false);
  rule.objector_list = reader.text("objector_list", false);
  rule.needs_objector_list = reader.flag("needs_objector_list", false);
  const std::string otherwise = reader.text("otherwise", false);
  if (!otherwise.empty() && otherwise != "review" && otherwise != "deny")
    reader.complain("otherwise", "is neither \"review\" nor \"deny\"");
  rule.review_otherwise = otherwise == "review";
  rule.quiet_hours = read_quiet_hours(reader);
  return rule;
}

void check_list(const RuleSet& rules, const std::string& name, const Reader& reader) {
  if (!name.empty() && rules.list(name) == nullptr)
    reader.complain("rule", fmt::format("names the list \"{}\", which no [[list]] defines", name));
}

/// All channels must be spoken of, with a rule for everywhere else, and what a rule names must be there.
void check_complete(const RuleSet& rules, const Reader& reader) {
  for (const ChannelRule& rule : rules.channel_rules)
    for (const std::string& name : {rule.soft_opt_in_list, rule.objector_list})
      check_list(rules, name, reader);
  if (std::ranges::find(rules.ages, std::string_view(), &AgeOfConsent::country) == rules.ages.end())
    reader.complain("age_of_consent", "has no entry without a country, for everywhere else");
  for (const Channel channel : decided_channels()) {
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
  reader.allow_only({"id", "controller", "lifting_evidence", "stale_duty_months", "stale_review_months",
                     "frequency_cap_contacts", "frequency_cap_days", "keeps_ip", "age_of_consent", "list",
                     "purpose", "rule"});
  RuleSet rules;
  rules.id = reader.text("id", true);
  rules.controller = reader.text("controller", false);
  rules.lifting_evidence = reader.level("lifting_evidence", 3);
  rules.stale_duty_months = reader.number("stale_duty_months", 24);
  rules.stale_review_months = reader.number("stale_review_months", 48);
  rules.frequency_cap = read_frequency_cap(reader);
  rules.keeps_ip = reader.flag("keeps_ip", false);
  for (const Reader& age : reader.tables("age_of_consent")) rules.ages.push_back(read_age(age));
  for (const Reader& list : reader.tables("list", false)) rules.lists.push_back(read_list(list));
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
