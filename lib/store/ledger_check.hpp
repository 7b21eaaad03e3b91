/// Whether the consent ledger is as it was written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct LedgerCheck {
  std::int64_t events = 0;
  std::int64_t erased = 0;  ///< of them, those whose payload was erased
  ConsentEventId broken;    ///< the first event whose content or chain was changed, that is gone, or whose
                            ///< payload was emptied by no erasure; 0: none
  std::vector<std::string> changed_texts;  ///< by the SHA-256 they stand under
};

/// Follows the chain through every event, record and payload, to the last one that was ever written, and
/// hashes every wording anew.
[[nodiscard]] LedgerCheck check_ledger(Store& store);

}  // namespace kartei::store
