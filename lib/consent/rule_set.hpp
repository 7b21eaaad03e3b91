/// A rule set: the legal judgements that the decision rests on, under a name and a version.
///
/// What the law leaves to judgement stands in a TOML file, so that a company can decide otherwise and every
/// verdict can name what it was decided by. The shipped one is lib/consent/dach-2026-1.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consent/event.hpp"
#include "consent/quiet_hours.hpp"

namespace kartei::consent {

enum class PurposeClass : std::uint8_t { contract, legal, own_similar, own_other, third_party, survey };

/// The company's own word for why it contacts somebody.
struct Purpose {
  std::string name;
  PurposeClass purpose_class = PurposeClass::own_other;
  std::string third_party;                    ///< of class third_party: whom its consents must name
  std::vector<std::string> sensitive_fields;  ///< what its consents cover explicitly: GDPR 9(2)(a)
};

/// Whether a contact point is used at work. Unknown counts as consumer.
enum class Capacity : std::uint8_t { consumer, business };

/// What a channel needs in a country: one cell of the matrix of rule G8.
struct ChannelRule {
  Channel channel = Channel::email;
  std::string country;                 ///< ISO 3166-1 alpha-2; empty: every country without a rule of its own
  std::optional<Capacity> capacity;    ///< nothing: both
  std::vector<Basis> accepted;         ///< in order of preference; empty: no basis is accepted
  std::uint8_t required_evidence = 4;  ///< for basis consent, 0 to 4
  std::uint8_t soft_opt_in_evidence = 2;
  bool counts_mail_pair = true;  ///< whether a double opt-in by e-mail proves a consent to this channel
  std::string soft_opt_in_list;  ///< a list that must be checked before a soft opt-in counts: "ECG"
  std::string objector_list;     ///< a list of people who want no advertising: "Robinson"
  bool needs_objector_list =
      false;                      ///< for data of a third party: not to be used unless that list is current
  bool review_otherwise = false;  ///< without a basis: REVIEW instead of DENY
  QuietHours quiet_hours;         ///< when the channel must rest; none in the shipped rule set
};

/// A list that others keep: how old the copy on file may be.
struct ExternalList {
  std::string name;
  std::int64_t max_age_days = 31;
};

/// From how many years on somebody consents for themselves: GDPR 8(1).
struct AgeOfConsent {
  std::string country;  ///< empty: everywhere else
  std::int64_t years = 16;
};

/// At most so many contacts by one channel within so many days; 0 days: no cap.
struct FrequencyCap {
  std::int64_t contacts = 0;
  std::int64_t days = 0;
};

struct RuleSet {
  std::string id;          ///< "dach-2026-1"
  std::string sha256;      ///< of the file it was read from, told by whoever read it
  std::string controller;  ///< the legal entity asked about when none is named
  std::vector<Purpose> purposes;
  std::vector<ChannelRule> channel_rules;
  std::vector<ExternalList> lists;
  std::vector<AgeOfConsent> ages;
  std::uint8_t lifting_evidence = 3;      ///< what an opt-in must prove to lift an objection
  std::int64_t stale_duty_months = 24;    ///< unused so long, a consent should be renewed ...
  std::int64_t stale_review_months = 48;  ///< ... and so long, a person decides
  FrequencyCap frequency_cap;
  bool keeps_ip = false;  ///< whether IP addresses are kept beside opt-ins, as supporting evidence

  /// nullptr when the rule set does not define it.
  [[nodiscard]] const ExternalList* list(std::string_view name) const;

  /// Of the country, else of everywhere else.
  [[nodiscard]] std::int64_t age_of_consent(std::string_view country) const;

  /// By name, case and umlauts folded; nullptr when the rule set does not define it.
  [[nodiscard]] const Purpose* purpose(std::string_view name) const;

  /// The same. Throws Error{usage} when the rule set does not define it.
  [[nodiscard]] const Purpose& demanded_purpose(std::string_view name) const;

  /// The rule of a country and capacity, else the channel's rule for other countries; nullptr when the rule
  /// set does not decide the channel.
  [[nodiscard]] const ChannelRule* channel_rule(Channel channel, std::string_view country,
                                                Capacity capacity) const;
};

/// The channels that every rule set decides: those with values to be reached by.
[[nodiscard]] std::span<const Channel> decided_channels();

/// Reads a rule set. `name` is said in messages. It must have a rule for everywhere else for each of
/// decided_channels(), an age of consent for everywhere else, and define each list that a rule names.
/// Throws Error{configuration} with the place of what is missing, unknown or of the wrong type.
[[nodiscard]] RuleSet read_rule_set(std::string_view toml, std::string_view name);

/// Reads a rule set of the company's own, of which `sha256` is told. It must also decide by a rule of its own
/// whatever the shipped one does (a row left out would be decided by another), and may carry the shipped
/// one's id only when it is the shipped one byte for byte. Throws Error{configuration}.
[[nodiscard]] RuleSet read_own_rule_set(std::string_view toml, std::string_view name, std::string sha256);

/// The rule set for Germany, Austria and Switzerland that Kartei ships.
[[nodiscard]] const RuleSet& shipped_rule_set();

/// The file it was read from, which is the program's own copy of lib/consent/dach-2026-1.toml.
[[nodiscard]] std::string_view shipped_rule_set_text();

[[nodiscard]] std::string_view to_text(PurposeClass purpose_class);
[[nodiscard]] std::string_view to_text(Capacity capacity);
[[nodiscard]] std::optional<PurposeClass> purpose_class_from_text(std::string_view text);
[[nodiscard]] std::optional<Capacity> capacity_from_text(std::string_view text);

}  // namespace kartei::consent
