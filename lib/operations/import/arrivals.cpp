#include "operations/import/arrivals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/input/rejects_file.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// "4711 (2)": the second row of that key.
std::string ranked_key(const std::string& key, std::uint32_t rank) {
  return rank == 1 ? key : fmt::format("{} ({})", key, rank);
}

std::string without_zeros(const std::string& key) {
  return key.substr(std::min(key.find_first_not_of('0'), key.size()));
}

store::ContentHash stored_hash(const ContentHash& hash) {
  store::ContentHash stored;
  for (std::size_t i = 0; i < 8; ++i) {
    stored.high = stored.high << 8U | hash[i];
    stored.low = stored.low << 8U | hash[8 + i];
  }
  return stored;
}

}  // namespace

Arrivals::Arrivals(store::Store& store, const store::Source& source, OnMatch on_match)
    : store_(store), collective_keys_(source.collective_keys), known_(store, source.id) {
  if (on_match != OnMatch::create) certain_.emplace(store, source);
  known_.for_each_key([this](const std::string& key, const store::KnownRecord& record) {
    if (key.starts_with('0')) without_zeros_.emplace(without_zeros(key), &record);
  });
}

void Arrivals::begin_table(const TableHead& head) {
  earlier_.emplace(store_, head);
  is_mended_ = is_mended_delivery(head);
}

Arrival Arrivals::of(const ReadRow& row) {
  Arrival arrival;
  arrival.content_hash = stored_hash(row.content_hash);
  const std::string& key = row.contact.external_key;
  if (key.empty() || is_collective(key))
    find_by_content(row, arrival);
  else
    find_by_key(row, arrival);
  if (arrival.known != nullptr) present_.insert(arrival.known->id);
  if (certain_ && (arrival.known == nullptr || arrival.holder == KeyHolder::another_person))
    arrival.person = certain_->find(row.contact, arrival.key);
  return arrival;
}

std::vector<const store::KnownRecord*> Arrivals::known_by(const std::string& key) const {
  std::vector<const store::KnownRecord*> rows;
  while (const store::KnownRecord* row =
             known_.by_key(ranked_key(key, static_cast<std::uint32_t>(rows.size()) + 1)))
    rows.push_back(row);
  return rows;
}

void Arrivals::find_by_key(const ReadRow& row, Arrival& arrival) {
  const std::string& key = row.contact.external_key;
  const std::vector<const store::KnownRecord*> of_key = known_by(key);
  const auto place = place_to_follow(row, of_key, arrival);
  if (place < of_key.size()) {
    arrival.key = ranked_key(key, place + 1);
    arrival.known = of_key[place];
    return;
  }
  arrival.key = ranked_key(key, static_cast<std::uint32_t>(of_key.size()) + ++new_rows_[key]);
  if (const store::KnownRecord* same = known_.by_content(arrival.content_hash, 1))
    refuse_other_reading(row, *same);
  if (of_key.empty()) arrival.zeros = with_other_zeros(row);
}

/// Several rows of one key are several people: which of them a row follows is told by its names, not by its
/// place in the file. The only row of a key stays one when it names another.
std::uint32_t Arrivals::place_to_follow(const ReadRow& row, std::span<const store::KnownRecord* const> of_key,
                                        Arrival& arrival) {
  const auto none = static_cast<std::uint32_t>(of_key.size());
  const auto is_free = [&](std::uint32_t i) { return !present_.contains(of_key[i]->id); };
  for (std::uint32_t i = 0; i < none; ++i)
    if (is_free(i) && of_key[i]->content_hash == arrival.content_hash) {
      arrival.is_unchanged = !earlier_->differs(of_key[i]->batch, row.cells);
      return i;
    }
  std::uint32_t nearest = none;
  arrival.holder = KeyHolder::somebody_else;
  for (std::uint32_t i = 0; i < none && arrival.holder != KeyHolder::same; ++i) {
    if (!is_free(i)) continue;
    const KeyHolder holder = holder_of(store_, *of_key[i], row.contact);
    if (nearest < none && holder >= arrival.holder) continue;
    nearest = i;
    arrival.holder = holder;
  }
  const bool is_one_more = arrival.holder == KeyHolder::another_person && (is_mended_ || none > 1);
  if (nearest < none && !is_one_more) return nearest;
  arrival.holder = KeyHolder::same;
  return none;
}

/// Spreadsheets take "00010000" for a number. Who has the same names is nobody new.
const store::KnownRecord* Arrivals::with_other_zeros(const ReadRow& row) const {
  const std::string bare = without_zeros(row.contact.external_key);
  const auto found = without_zeros_.find(bare);
  const store::KnownRecord* known = found != without_zeros_.end()
                                        ? found->second
                                        : (bare == row.contact.external_key ? nullptr : known_.by_key(bare));
  return known != nullptr && has_same_names(store_, *known, row.contact) ? known : nullptr;
}

void Arrivals::find_by_content(const ReadRow& row, Arrival& arrival) {
  arrival.ordinal = ++contents_met_[row.content_hash];
  arrival.known = known_.by_content(arrival.content_hash, arrival.ordinal);
  arrival.is_unchanged = arrival.known != nullptr;
  if (arrival.is_unchanged && earlier_->differs(arrival.known->batch, row.cells))
    refuse_other_reading(row, *arrival.known);
}

void Arrivals::note_broken(const ReadRow& row) {
  spare(row.contact.external_key);
  for (std::string_view rest = row.raw; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(";,|\t\"\r\n"), rest.size());
    spare(std::string(text::trim(rest.substr(0, end))));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void Arrivals::spare(const std::string& key) {
  for (const store::KnownRecord* known : known_by(key)) spared_.insert(known->id);
}

void Arrivals::joined(PartyId leader, const std::string& key) { certain_->joined(leader, key); }

Arrivals::Roll Arrivals::roll() const {
  Roll roll;
  for (const store::KnownRecord& record : known_.all()) {
    if (record.is_absent) continue;
    ++roll.known;
    if (!present_.contains(record.id) && !spared_.contains(record.id)) roll.missing.push_back(record.id);
  }
  return roll;
}

/// "CPD", "Barverkauf": many customers under one number, of which none is it.
bool Arrivals::is_collective(const std::string& key) const {
  return std::ranges::find(collective_keys_, key) != collective_keys_.end();
}

void Arrivals::refuse_other_reading(const ReadRow& row, const store::KnownRecord& known) const {
  const auto batch = store::find_batch(store_, known.batch);
  throw Error(
      ErrorKind::policy,
      fmt::format("{}:{}: the row is known from operation {}, which read it by another mapping, and has no "
                  "key by which to follow it; take that back with `kartei undo {}`, then import again",
                  row.place.file, row.place.line, batch->operation.value, batch->operation.value));
}

}  // namespace kartei::operations
