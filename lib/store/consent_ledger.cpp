#include "store/consent_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "model/error.hpp"
#include "schema/queries/consent.hpp"
#include "store/cells.hpp"
#include "store/consent_commitment.hpp"
#include "store/json_reader.hpp"

namespace kartei::store {
namespace {

using consent::Event;

/// Fields of an event in the chain.
constexpr std::size_t record_size = 19;
constexpr std::size_t payload_size = 6;

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

/// {"sale":"..."}
std::string facts_to_json(const std::vector<consent::Fact>& facts) {
  std::string json = "{";
  for (const consent::Fact& fact : facts) {
    if (json.size() > 1) json += ',';
    json += to_json_string(to_text(fact.kind)) + ":" + to_json_string(fact.text);
  }
  return json + "}";
}

std::vector<consent::Fact> facts_from_json(std::string_view json) {
  std::vector<consent::Fact> facts;
  if (json == "{}") return facts;
  JsonReader reader(json);
  read_list(reader, '{', '}', [&] {
    const std::string kind = reader.string();
    reader.expect(':');
    facts.push_back({known(consent::fact_kind_from_text(kind), kind), reader.string()});
  });
  reader.end();
  return facts;
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
  event.facts = facts_from_json(row.text(22));
  event.ip = row.string(23);
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

/// How far back a clock may go: another process may have begun later and been done earlier.
constexpr auto clock_slack = std::chrono::hours(1);

/// The chain's end. Throws when the ledger was written to at a later time than it is now: the clock has
/// jumped, and what was said when could not be told any more.
Digest last_chain_hash(Store& store, Moment now) {
  sqlite::Rows rows = store.database().rows(schema::consent::last_chain_link);
  if (!rows.next()) return Digest{};
  const auto last = moment_from_text(rows.text(1));
  if (last && *last > now + clock_slack)
    throw Error(
        ErrorKind::policy,
        fmt::format("the clock says {}, but the last consent event was recorded at {}; set the clock right, "
                    "nothing was recorded",
                    kartei::to_text(now), rows.text(1)));
  return array_of<32>(rows.bytes(0));
}

std::optional<std::string_view> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

std::string numbers_of(const std::vector<ConsentEventId>& ids) {
  std::string text;
  for (const ConsentEventId id : ids) text += (text.empty() ? "" : ",") + std::to_string(id.value);
  return text;
}

/// What of an event has to be made before it can be bound and chained.
struct Written {
  explicit Written(const Event& event, OperationId by)
      : party(event.party ? std::to_string(event.party.value) : ""),
        happened_at(kartei::to_text(event.happened_at)),
        recorded_at(kartei::to_text(event.recorded_at)),
        level(std::to_string(event.evidence.level)),
        valid_until(event.valid_until ? kartei::to_text(*event.valid_until) : ""),
        operation(std::to_string(by.value)),
        about(numbers_of(event.about)),
        facts(facts_to_json(event.facts)) {}

  std::string party, happened_at, recorded_at, level, valid_until, operation, about, facts;
};

std::string_view channel_word(const Event& event) {
  return event.channel ? to_text(*event.channel) : std::string_view();
}

std::array<std::string_view, record_size> record_of(const Event& event, const Written& written) {
  return {to_text(event.subject), written.party,         event.controller,     channel_word(event),
          event.purpose,          to_text(event.kind),   to_text(event.basis), written.happened_at,
          written.recorded_at,    event.recorded_by,     to_text(event.how),   event.wording.sha256,
          event.wording.language, event.evidence.sha256, event.evidence.type,  written.level,
          written.valid_until,    written.operation,     written.about};
}

std::array<std::string_view, payload_size> payload_of(const Event& event, const Written& written) {
  return {event.value, event.origin, event.note, event.evidence.path, written.facts, event.ip};
}

void insert_event(Store& store, const Event& event, OperationId operation) {
  const Written written(event, operation);
  const Salt salt = random_salt();
  const Digest commitment = commit_to(salt, payload_of(event, written));
  const Digest chain_hash =
      chain_to(last_chain_hash(store, event.recorded_at), event.id, record_of(event, written), commitment);
  const auto party = event.party ? std::optional(event.party.value) : std::nullopt;
  store.database().run(schema::consent::insert_consent_event, event.id, to_text(event.subject), event.value,
                       party, event.controller, channel_word(event), event.purpose, to_text(event.kind),
                       to_text(event.basis), written.happened_at, written.recorded_at, event.recorded_by,
                       to_text(event.how), event.origin, event.note, unless_empty(event.wording.sha256),
                       event.evidence.path, event.evidence.sha256, event.evidence.type, event.evidence.level,
                       unless_empty(written.valid_until), written.facts, event.ip, operation,
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

std::vector<ConsentTextUse> all_consent_texts(Store& store) {
  std::vector<ConsentTextUse> texts;
  sqlite::Rows rows = store.database().rows(schema::consent::all_consent_texts);
  while (rows.next())
    texts.push_back(
        {rows.string(0), {rows.string(1), rows.string(2)}, rows.integer(3), rows.string(4), rows.string(5)});
  return texts;
}

std::vector<KeptWording> kept_wordings(Store& store) {
  std::vector<KeptWording> kept;
  sqlite::Rows rows = store.database().rows(schema::consent::list_kept_wordings);
  while (rows.next()) kept.push_back({rows.string(0), {rows.string(1), rows.string(2)}});
  return kept;
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

std::optional<ConsentEventId> first_consent_event_since(Store& store, OperationId operation) {
  const auto first = store.database().number(schema::consent::first_consent_event_since, operation);
  return first ? std::optional(ConsentEventId{*first}) : std::nullopt;
}

std::vector<Event> consent_events_around(Store& store, std::span<const PartyId> leaders) {
  const std::string list = to_json(leaders);
  std::vector<Event> events;
  read_events(store.database().rows(schema::consent::list_consent_events_around, list), events);
  read_links(store, events);
  return events;
}

ConsentEventId newest_consent_event(Store& store) {
  return {store.database().number(schema::consent::newest_consent_event).value_or(0)};
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

std::vector<Event> address_objections_at(Store& store, std::string_view door) {
  // Behind the postcode comes a blank and the city; '!' is the sign after the blank.
  const std::string from = std::string(door) + ' ';
  const std::string below = std::string(door) + '!';
  std::vector<Event> events;
  read_events(store.database().rows(schema::consent::address_objections_at, from, below), events);
  read_links(store, events);
  return events;
}

void erase_consent_payloads(Store& store, const Event& erasure, OperationId operation) {
  for (const ConsentEventId event : erasure.about)
    store.database().run(schema::consent::erase_consent_payload, event);
  append_consent_event(store, erasure, operation);
}

}  // namespace kartei::store
