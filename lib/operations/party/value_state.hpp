/// Whether a mailbox, a number or an address is good, said by hand.
#pragma once

#include <string>

#include "model/date.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ToldState {
  std::string state;  ///< "valid", "bounced", "unknown"
  std::string reason;
  Day since;
};

struct StateSummary {
  std::string kind;        ///< "email", "phone", ..., "postal_address"
  std::string value;       ///< as normalised
  std::size_t values = 0;  ///< how many were set: a number may be on file as phone and as mobile
  OperationId operation;   ///< 0 for a dry run, or when it was so already
};

/// Says the state of a mailbox, number or web site that somebody on file has, or of the leading postal
/// address of the party whose number is written. Throws Error{usage} for what nobody has, and for a day to
/// come.
[[nodiscard]] StateSummary tell_value_state(store::Store& store, const std::string& written,
                                            const ToldState& told, const Environment& environment);

}  // namespace kartei::operations
