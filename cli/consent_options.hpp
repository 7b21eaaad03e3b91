/// Options shared by the commands about consent and exports, and the table of events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"
#include "consent/reasons.hpp"
#include "consent/rule_set.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/consent/contact_decision.hpp"

namespace kartei::cli {

/// Channels that somebody can be asked about: those with values to be reached by.
[[nodiscard]] std::vector<std::string> consent_channels();

struct AimOptions {
  std::string channel;
  std::string purpose;
  std::string rule_set;
  std::string day;
};
void bind_channel_and_purpose(OptionBinder& binder, AimOptions& options);
void bind_rule_set(OptionBinder& binder, std::string& file);
void bind_language(OptionBinder& binder, std::string& language);

/// The rule set in a file, else the shipped one. Throws Error{no_input} and {configuration}.
[[nodiscard]] consent::RuleSet rule_set_of(const std::string& file);

/// `day` empty: today.
[[nodiscard]] operations::ContactAim aim_of(const AimOptions& options, const Context& context);

/// German unless "en" was asked for: reasons are handed on to people.
[[nodiscard]] consent::Language language_of(const std::string& option);

/// A day or a moment; today is now. Nothing given: now. Throws Error{usage}.
[[nodiscard]] Moment moment_of(const std::string& option, const std::string& written, const Context& context);

enum class EventDetail {
  brief,  ///< what a decision rests on
  full,   ///< everything that the ledger holds
};

/// The table of recorded or listed events, in the order given.
[[nodiscard]] OutputTable event_table(const std::vector<consent::Event>& events, EventDetail detail,
                                      consent::Language language);

/// What consent give, confirm and withdraw report.
void report_recorded(Context& context, const operations::ConsentRecorded& recorded);

}  // namespace kartei::cli
