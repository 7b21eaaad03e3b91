#include "store/delivered_records.hpp"

#include "schema/queries/delivered_records.hpp"
#include "schema/queries/editable.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {

std::optional<DeliveredRecord> delivered_record(Store& store, const ListKey& key) {
  sqlite::Rows row =
      store.database().rows(schema::delivered_records::delivered_record, key.kind, key.source, key.key);
  if (!row.next()) return std::nullopt;
  return DeliveredRecord{row.integer(0), row.integer(1), row.string(2)};
}

void insert_delivered_record(Store& store, const ListKey& key, std::int64_t record, const std::string& said,
                             OperationId operation) {
  add_row(store, schema::delivered_records_table,
          {{"kind", std::string(key.kind)},
           {"source", std::string(key.source)},
           {"list_key", std::string(key.key)},
           {"record_id", record},
           {"said", said}},
          operation);
}

void update_delivered_record(Store& store, const DeliveredRecord& delivered, OperationId operation) {
  change_row(store, schema::delivered_records_table, delivered.id, {{"said", delivered.said}}, operation);
}

}  // namespace kartei::store
