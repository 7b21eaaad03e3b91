/// A rule set: the legal judgements that the decision rests on, under a name and a version.
///
/// What the law leaves to judgement stands in a TOML file, so that a company can decide otherwise and every
/// verdict can name what it was decided by. The shipped one is lib/consent/dach-2026-1.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consent/event.hpp"

namespace kartei::consent {

enum class PurposeClass : std::uint8_t { contract, legal, own_similar, own_other, third_party, survey };

/// The company's own word for why it contacts somebody.
struct Purpose {
  std::string name;
  PurposeClass purpose_class = PurposeClass::own_other;
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
  std::string soft_opt_in_list;   ///< a list that must be checked before a soft opt-in counts: "ECG"
  bool review_otherwise = false;  ///< without a basis: REVIEW instead of DENY
};

struct RuleSet {
  std::string id;          ///< "dach-2026-1"
  std::string controller;  ///< the legal entity asked about when none is named
  std::vector<Purpose> purposes;
  std::vector<ChannelRule> channel_rules;
  std::uint8_t lifting_evidence = 3;  ///< what an opt-in must prove to lift an objection

  /// By name, case and umlauts folded; nullptr when the rule set does not define it.
  [[nodiscard]] const Purpose* purpose(std::string_view name) const;

  /// The rule of a country and capacity, else the channel's rule for other countries; nullptr when the rule
  /// set does not decide the channel.
  [[nodiscard]] const ChannelRule* channel_rule(Channel channel, std::string_view country,
                                                Capacity capacity) const;
};

/// Reads a rule set. `name` is said in messages.
/// Throws Error{configuration} with the place of what is missing, unknown or of the wrong type.
[[nodiscard]] RuleSet read_rule_set(std::string_view toml, std::string_view name);

/// The rule set for Germany, Austria and Switzerland that Kartei ships.
[[nodiscard]] const RuleSet& shipped_rule_set();

/// The file it was read from, which is the program's own copy of lib/consent/dach-2026-1.toml.
[[nodiscard]] std::string_view shipped_rule_set_text();

[[nodiscard]] std::string_view to_text(PurposeClass purpose_class);
[[nodiscard]] std::string_view to_text(Capacity capacity);
[[nodiscard]] std::optional<PurposeClass> purpose_class_from_text(std::string_view text);
[[nodiscard]] std::optional<Capacity> capacity_from_text(std::string_view text);

}  // namespace kartei::consent
