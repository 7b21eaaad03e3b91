/// Erasing a person: GDPR 17, and from the bytes of the file, too.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "operations/rights/erasure_holds.hpp"
#include "operations/rights/person_erasure.hpp"
#include "operations/rights/request_register.hpp"
#include "operations/rights/subject_access.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ErasureSummary {
  PartyId party;
  std::vector<Hold> holds;            ///< not empty: nothing was erased, the party is restricted instead
  std::vector<Recipient> recipients;  ///< to be told of the erasure: GDPR 19
  store::Counts counts;
  bool is_scrubbed = false;     ///< free pages are gone; else the next writer finishes
  std::vector<LeftWord> left;   ///< what the check found: an erasure that is not whole
  std::vector<LeftWord> named;  ///< texts about others that name the person: see places_that_name()
  OperationId operation;        ///< of the erasure or of the restriction; 0 for a dry run
};

/// Erases a party with all that are merged in it: payload, source records, images and arguments of the
/// journal, rows of every table; a row about several people loses what it says of this one. What nobody else
/// has is suppressed as keyed hashes, so that it does not come back. Then the file is written anew without
/// its free pages and looked through, by query and byte by byte. `database` is the store's path.
///
/// The register of requests is told `answer`, without its words once the person is erased.
///
/// Never undone. Throws Error{usage} for no such party and one erased before, Error{configuration} for the
/// suppression list's key.
[[nodiscard]] ErasureSummary erase_subject(store::Store& store, const std::filesystem::path& database,
                                           PartyId party, const ErasureHolds& rules,
                                           const RequestAnswer& answer, const Environment& environment);

}  // namespace kartei::operations
