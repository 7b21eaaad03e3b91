#include "store/external_lists.hpp"

#include "schema/queries/external_lists.hpp"

namespace kartei::store {

void insert_external_list(Store& store, const ExternalListCopy& copy, std::span<const Digest> entries,
                          OperationId operation) {
  const std::int64_t id = store.ids().next("external_list");
  const std::string as_of = to_text(copy.as_of);
  store.database().run(schema::external_lists::insert_external_list, id, copy.name, as_of, copy.file_name,
                       copy.file_sha256, copy.entries, copy.recorded_at, operation);
  for (const Digest& digest : entries)
    store.database().run(schema::external_lists::insert_external_list_entry, id,
                         std::span<const std::byte>(digest));
  store.database().run(schema::external_lists::delete_older_entries, copy.name, id);
}

std::vector<ExternalListCopy> external_lists(Store& store) {
  std::vector<ExternalListCopy> copies;
  sqlite::Rows rows = store.database().rows(schema::external_lists::list_external_lists);
  while (rows.next())
    copies.push_back({.id = rows.integer(0),
                      .name = rows.string(1),
                      .as_of = day_from_text(rows.text(2)).value_or(Day{}),
                      .file_name = rows.string(3),
                      .file_sha256 = {},
                      .entries = rows.integer(4),
                      .recorded_at = rows.string(5),
                      .recorded_by = rows.string(6)});
  return copies;
}

bool is_on_external_list(Store& store, const ExternalListCopy& copy, const Digest& digest) {
  return store.database()
      .number(schema::external_lists::is_on_external_list, copy.id, std::span<const std::byte>(digest))
      .has_value();
}

}  // namespace kartei::store
