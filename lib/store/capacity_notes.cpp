#include "store/capacity_notes.hpp"

#include "schema/queries/consent.hpp"

namespace kartei::store {

void insert_capacity_note(Store& store, std::string_view value, const CapacityNote& note, Moment recorded_at,
                          std::string_view recorded_by, OperationId operation) {
  const std::int64_t id = store.ids().next("capacity_note");
  const std::string at = to_text(recorded_at);
  store.database().run(schema::consent::insert_capacity_note, id, value, to_text(note.capacity), note.reason,
                       at, recorded_by, operation);
}

std::optional<CapacityNote> capacity_note(Store& store, std::string_view value) {
  sqlite::Rows rows = store.database().rows(schema::consent::capacity_of_value, value);
  if (!rows.next()) return std::nullopt;
  return CapacityNote{consent::capacity_from_text(rows.text(0)).value_or(consent::Capacity::consumer),
                      rows.string(1)};
}

bool has_capacity_notes(Store& store) {
  return store.database().number(schema::consent::list_whether_capacity_notes_exist) == 1;
}

}  // namespace kartei::store
