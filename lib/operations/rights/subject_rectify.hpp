/// Setting right what is stored of a person: GDPR 16, and whom to tell: GDPR 19.
#pragma once

#include <string>
#include <vector>

#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "operations/rights/request_register.hpp"
#include "operations/rights/subject_access.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct RectifySummary {
  PartyId party;
  std::vector<std::string> groups;    ///< of values that say something else now
  std::vector<Recipient> recipients;  ///< to be told
  OperationId operation;              ///< 0 for a dry run
};

/// Lays assignments ("city=Bremen") over a party as an edit, which goes before every source, and notes the
/// request as answered: one operation, which undo takes back. Throws Error{usage} for no such party, one that
/// was erased, and as edit_party(); also when nothing would say something else.
[[nodiscard]] RectifySummary rectify_subject(store::Store& store, PartyId party,
                                             const std::vector<std::string>& assignments,
                                             const RequestAnswer& answer, const Environment& environment);

}  // namespace kartei::operations
