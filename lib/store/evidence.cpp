#include "store/evidence.hpp"

#include <cassert>

#include "schema/queries/matching.hpp"
#include "store/cells.hpp"

namespace kartei::store {
namespace {

RecordPart part_of(std::string_view word) { return record_part_from_text(word).value_or(RecordPart::person); }

EvidenceRecord row_to_record(const sqlite::Rows& row) {
  return {.id = {row.integer(0)},
          .batch = {row.integer(1)},
          .line = static_cast<std::uint64_t>(row.integer(2)),
          .record = static_cast<std::uint64_t>(row.integer(3)),
          .external_key = row.string(4),
          .cells = texts_from_json(row.text(5)),
          .part = part_of(row.text(6)),
          .party = {row.integer(7)},
          .employer = {},
          .is_followed = row.integer(8) != 0,
          .is_superseded = row.integer(9) != 0};
}

std::vector<EvidenceRecord> records_of(Store& store, PartyId leader) {
  std::vector<EvidenceRecord> records;
  sqlite::Rows rows = store.database().rows(schema::matching::evidence, leader);
  while (rows.next()) records.push_back(row_to_record(rows));
  return records;
}

void find_employers(Store& store, std::vector<EvidenceRecord>& records) {
  for (EvidenceRecord& record : records) {
    if (record.part == RecordPart::organisation) continue;
    const auto employer = store.database().number(schema::matching::organisation_of_record, record.id);
    record.employer = {employer.value_or(0)};
  }
}

std::vector<Edit> edits_of(Store& store, PartyId leader) {
  std::vector<Edit> edits;
  sqlite::Rows rows = store.database().rows(schema::matching::edits_of, leader);
  while (rows.next()) {
    edits.push_back({.id = {rows.integer(0)},
                     .party = {rows.integer(1)},
                     .value_group = rows.string(2),
                     .value = rows.string(3),
                     .at = rows.string(4),
                     .actor = rows.string(5),
                     .operation = {rows.integer(6)}});
  }
  return edits;
}

}  // namespace

Evidence evidence_of(Store& store, PartyId leader) {
  Evidence evidence{.records = records_of(store, leader), .edits = edits_of(store, leader)};
  find_employers(store, evidence.records);
  return evidence;
}

std::optional<Day> last_seen(Store& store, PartyId leader) {
  sqlite::Rows rows = store.database().rows(schema::matching::last_seen, leader);
  return rows.next() ? day_from_text(rows.text(0)) : std::nullopt;
}

std::unordered_map<std::int64_t, Day> last_seen_of_all(Store& store) {
  std::unordered_map<std::int64_t, Day> seen;
  sqlite::Rows rows = store.database().rows(schema::matching::all_last_seen);
  while (rows.next())
    if (const auto day = day_from_text(rows.text(1))) seen.emplace(rows.integer(0), *day);
  return seen;
}

EditId insert_edit(Store& store, PartyId party, std::string_view value_group, std::string_view value,
                   OperationId operation) {
  const EditId id = store.ids().next_edit();
  store.database().run(schema::matching::insert_edit, id, party, value_group, value, operation);
  return id;
}

const Batch& BatchCache::batch(BatchId id) {
  const auto known = batches_.find(id.value);
  if (known != batches_.end()) return known->second;
  std::optional<Batch> found = find_batch(store_, id);
  assert(found);
  return batches_.emplace(id.value, std::move(*found)).first->second;
}

}  // namespace kartei::store
