#include "store/source_records.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "schema/queries/sources.hpp"

namespace kartei::store {
namespace {

using HashBytes = std::array<std::byte, 16>;

/// Big-endian, so that the bytes read like the number.
void put(std::byte* out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) *out++ = static_cast<std::byte>(value >> shift);
}

std::uint64_t get(std::span<const std::byte> bytes) {
  std::uint64_t value = 0;
  for (const std::byte byte : bytes) value = value << 8 | static_cast<std::uint64_t>(byte);
  return value;
}

HashBytes to_bytes(ContentHash hash) {
  HashBytes bytes;
  put(bytes.data(), hash.high);
  put(bytes.data() + 8, hash.low);
  return bytes;
}

ContentHash hash_from_bytes(std::span<const std::byte> bytes) {
  return {.high = get(bytes.first(8)), .low = get(bytes.subspan(8, 8))};
}

/// Whom an earlier row of a key spoke of is known by the key, too, when a later one leaves them out.
void add_known_before(KnownRecord& record, const KnownRecord& before) {
  if (!record.organisation) record.organisation = before.organisation;
  for (const PartyId person : before.persons)
    for (PartyId& place : record.persons) {
      if (place == person) break;
      if (!place) {
        place = person;
        break;
      }
    }
}

}  // namespace

SourceRecordId insert_source_record(Store& store, const SourceRecordDraft& record) {
  const SourceRecordId id = store.ids().next_source_record();
  const HashBytes hash = to_bytes(record.content_hash);
  const auto key = record.external_key.empty() ? std::nullopt : std::optional(record.external_key);
  store.database().run(schema::sources::insert_source_record, id, record.batch, record.source, record.line,
                       record.record, key, std::span<const std::byte>(hash), record.ordinal, record.cells);
  return id;
}

KnownRecords::KnownRecords(Store& store, SourceId source) {
  sqlite::Rows rows = store.database().rows(schema::sources::all_records_of_source, source);
  while (rows.next()) {
    KnownRecord record{.id = {rows.integer(0)},
                       .content_hash = hash_from_bytes(rows.bytes(2)),
                       .persons = {PartyId{rows.integer(4)}, PartyId{rows.integer(5)}},
                       .organisation = {rows.integer(6)},
                       .batch = {rows.integer(7)},
                       .is_absent = rows.integer(8) != 0};
    if (rows.is_null(1)) {
      const auto ordinal = static_cast<std::uint32_t>(rows.integer(3));
      by_content_.emplace(ContentKey{record.content_hash, ordinal}, record);
    } else {
      const auto [known, is_first] = by_key_.try_emplace(rows.string(1), record);
      if (is_first) continue;
      add_known_before(record, known->second);
      known->second = record;
    }
  }
}

const KnownRecord* KnownRecords::by_key(std::string_view external_key) const {
  const auto found = by_key_.find(external_key);
  return found == by_key_.end() ? nullptr : &found->second;
}

const KnownRecord* KnownRecords::by_content(ContentHash hash, std::uint32_t ordinal) const {
  const auto found = by_content_.find(ContentKey{hash, ordinal});
  return found == by_content_.end() ? nullptr : &found->second;
}

void KnownRecords::for_each_key(
    const std::function<void(const std::string&, const KnownRecord&)>& visit) const {
  for (const auto& [key, record] : by_key_) visit(key, record);
}

std::vector<KnownRecord> KnownRecords::all() const {
  std::vector<KnownRecord> records;
  records.reserve(size());
  for (const auto& [key, record] : by_key_) records.push_back(record);
  for (const auto& [content, record] : by_content_) records.push_back(record);
  std::ranges::sort(records, {}, &KnownRecord::id);
  return records;
}

void note_absence(Store& store, SourceRecordId record, Day data_date, OperationId operation) {
  store.database().run(schema::sources::insert_absence, store.ids().next("absence"), record,
                       kartei::to_text(data_date), operation);
}

void end_absence(Store& store, SourceRecordId record, OperationId operation) {
  store.database().run(schema::sources::end_absence, operation, record);
}

std::vector<Absence> absences_of(Store& store, PartyId leader) {
  std::vector<Absence> absences;
  sqlite::Rows rows = store.database().rows(schema::sources::absences_of, leader);
  while (rows.next()) absences.push_back({rows.string(0), rows.string(1)});
  return absences;
}

}  // namespace kartei::store
