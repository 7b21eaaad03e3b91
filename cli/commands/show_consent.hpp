/// What `show` tells of consent: what each channel's decision is today.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"
#include "consent/reasons.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::cli {

struct ShowConsentOptions {
  std::string purpose;
  std::string rule_set;
};
void bind_show_consent(OptionBinder& binder, ShowConsentOptions& options);

/// One row for each channel that the party has a value for, with purpose and rule set that were asked by.
/// Where that cannot be decided, for want of the key of the suppression list, there is none, and a warning
/// says why. Throws Error{usage} for a purpose that the rule set has not. Requires: `leader` leads.
[[nodiscard]] OutputTable consent_table(Context& context, store::Store& store, PartyId leader,
                                        const ShowConsentOptions& options, consent::Language language);

}  // namespace kartei::cli
