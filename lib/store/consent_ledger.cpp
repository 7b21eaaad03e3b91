#include "store/consent_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "model/error.hpp"
#include "schema/queries/consent.hpp"
#include "store/consent_commitment.hpp"

namespace kartei::store {
namespace {

using consent::Event;

/// A word of the ledger as a value; a word that is none was written by somebody else.
template <class Value>
Value known(std::optional<Value> value, std::string_view word) {
  if (value) return *value;
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("the consent ledger holds \"{}\", which no version of Kartei wrote; restore a backup",
                  word));
}

std::optional<Channel> channel_of(std::string_view word) {
  if (word.empty()) return std::nullopt;
  return known(channel_from_text(word), word);
}

std::optional<Day> day_of(std::string_view word) {
  if (word.empty()) return std::nullopt;
  return known(day_from_text(word), word);
}

Event row_to_event(const sqlite::Rows& row) {
  Event event;
  event.id = {row.integer(0)};
  event.subject = known(consent::subject_kind_from_text(row.text(1)), row.text(1));
  event.value = row.string(2);
  event.party = {row.integer(3)};
  event.controller = row.string(4);
  event.channel = channel_of(row.text(5));
  event.purpose = row.string(6);
  event.kind = known(consent::event_kind_from_text(row.text(7)), row.text(7));
  event.basis = known(consent::basis_from_text(row.text(8)), row.text(8));
  event.happened_at = known(moment_from_text(row.text(9)), row.text(9));
  event.recorded_at = known(moment_from_text(row.text(10)), row.text(10));
  event.recorded_by = row.string(11);
  event.how = known(consent::how_from_text(row.text(12)), row.text(12));
  event.origin = row.string(13);
  event.note = row.string(14);
  event.wording = {row.string(15), row.string(16)};
  event.evidence = {row.string(17), row.string(18), row.string(19),
                    static_cast<std::uint8_t>(row.integer(20))};
  event.valid_until = day_of(row.text(21));
  return event;
}

void read_events(sqlite::Rows rows, std::vector<Event>& events) {
  while (rows.next()) events.push_back(row_to_event(rows));
}

void sort_and_keep_once(std::vector<Event>& events) {
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  events.erase(
      std::unique(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id == b.id; }),
      events.end());
}

void read_links(Store& store, std::vector<Event>& events) {
  for (Event& event : events) {
    sqlite::Rows rows = store.database().rows(schema::consent::links_of_consent_event, event.id);
    while (rows.next()) event.about.push_back({rows.integer(0)});
  }
}

template <std::size_t size>
std::array<std::byte, size> array_of(std::span<const std::byte> bytes) {
  std::array<std::byte, size> copy{};
  if (bytes.size() == size) std::memcpy(copy.data(), bytes.data(), size);
  return copy;
}

Digest last_chain_hash(Store& store) {
  sqlite::Rows rows = store.database().rows(schema::consent::last_chain_hash);
  return rows.next() ? array_of<32>(rows.bytes(0)) : Digest{};
}

std::optional<std::string_view> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

void insert_event(Store& store, const Event& event, OperationId operation) {
  const Salt salt = random_salt();
  const Digest commitment = commit_to(salt, event);
  const Digest chain_hash = chain_to(last_chain_hash(store), event.id, commitment);
  const std::string happened_at = kartei::to_text(event.happened_at);
  const std::string recorded_at = kartei::to_text(event.recorded_at);
  std::optional<std::string> valid_until;
  if (event.valid_until) valid_until = kartei::to_text(*event.valid_until);
  const auto party = event.party ? std::optional(event.party.value) : std::nullopt;
  store.database().run(schema::consent::insert_consent_event, event.id, to_text(event.subject), event.value,
                       party, event.controller, event.channel ? to_text(*event.channel) : std::string_view(),
                       event.purpose, to_text(event.kind), to_text(event.basis), happened_at, recorded_at,
                       event.recorded_by, to_text(event.how), event.origin, event.note,
                       unless_empty(event.wording.sha256), event.evidence.path, event.evidence.sha256,
                       event.evidence.type, event.evidence.level, valid_until, operation,
                       std::span<const std::byte>(salt), std::span<const std::byte>(commitment),
                       std::span<const std::byte>(chain_hash));
}

}  // namespace

ConsentEventId append_consent_event(Store& store, const Event& event, OperationId operation) {
  Event numbered = event;
  numbered.id = store.ids().next_consent_event();
  insert_event(store, numbered, operation);
  for (const ConsentEventId about : numbered.about)
    store.database().run(schema::consent::insert_consent_event_link, numbered.id, about);
  return numbered.id;
}

std::string keep_consent_text(Store& store, std::string_view wording, std::string_view language) {
  std::string sha256 = sha256_hex_of(wording);
  store.database().run(schema::consent::insert_consent_text, sha256, language, wording);
  return sha256;
}

std::optional<ConsentText> consent_text(Store& store, std::string_view sha256) {
  sqlite::Rows rows = store.database().rows(schema::consent::consent_text, sha256);
  if (!rows.next()) return std::nullopt;
  return ConsentText{rows.string(0), rows.string(1)};
}

std::vector<Event> consent_events_of(Store& store, PartyId leader, std::span<const std::string> values) {
  std::vector<Event> events;
  read_events(store.database().rows(schema::consent::consent_events_of_party, leader), events);
  for (const std::string& value : values)
    read_events(store.database().rows(schema::consent::consent_events_of_value, value), events);
  sort_and_keep_once(events);
  read_links(store, events);
  return events;
}

std::vector<Event> consent_events_of_raw_party(Store& store, PartyId party) {
  std::vector<Event> events;
  read_events(store.database().rows(schema::consent::consent_events_of_raw_party, party), events);
  read_links(store, events);
  return events;
}

std::vector<Event> consent_events_of_operation(Store& store, OperationId operation) {
  std::vector<Event> events;
  read_events(store.database().rows(schema::consent::consent_events_of_operation, operation), events);
  read_links(store, events);
  return events;
}

std::vector<Event> all_consent_events(Store& store) {
  std::vector<Event> events;
  read_events(store.database().rows(schema::consent::all_consent_events), events);
  sqlite::Rows links = store.database().rows(schema::consent::all_consent_event_links);
  auto event = events.begin();
  while (links.next()) {
    while (event->id.value < links.integer(0)) ++event;
    event->about.push_back({links.integer(1)});
  }
  return events;
}

LedgerCheck check_ledger(Store& store) {
  const std::vector<Event> events = all_consent_events(store);
  LedgerCheck check{static_cast<std::int64_t>(events.size()), {}};
  Digest last{};
  auto event = events.begin();
  sqlite::Rows rows = store.database().rows(schema::consent::all_consent_chain_hashes);
  for (; rows.next(); ++event) {
    const Digest commitment = commit_to(array_of<16>(rows.bytes(1)), *event);
    last = chain_to(last, event->id, commitment);
    if (commitment != array_of<32>(rows.bytes(2)) || last != array_of<32>(rows.bytes(3))) {
      check.broken = event->id;
      break;
    }
  }
  return check;
}

}  // namespace kartei::store
