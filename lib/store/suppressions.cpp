#include "store/suppressions.hpp"

#include "schema/queries/suppression.hpp"

namespace kartei::store {
namespace {

std::vector<Suppression> read(sqlite::Rows rows) {
  std::vector<Suppression> found;
  while (rows.next())
    found.push_back(
        {rows.integer(0), channel_from_text(rows.text(1)), rows.string(2), rows.string(3), rows.string(4)});
  return found;
}

}  // namespace

std::int64_t insert_suppression(Store& store, const SuppressionDraft& draft, OperationId operation) {
  const std::int64_t id = store.ids().next("suppression");
  const std::string recorded_at = to_text(draft.recorded_at);
  store.database().run(schema::suppression::insert_suppression, id, std::span<const std::byte>(draft.digest),
                       draft.channel ? to_text(*draft.channel) : std::string_view(), draft.reason,
                       recorded_at, draft.recorded_by, operation);
  return id;
}

std::vector<Suppression> suppressions_of(Store& store, const Digest& digest) {
  return read(
      store.database().rows(schema::suppression::suppressions_of, std::span<const std::byte>(digest)));
}

std::vector<Suppression> all_suppressions(Store& store) {
  return read(store.database().rows(schema::suppression::all_suppressions));
}

bool has_suppressions(Store& store) {
  return store.database().number(schema::suppression::list_whether_suppressions_exist) == 1;
}

void insert_external_list(Store& store, const ExternalListCopy& copy, std::span<const Digest> entries,
                          OperationId operation) {
  const std::int64_t id = store.ids().next("external_list");
  const std::string as_of = to_text(copy.as_of);
  store.database().run(schema::suppression::insert_external_list, id, copy.name, as_of, copy.file_name,
                       copy.file_sha256, copy.entries, copy.recorded_at, copy.recorded_by, operation);
  for (const Digest& digest : entries)
    store.database().run(schema::suppression::insert_external_list_entry, id,
                         std::span<const std::byte>(digest));
  store.database().run(schema::suppression::delete_older_entries, copy.name, id);
}

std::vector<ExternalListCopy> external_lists(Store& store) {
  std::vector<ExternalListCopy> copies;
  sqlite::Rows rows = store.database().rows(schema::suppression::list_external_lists);
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
      .number(schema::suppression::is_on_external_list, copy.id, std::span<const std::byte>(digest))
      .has_value();
}

}  // namespace kartei::store
