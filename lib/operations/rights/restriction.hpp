/// Data that may be kept and not be used: GDPR 18.
#pragma once

#include <optional>
#include <string>

#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "operations/rights/erasure_holds.hpp"
#include "operations/rights/request_register.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Since when a party, or one merged with it, is restricted, and why.
struct Restriction {
  std::string since;  ///< ISO 8601 day
  std::string reason;
};
[[nodiscard]] std::optional<Restriction> restriction_of(store::Store& store, PartyId leader);

struct RestrictionSummary {
  PartyId party;
  OperationId operation;  ///< 0 for a dry run, and when it was so already
};

/// Restricts a party, and notes `answer` in the register of requests. Throws Error{usage} for no such party.
RestrictionSummary restrict_subject(store::Store& store, PartyId party, const std::string& reason,
                                    const RequestAnswer& answer, const Environment& environment);

/// Restricts a party instead of erasing it, for what must be kept; one that is restricted already learns why
/// it stays so. Throws Error{usage} for no such party.
RestrictionSummary hold_erasure(store::Store& store, PartyId party, const Hold& hold, RequestAnswer answer,
                                const Environment& environment);

/// Ends it for all that are merged in the party. Throws Error{usage} when it is not restricted, and
/// Error{policy} when it is because an erasure is held: what was to be erased is not to be used; the message
/// says whether it can be erased now, or until when it cannot.
RestrictionSummary release_subject(store::Store& store, PartyId party, const Environment& environment);

}  // namespace kartei::operations
