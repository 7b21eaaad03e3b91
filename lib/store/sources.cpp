#include "store/sources.hpp"

#include "schema/queries/sources.hpp"
#include "store/cells.hpp"

namespace kartei::store {
namespace {

struct Word {
  SourceKind kind;
  std::string_view text;
};
constexpr std::array<Word, 3> words = {
    {{SourceKind::keyed, "keyed"}, {SourceKind::full, "full"}, {SourceKind::one_off, "one-off"}}};

Source row_to_source(const sqlite::Rows& row) {
  return {.id = {row.integer(0)},
          .name = row.string(1),
          .kind = source_kind_from_text(row.text(2)).value_or(SourceKind::one_off),
          .trust = static_cast<int>(row.integer(3)),
          .mapping = row.is_null(4) ? std::nullopt : std::optional(row.string(4)),
          .supplier = row.string(5),
          .obtained = row.string(6),
          .collective_keys = texts_from_json(row.text(7))};
}

Batch row_to_batch(const sqlite::Rows& row) {
  return {.id = {row.integer(0)},
          .source = {row.integer(1)},
          .source_name = row.string(2),
          .trust = static_cast<int>(row.integer(3)),
          .file_name = row.string(4),
          .table_name = row.string(5),
          .header = texts_from_json(row.text(6)),
          .mapping = row.string(7),
          .data_date = row.string(8),
          .imported_at = row.string(9),
          .normaliser_version = static_cast<int>(row.integer(10)),
          .operation = {row.integer(11)},
          .format = row.string(12),
          .rows = static_cast<std::uint64_t>(row.integer(13)),
          .rejects = static_cast<std::uint64_t>(row.integer(14)),
          .on_match = row.string(15),
          .kind = source_kind_from_text(row.text(16)).value_or(SourceKind::one_off),
          .kept_file = row.string(17)};
}

std::string to_json(const std::vector<Decision>& decisions) {
  std::string out = "[";
  for (const Decision& decision : decisions) {
    if (out.size() > 1) out += ',';
    out += "{\"subject\":" + to_json_string(decision.subject) +
           ",\"choice\":" + to_json_string(decision.choice) +
           ",\"reason\":" + to_json_string(decision.reason) + "}";
  }
  return out + "]";
}

}  // namespace

std::string_view to_text(SourceKind kind) { return words[static_cast<std::size_t>(kind)].text; }

std::optional<SourceKind> source_kind_from_text(std::string_view text) {
  for (const Word& word : words) {
    if (word.text == text) return word.kind;
  }
  return std::nullopt;
}

std::optional<Source> find_source(Store& store, std::string_view name) {
  sqlite::Rows rows = store.database().rows(schema::sources::source_by_name, name);
  if (!rows.next()) return std::nullopt;
  return row_to_source(rows);
}

std::vector<Source> sources(Store& store) {
  std::vector<Source> found;
  sqlite::Rows rows = store.database().rows(schema::sources::list_sources);
  while (rows.next()) found.push_back(row_to_source(rows));
  return found;
}

SourceId insert_source(Store& store, const Source& source, OperationId operation) {
  const SourceId id = store.ids().next_source();
  const std::string collective_keys = to_json(std::span<const std::string>(source.collective_keys));
  store.database().run(schema::sources::insert_source, id, source.name, to_text(source.kind), source.trust,
                       source.mapping, source.supplier, source.obtained, collective_keys, operation);
  return id;
}

void update_source(Store& store, const Source& source, OperationId operation) {
  store.database().run(schema::sources::keep_source_image, operation, source.id);
  const std::string collective_keys = to_json(std::span<const std::string>(source.collective_keys));
  store.database().run(schema::sources::update_source, to_text(source.kind), source.trust, source.mapping,
                       source.supplier, source.obtained, collective_keys, source.id);
}

BatchId insert_batch(Store& store, const BatchDraft& batch, OperationId operation) {
  const BatchId id = store.ids().next_batch();
  const std::string decisions = to_json(batch.decisions);
  const std::string data_date = kartei::to_text(batch.data_date);
  const std::string imported_at = kartei::to_text(batch.imported_at);
  store.database().run(schema::sources::insert_batch, id, batch.source, operation, batch.file_name,
                       batch.table_name, batch.file_sha256, batch.format, batch.encoding, decisions,
                       batch.mapping, data_date, imported_at, batch.normaliser_version, batch.on_match);
  return id;
}

void finish_batch(Store& store, BatchId batch, const BatchEnd& end) {
  const std::string columns = to_json(std::span<const std::string>(end.header));
  store.database().run(schema::sources::finish_batch, columns, end.mapping, end.rows, end.rejects,
                       end.is_file_kept ? 1 : 0, batch);
}

std::optional<Batch> find_batch(Store& store, BatchId id) {
  sqlite::Rows rows = store.database().rows(schema::sources::read_batch, id);
  if (!rows.next()) return std::nullopt;
  return row_to_batch(rows);
}

bool keeps_files(Store& store, OperationId import) {
  return store.database().number(schema::sources::keeps_files, import).has_value();
}

std::optional<Batch> last_batch(Store& store, SourceId source, std::string_view table) {
  sqlite::Rows rows = store.database().rows(schema::sources::last_batch_of_table, source, table);
  if (!rows.next()) return std::nullopt;
  return find_batch(store, {rows.integer(0)});
}

std::vector<Batch> last_batches(Store& store, SourceId source) {
  std::vector<BatchId> ids;
  {
    sqlite::Rows rows = store.database().rows(schema::sources::last_batches, source);
    while (rows.next()) ids.push_back({rows.integer(0)});
  }
  std::vector<Batch> batches;
  for (const BatchId id : ids)
    if (auto batch = find_batch(store, id)) batches.push_back(std::move(*batch));
  return batches;
}

std::vector<Delivery> deliveries(Store& store, SourceId source) {
  std::vector<Delivery> found;
  sqlite::Rows rows = store.database().rows(schema::sources::batches_of_source, source);
  while (rows.next()) {
    found.push_back({.batch = {rows.integer(0)},
                     .file_name = rows.string(1),
                     .table_name = rows.string(2),
                     .data_date = rows.string(3),
                     .imported_at = rows.string(4),
                     .rows = static_cast<std::uint64_t>(rows.integer(5)),
                     .rejects = static_cast<std::uint64_t>(rows.integer(6)),
                     .operation = {rows.integer(7)},
                     .retracted_by = {rows.is_null(8) ? 0 : rows.integer(8)}});
  }
  return found;
}

void retract_batch(Store& store, BatchId batch, OperationId operation) {
  store.database().run(schema::sources::insert_retraction, batch, operation);
}

std::vector<PartyId> parties_of_batch(Store& store, BatchId batch) {
  std::vector<PartyId> parties;
  sqlite::Rows rows = store.database().rows(schema::sources::parties_of_batch, batch);
  while (rows.next()) parties.push_back({rows.integer(0)});
  return parties;
}

}  // namespace kartei::store
