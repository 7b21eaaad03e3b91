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
/// event's wording in the ledger. Throws Error{policy} when events were recorded later than `recorded_at`:
/// the clock has jumped.
ConsentEventId append_consent_event(Store& store, const consent::Event& event, OperationId operation);

struct ConsentText {
  std::string language;
  std::string wording;
};

/// Puts a wording into the ledger, once; returns its SHA-256 in hexadecimal digits.
std::string keep_consent_text(Store& store, std::string_view wording, std::string_view language);

/// A wording, and how often it was agreed to.
struct ConsentTextUse {
  std::string sha256;
  ConsentText text;
  std::int64_t events = 0;
  std::string first_at;  ///< ISO 8601; empty when nobody agreed to it yet
  std::string last_at;
};
/// All wordings in the order they were agreed to first, those nobody agreed to yet in front.
[[nodiscard]] std::vector<ConsentTextUse> all_consent_texts(Store& store);

[[nodiscard]] std::optional<ConsentText> consent_text(Store& store, std::string_view sha256);

/// Everything that a decision about the party can need: what was recorded for it and all merged with it,
/// and whatever was recorded about one of `values`. By id, each once. Requires: `leader` leads, or is 0.
[[nodiscard]] std::vector<consent::Event> consent_events_of(Store& store, PartyId leader,
                                                            std::span<const std::string> values);

/// What was recorded for exactly this party, whoever leads it, by id.
[[nodiscard]] std::vector<consent::Event> consent_events_of_raw_party(Store& store, PartyId party);

/// What an operation recorded, by id.
[[nodiscard]] std::vector<consent::Event> consent_events_of_operation(Store& store, OperationId operation);

/// A wording as it is kept, under its SHA-256.
struct KeptWording {
  std::string sha256;
  ConsentText text;
};

/// All of them, by hash.
[[nodiscard]] std::vector<KeptWording> kept_wordings(Store& store);

/// The first event that this operation or a later one recorded; nothing when none did.
[[nodiscard]] std::optional<ConsentEventId> first_consent_event_since(Store& store, OperationId operation);

/// What a decision about any of these leaders may need, by id, each once: for lists of few. Holds more: all
/// that was said about addresses.
[[nodiscard]] std::vector<consent::Event> consent_events_around(Store& store,
                                                                std::span<const PartyId> leaders);

/// 0 while nothing was recorded. Ids are given without gaps.
[[nodiscard]] ConsentEventId newest_consent_event(Store& store);

/// The whole ledger in one pass, by id: for lists.
[[nodiscard]] std::vector<consent::Event> all_consent_events(Store& store);

/// The objections about a postal address at this door, whoever's they are and however the city is written; by
/// id. `door` is of an addressee key: "ringstrasse 5, 63067".
[[nodiscard]] std::vector<consent::Event> address_objections_at(Store& store, std::string_view door);

/// Erases what the events in `erasure.about` tell of a person: value, origin, note, the evidence's name,
/// facts, IP, and the salt that could tell whether a guess is right. What happened when, by whom it was
/// recorded and how it was proven stays. `erasure`, of kind erased, is appended and vouches for them:
/// check_ledger() takes no emptied payload that no such event names. Requires: a write transaction, and the
/// secure_delete that every open sets.
void erase_consent_payloads(Store& store, const consent::Event& erasure, OperationId operation);

}  // namespace kartei::store
