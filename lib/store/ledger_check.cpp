#include "store/ledger_check.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <future>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>

#include "schema/queries/consent.hpp"
#include "schema/queries/journal.hpp"
#include "store/consent_commitment.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::store {
namespace {

/// Columns of the query all_consent_chain_rows: the id, the record but for language and links, the payload,
/// the hashes.
constexpr int first_of_record = 1;
constexpr int kind_in_record = 5;
constexpr int text_in_record = 11;
constexpr int record_columns = 17;
constexpr int first_of_payload = first_of_record + record_columns;
constexpr int payload_columns = 6;
constexpr int salt_column = first_of_payload + payload_columns;

/// Events that go from the one who reads to the one who hashes at once.
constexpr std::size_t events_at_once = 1024;

/// The links of the events, read beside them: both ascend by event.
class LinkReader {
 public:
  explicit LinkReader(Store& store)
      : rows_(store.database().rows(schema::consent::all_consent_event_links)), has_row_(rows_.next()) {}

  /// "1,2": which events this one speaks about.
  [[nodiscard]] std::string_view of(std::int64_t event) {
    about_.clear();
    ids_.clear();
    while (has_row_ && rows_.integer(0) <= event) {
      // A link of no event is a change, too: it goes into the next one's record.
      if (!about_.empty()) about_ += ',';
      about_ += rows_.text(1);
      ids_.push_back({rows_.integer(1)});
      has_row_ = rows_.next();
    }
    return about_;
  }

  /// The same as numbers, of the event asked for last.
  [[nodiscard]] const std::vector<ConsentEventId>& ids() const { return ids_; }

  [[nodiscard]] bool is_at_end() const { return !has_row_; }

 private:
  sqlite::Rows rows_;
  bool has_row_;
  std::string about_;
  std::vector<ConsentEventId> ids_;
};

/// An event as it is hashed, and what the ledger says it comes to.
struct ChainedEvent {
  ConsentEventId id;
  std::string record;
  std::string payload;
  std::optional<Salt> salt;  ///< nothing once the payload was erased
  bool is_emptied = false;   ///< without salt: the payload is as an erasure leaves it
  Digest commitment{};
  Digest chain_hash{};
};
using ChainedEvents = std::vector<ChainedEvent>;

/// Of another length: cut or filled with zeros, which hashes to something else.
template <std::size_t size>
std::array<std::byte, size> array_of(std::span<const std::byte> stored) {
  std::array<std::byte, size> bytes{};
  std::memcpy(bytes.data(), stored.data(), std::min(stored.size(), size));
  return bytes;
}

class EventReader {
 public:
  explicit EventReader(Store& store)
      : links_(store), rows_(store.database().rows(schema::consent::all_consent_chain_rows)) {
    for (KeptWording& kept : kept_wordings(store)) languages_[kept.sha256] = std::move(kept.text.language);
  }

  /// The next ones, in place of those that stood there; none at the end.
  void read(ChainedEvents& events) {
    events.resize(events_at_once);
    std::size_t count = 0;
    while (has_more_ && count < events_at_once) {
      has_more_ = rows_.next();
      if (has_more_) read_event(events[count++]);
    }
    events.resize(count);
  }

  [[nodiscard]] const LinkReader& links() const { return links_; }

  /// The first event whose payload is gone and that no erasure names, or that one names and that still has
  /// its payload; 0: none. Requires: all were read.
  [[nodiscard]] ConsentEventId first_unvouched() const {
    std::vector<ConsentEventId> differ;
    std::ranges::set_symmetric_difference(emptied_, vouched_for_, std::back_inserter(differ));
    return differ.empty() ? ConsentEventId{} : differ.front();
  }

 private:
  void read_event(ChainedEvent& event) {
    std::array<std::string_view, record_columns + 2> record;
    auto field = record.begin();
    for (int i = 0; i < record_columns; ++i) {
      *field++ = rows_.text(first_of_record + i);
      if (i == text_in_record) *field++ = language_of(record[text_in_record]);
    }
    event.id = {rows_.integer(0)};
    *field = links_.of(event.id.value);
    event.record.clear();
    append_record(event.record, event.id, record);
    std::array<std::string_view, payload_columns> payload;
    for (int i = 0; i < payload_columns; ++i)
      payload[static_cast<std::size_t>(i)] = rows_.text(first_of_payload + i);
    event.payload.clear();
    append_payload(event.payload, payload);
    event.salt.reset();
    if (!rows_.is_null(salt_column)) event.salt = array_of<std::tuple_size_v<Salt>>(rows_.bytes(salt_column));
    event.is_emptied = !event.salt && std::ranges::all_of(payload, [](std::string_view column) {
      return column.empty() || column == "{}";
    });
    if (!event.salt) emptied_.insert(event.id);
    if (record[kind_in_record] == erased_) vouched_for_.insert(links_.ids().begin(), links_.ids().end());
    event.commitment = array_of<std::tuple_size_v<Digest>>(rows_.bytes(salt_column + 1));
    event.chain_hash = array_of<std::tuple_size_v<Digest>>(rows_.bytes(salt_column + 2));
  }

  /// Of the text by its hash; empty when the event has none.
  [[nodiscard]] std::string_view language_of(std::string_view sha256) const {
    const auto found = languages_.find(std::string(sha256));
    return found == languages_.end() ? std::string_view() : found->second;
  }

  const std::string_view erased_ = to_text(consent::EventKind::erased);
  LinkReader links_;
  sqlite::Rows rows_;
  std::set<ConsentEventId> emptied_;
  std::set<ConsentEventId> vouched_for_;
  bool has_more_ = true;  ///< a query that is asked beyond its end begins anew
  std::unordered_map<std::string, std::string> languages_;
};

/// How far the chain holds.
struct Followed {
  Digest last{};           ///< chain hash of the last event
  ConsentEventId last_id;  ///< 0 before the first
  std::int64_t events = 0;
  std::int64_t erased = 0;
  ConsentEventId broken;
};

Followed follow(const ChainedEvents& events, Followed so_far) {
  for (const ChainedEvent& event : events) {
    so_far.last_id = event.id;
    ++so_far.events;
    so_far.erased += event.salt ? 0 : 1;
    const Digest commitment = event.salt ? commit_to(*event.salt, event.payload) : event.commitment;
    so_far.last = chain_to(so_far.last, event.record, commitment);
    const bool says_what_it_said = event.salt || event.is_emptied;
    if (says_what_it_said && commitment == event.commitment && so_far.last == event.chain_hash) continue;
    so_far.broken = event.id;
    break;
  }
  return so_far;
}

/// One thread reads while another hashes what was read before.
void follow_chain(Store& store, LedgerCheck& check) {
  EventReader reader(store);
  ChainedEvents hashed;
  ChainedEvents read;
  Followed followed;
  for (reader.read(read); !read.empty() && !followed.broken;) {
    hashed.swap(read);
    auto hashing = std::async(std::launch::async, follow, std::cref(hashed), followed);
    reader.read(read);
    followed = hashing.get();
  }
  check.events = followed.events;
  check.erased = followed.erased;
  check.broken = followed.broken;
  if (followed.broken) return;
  // Ids are given without gaps and never twice: a cut end shows.
  const std::int64_t next =
      store.database().number(schema::journal::read_counter, "consent_event").value_or(1);
  if (followed.last_id.value + 1 != next || !reader.links().is_at_end())
    check.broken = {followed.last_id.value + 1};
  else
    check.broken = reader.first_unvouched();
}

}  // namespace

LedgerCheck check_ledger(Store& store) {
  LedgerCheck check;
  follow_chain(store, check);
  for (const KeptWording& kept : kept_wordings(store))
    if (sha256_hex_of(kept.text.wording) != kept.sha256) check.changed_texts.push_back(kept.sha256);
  return check;
}

}  // namespace kartei::store
