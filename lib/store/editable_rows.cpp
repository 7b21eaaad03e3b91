#include "store/editable_rows.hpp"

#include <nlohmann/json.hpp>

namespace kartei::store {
namespace {

using Row = nlohmann::ordered_json;

Row json_of(const ColumnValue& value) {
  return std::visit(
      [](const auto& held) -> Row {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
          return nullptr;
        } else {
          return held;
        }
      },
      value);
}

/// Text that is no UTF-8 is told by replacement characters rather than refused here.
std::string text_of(const Row& row) { return row.dump(-1, ' ', false, Row::error_handler_t::replace); }

/// Returns whether anything is other than it was.
bool lay_over(Row& row, const ColumnSettings& settings) {
  bool is_changed = false;
  for (const ColumnSetting& setting : settings) {
    Row value = json_of(setting.value);
    Row& place = row[std::string(setting.column)];
    is_changed = is_changed || place != value;
    place = std::move(value);
  }
  return is_changed;
}

}  // namespace

std::int64_t add_row(Store& store, const schema::EditableTable& table, const ColumnSettings& settings,
                     OperationId operation) {
  const std::int64_t key = store.ids().next(table.kind);
  Row row = Row::object();
  lay_over(row, settings);
  row[std::string(table.key)] = key;
  row["operation_id"] = operation.value;
  const std::string text = text_of(row);
  store.database().run(table.insert, text);
  return key;
}

bool change_row(Store& store, const schema::EditableTable& table, std::int64_t key,
                const ColumnSettings& settings, OperationId operation) {
  const auto before = read_row(store, table, key);
  if (!before) return false;
  Row row = Row::parse(*before);
  if (!lay_over(row, settings)) return false;
  const std::string text = text_of(row);
  store.database().run(table.keep_image, operation, key);
  store.database().run(table.update, key, text);
  return true;
}

void delete_row(Store& store, const schema::EditableTable& table, std::int64_t key, OperationId operation) {
  store.database().run(table.keep_image, operation, key);
  store.database().run(table.erase, key);
}

std::optional<std::string> read_row(Store& store, const schema::EditableTable& table, std::int64_t key) {
  return store.database().text(table.read, key);
}

}  // namespace kartei::store
