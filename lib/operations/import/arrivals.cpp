#include "operations/import/arrivals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/import/key_conflict.hpp"

namespace kartei::operations {
namespace {

/// "4711 (2)": the second row of that key in one file.
std::string ranked_key(const std::string& key, std::uint32_t rank) {
  return rank == 1 ? key : fmt::format("{} ({})", key, rank);
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
}

void Arrivals::begin_table(const TableHead& head) { earlier_.emplace(store_, head); }

Arrival Arrivals::of(const ReadRow& row) {
  Arrival arrival;
  arrival.content_hash = stored_hash(row.content_hash);
  const std::string& key = row.contact.external_key;
  if (key.empty() || is_collective(key))
    find_by_content(row, arrival);
  else
    find_by_key(row, arrival);
  if (arrival.known != nullptr)
    present_.insert(arrival.known->id);
  else if (certain_)
    arrival.person = certain_->find(row.contact, arrival.key);
  return arrival;
}

void Arrivals::find_by_key(const ReadRow& row, Arrival& arrival) {
  // A key that stands twice in one file means two rows, and the second does not follow the first.
  arrival.key = ranked_key(row.contact.external_key, ++keys_met_[row.contact.external_key]);
  arrival.known = known_.by_key(arrival.key);
  if (arrival.known == nullptr) {
    const store::KnownRecord* same = known_.by_content(arrival.content_hash, 1);
    if (same != nullptr) refuse_other_reading(row, *same);
    return;
  }
  arrival.is_unchanged = arrival.known->content_hash == arrival.content_hash &&
                         !earlier_->differs(arrival.known->batch, row.cells);
  arrival.is_somebody_else = !arrival.is_unchanged && is_somebody_else(store_, *arrival.known, row.contact);
}

void Arrivals::find_by_content(const ReadRow& row, Arrival& arrival) {
  arrival.ordinal = ++contents_met_[row.content_hash];
  arrival.known = known_.by_content(arrival.content_hash, arrival.ordinal);
  arrival.is_unchanged = arrival.known != nullptr;
  if (arrival.is_unchanged && earlier_->differs(arrival.known->batch, row.cells))
    refuse_other_reading(row, *arrival.known);
}

void Arrivals::note_broken(const ReadRow& row) {
  if (const store::KnownRecord* known = known_.by_key(row.contact.external_key)) present_.insert(known->id);
}

void Arrivals::joined(PartyId leader, const std::string& key) { certain_->joined(leader, key); }

Arrivals::Roll Arrivals::roll() const {
  Roll roll;
  for (const store::KnownRecord& record : known_.all()) {
    if (record.is_absent) continue;
    ++roll.known;
    if (!present_.contains(record.id)) roll.missing.push_back(record.id);
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
