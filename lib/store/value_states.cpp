#include "store/value_states.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/party.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {

std::optional<ValueState> value_state(Store& store, std::string_view kind, std::string_view value) {
  sqlite::Rows rows = store.database().rows(schema::party::contact_state, kind, value);
  if (!rows.next()) return std::nullopt;
  return ValueState{.state = rows.string(1), .reason = rows.string(2), .since = rows.string(3)};
}

bool set_value_state(Store& store, std::string_view kind, std::string_view value,
                     const std::optional<ValueState>& state, OperationId operation) {
  const auto key = store.database().number(schema::party::contact_state, kind, value);
  if (!state) {
    if (key) delete_row(store, schema::contact_states_table, *key, operation);
    return key.has_value();
  }
  const ColumnSettings settings{{"state", state->state}, {"reason", state->reason}, {"since", state->since}};
  if (key) return change_row(store, schema::contact_states_table, *key, settings, operation);
  ColumnSettings all{{"kind", std::string(kind)}, {"value", std::string(value)}};
  all.insert(all.end(), settings.begin(), settings.end());
  add_row(store, schema::contact_states_table, all, operation);
  return true;
}

}  // namespace kartei::store
