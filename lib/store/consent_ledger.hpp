/// The consent ledger in the database: appended to, never changed, every event chained to the one before.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consent/event.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// Appends an event; its `id` is given here. The chain hash covers a salted commitment to the content, so
/// that a content can later be erased and the chain still holds. Requires: a write transaction, and the
/// event's wording in the ledger.
ConsentEventId append_consent_event(Store& store, const consent::Event& event, OperationId operation);

/// Puts a wording into the ledger, once; returns its SHA-256 in hexadecimal digits.
std::string keep_consent_text(Store& store, std::string_view wording, std::string_view language);

struct ConsentText {
  std::string language;
  std::string wording;
};
[[nodiscard]] std::optional<ConsentText> consent_text(Store& store, std::string_view sha256);

/// Everything that a decision about the party can need: what was recorded for it and all merged with it,
/// and whatever was recorded about one of `values`. By id, each once. Requires: `leader` leads, or is 0.
[[nodiscard]] std::vector<consent::Event> consent_events_of(Store& store, PartyId leader,
                                                            std::span<const std::string> values);

/// What was recorded for exactly this party, whoever leads it, by id.
[[nodiscard]] std::vector<consent::Event> consent_events_of_raw_party(Store& store, PartyId party);

/// What an operation recorded, by id.
[[nodiscard]] std::vector<consent::Event> consent_events_of_operation(Store& store, OperationId operation);

/// The whole ledger in one pass, by id: for lists.
[[nodiscard]] std::vector<consent::Event> all_consent_events(Store& store);

/// What a check of the chain found.
struct LedgerCheck {
  std::int64_t events = 0;
  ConsentEventId broken;  ///< the first event whose content or chain was changed; 0: none
};
[[nodiscard]] LedgerCheck check_ledger(Store& store);

}  // namespace kartei::store
