#include "consent/rule_set_differences.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "text/joined.hpp"

namespace kartei::consent {
namespace {

using Settings = std::map<std::string, std::string>;

std::string yes_or_no(bool is_so) { return is_so ? "true" : "false"; }

std::string name_of(const ChannelRule& rule) {
  return "rule " + text::joined({to_text(rule.channel), rule.country.empty() ? "elsewhere" : rule.country,
                                 rule.capacity ? to_text(*rule.capacity) : std::string_view()},
                                ", ");
}

void add_rule(Settings& settings, const ChannelRule& rule) {
  const std::string name = name_of(rule) + ": ";
  std::string accepted;
  for (const Basis basis : rule.accepted) text::append_part(accepted, to_text(basis), ", ");
  settings[name + "accepts"] = accepted.empty() ? "nothing" : accepted;
  settings[name + "evidence"] = std::to_string(rule.required_evidence);
  settings[name + "soft_opt_in_evidence"] = std::to_string(rule.soft_opt_in_evidence);
  settings[name + "counts_mail_pair"] = yes_or_no(rule.counts_mail_pair);
  settings[name + "soft_opt_in_list"] = rule.soft_opt_in_list;
  settings[name + "objector_list"] = rule.objector_list;
  settings[name + "needs_objector_list"] = yes_or_no(rule.needs_objector_list);
  settings[name + "quiet_from"] = rule.quiet_hours.from;
  settings[name + "quiet_until"] = rule.quiet_hours.until;
  settings[name + "quiet_days"] = fmt::format("{}", fmt::join(rule.quiet_hours.days, ", "));
  settings[name + "otherwise"] = rule.review_otherwise ? "review" : "deny";
}

void add_purpose(Settings& settings, const Purpose& purpose) {
  const std::string name = "purpose " + purpose.name + ": ";
  std::string fields;
  for (const std::string& field : purpose.sensitive_fields) text::append_part(fields, field, ", ");
  settings[name + "class"] = to_text(purpose.purpose_class);
  settings[name + "third_party"] = purpose.third_party;
  settings[name + "sensitive_fields"] = fields;
}

Settings settings_of(const RuleSet& rules) {
  Settings settings{{"id", rules.id},
                    {"controller", rules.controller},
                    {"lifting_evidence", std::to_string(rules.lifting_evidence)},
                    {"stale_duty_months", std::to_string(rules.stale_duty_months)},
                    {"stale_review_months", std::to_string(rules.stale_review_months)},
                    {"frequency_cap_contacts", std::to_string(rules.frequency_cap.contacts)},
                    {"keeps_ip", yes_or_no(rules.keeps_ip)},
                    {"frequency_cap_days", std::to_string(rules.frequency_cap.days)}};
  for (const AgeOfConsent& age : rules.ages)
    settings["age_of_consent " + (age.country.empty() ? "elsewhere" : age.country)] =
        std::to_string(age.years);
  for (const ExternalList& list : rules.lists)
    settings["list " + list.name + ": max_age_days"] = std::to_string(list.max_age_days);
  for (const Purpose& purpose : rules.purposes) add_purpose(settings, purpose);
  for (const ChannelRule& rule : rules.channel_rules) add_rule(settings, rule);
  return settings;
}

std::string setting(const Settings& settings, const std::string& what) {
  const auto found = settings.find(what);
  return found == settings.end() ? std::string() : found->second;
}

}  // namespace

std::vector<RuleDifference> differences(const RuleSet& here, const RuleSet& there) {
  const Settings of_here = settings_of(here);
  const Settings of_there = settings_of(there);
  Settings all = of_here;
  all.insert(of_there.begin(), of_there.end());
  std::vector<RuleDifference> found;
  for (const auto& [what, ignored] : all) {
    RuleDifference difference{what, setting(of_here, what), setting(of_there, what)};
    if (difference.here != difference.there) found.push_back(std::move(difference));
  }
  return found;
}

}  // namespace kartei::consent
