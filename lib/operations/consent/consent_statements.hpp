/// What imported rows say about consent, as events of the ledger.
#pragma once

#include <cstddef>
#include <string>

#include "consent/event.hpp"
#include "consent/rule_set.hpp"
#include "model/contact.hpp"
#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Where statements come from.
struct StatementOrigin {
  std::string source;    ///< name of the source
  std::string place;     ///< file and line, for people
  Moment happened_at{};  ///< the day the data is of
  OperationId operation;
  consent::Evidence evidence = {};  ///< the picture that they were read off; none of a list
};

/// Records the consent statements of a row for the party it is evidence for. A no is said by the party and
/// about each of its values; a yes only about the values of the channel it names, at evidence level 1, so
/// that it never allows by itself and never lifts a no. What the same source said last of the party is not
/// recorded again. Returns the number of events. Requires: a write transaction; `contact.contact_points` are
/// normalised.
std::size_t record_statements(store::Store& store, PartyId party, const Contact& contact,
                              const StatementOrigin& origin, const consent::RuleSet& rules,
                              const Environment& environment);

}  // namespace kartei::operations
