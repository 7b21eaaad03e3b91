/// How the ledger chains its events.
#pragma once

#include <string>

#include "consent/event.hpp"
#include "store/digest.hpp"

namespace kartei::store {

/// The content of an event as bytes that differ whenever a field does: every field with its length. The id
/// is no part of it.
[[nodiscard]] std::string ledger_content(const consent::Event& event);

/// SHA-256 of salt and content: all that remains of an event whose content was erased.
[[nodiscard]] Digest commit_to(const Salt& salt, const consent::Event& event);

/// SHA-256 of the last event's chain hash (zeros for the first), the id and the commitment.
[[nodiscard]] Digest chain_to(const Digest& last, ConsentEventId id, const Digest& commitment);

}  // namespace kartei::store
