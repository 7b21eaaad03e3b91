#include "store/source_records.hpp"

#include <array>
#include <cstring>

#include "schema/queries.hpp"

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
    const KnownRecord record{.id = {rows.integer(0)},
                             .content_hash = hash_from_bytes(rows.bytes(2)),
                             .person = {rows.integer(4)},
                             .organisation = {rows.integer(5)},
                             .batch = {rows.integer(6)}};
    if (rows.is_null(1)) {
      const auto ordinal = static_cast<std::uint32_t>(rows.integer(3));
      by_content_.emplace(ContentKey{record.content_hash, ordinal}, record);
    } else {
      by_key_.insert_or_assign(rows.string(1), record);
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

}  // namespace kartei::store
