#include "consent/rule_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "consent/words.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::consent {
namespace {

constexpr Words<6> purpose_classes{"contract", "legal", "own_similar", "own_other", "third_party", "survey"};
constexpr Words<2> capacities{"consumer", "business"};
constexpr std::array channels{Channel::email, Channel::post,    Channel::phone,   Channel::fax,
                              Channel::sms,   Channel::message, Channel::autocall};

}  // namespace

const Purpose* RuleSet::purpose(std::string_view name) const {
  for (const Purpose& purpose : purposes)
    if (purpose.name == name) return &purpose;
  const std::string wanted = text::fold_ae(name);
  for (const Purpose& purpose : purposes)
    if (text::fold_ae(purpose.name) == wanted) return &purpose;
  return nullptr;
}

const Purpose& RuleSet::demanded_purpose(std::string_view name) const {
  if (const Purpose* found = purpose(name)) return *found;
  std::vector<std::string_view> known;
  for (const Purpose& one : purposes) known.emplace_back(one.name);
  throw Error(ErrorKind::usage,
              fmt::format("no purpose '{}' in rule set {}; it defines {}", name, id, fmt::join(known, ", ")));
}

const ExternalList* RuleSet::list(std::string_view name) const {
  const auto found = std::ranges::find(lists, name, &ExternalList::name);
  return found == lists.end() ? nullptr : &*found;
}

std::int64_t RuleSet::age_of_consent(std::string_view country) const {
  auto found = std::ranges::find(ages, country, &AgeOfConsent::country);
  if (found == ages.end()) found = std::ranges::find(ages, std::string_view(), &AgeOfConsent::country);
  return found == ages.end() ? 16 : found->years;
}

std::span<const Channel> decided_channels() { return channels; }

const ChannelRule* RuleSet::channel_rule(Channel channel, std::string_view country, Capacity capacity) const {
  const ChannelRule* elsewhere = nullptr;
  for (const ChannelRule& rule : channel_rules) {
    if (rule.channel != channel || (rule.capacity && *rule.capacity != capacity)) continue;
    if (!rule.country.empty() && rule.country == country) return &rule;
    if (rule.country.empty()) elsewhere = &rule;
  }
  return elsewhere;
}

std::string_view to_text(PurposeClass purpose_class) { return word_of(purpose_classes, purpose_class); }
std::string_view to_text(Capacity capacity) { return word_of(capacities, capacity); }
std::optional<PurposeClass> purpose_class_from_text(std::string_view text) {
  return find_word<PurposeClass>(purpose_classes, text);
}
std::optional<Capacity> capacity_from_text(std::string_view text) {
  return find_word<Capacity>(capacities, text);
}

}  // namespace kartei::consent
