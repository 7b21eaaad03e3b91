/// How the ledger chains its events.
///
/// An event has a record (what happened when, by whom it was recorded, how it is proven) and a payload (what
/// can be known of a person: value, words, file name). The chain covers the record as it stands and the
/// payload through a salted commitment, so that a payload can be erased and the chain still holds, record and
/// all.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/ids.hpp"
#include "store/digest.hpp"

namespace kartei::store {

/// Fields as they stand in the database, in the order of the query all_consent_chain_rows.
using LedgerFields = std::span<const std::string_view>;

/// The bytes of payload and record as they are hashed: each field with its length, so that the bytes differ
/// whenever a field does.
void append_payload(std::string& content, LedgerFields payload);
void append_record(std::string& content, ConsentEventId id, LedgerFields record);

/// SHA-256 of salt and payload.
[[nodiscard]] Digest commit_to(const Salt& salt, std::string_view payload);
[[nodiscard]] Digest commit_to(const Salt& salt, LedgerFields payload);

/// SHA-256 of the last event's chain hash (zeros for the first), the id, the record and the commitment.
[[nodiscard]] Digest chain_to(const Digest& last, std::string_view record, const Digest& commitment);
[[nodiscard]] Digest chain_to(const Digest& last, ConsentEventId id, LedgerFields record,
                              const Digest& commitment);

}  // namespace kartei::store
