#include "store/table_columns.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "schema/queries/party.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {
namespace {

/// What the migration says of a column: from its line to the next one of its depth.
std::string_view definition_of(std::string_view sql, std::string_view column) {
  const std::size_t begin = sql.find("\n  " + std::string(column) + " ");
  if (begin == std::string_view::npos) return {};
  std::size_t end = sql.find("\n  ", begin + 1);
  while (end != std::string_view::npos && end + 3 < sql.size() && sql[end + 3] == ' ')
    end = sql.find("\n  ", end + 1);
  return sql.substr(begin, end - begin);
}

std::vector<std::string> words_in(std::string_view definition) {
  std::vector<std::string> words;
  for (std::size_t open = definition.find('\''); open != std::string_view::npos;) {
    const std::size_t close = definition.find('\'', open + 1);
    if (close == std::string_view::npos) break;
    words.emplace_back(definition.substr(open + 1, close - open - 1));
    open = definition.find('\'', close + 1);
  }
  std::erase(words, "");
  if (words.size() < 2) words.clear();
  return words;
}

}  // namespace

std::vector<TableColumn> columns_of(Store& store, std::string_view table) {
  const std::string sql = store.database().text(schema::party::list_table_sql, table).value_or("");
  std::vector<TableColumn> columns;
  sqlite::Rows rows = store.database().rows(schema::party::list_table_columns, table);
  while (rows.next()) {
    const std::string_view definition = definition_of(sql, rows.text(0));
    columns.push_back({.name = rows.string(0),
                       .type = rows.string(1),
                       .is_required = rows.integer(2) != 0,
                       .is_day = definition.find("IS date(") != std::string_view::npos,
                       .choices = words_in(definition)});
  }
  return columns;
}

std::optional<std::vector<std::string>> texts_of_row(Store& store, const schema::EditableTable& table,
                                                     std::int64_t key) {
  const auto row = read_row(store, table, key);
  if (!row) return std::nullopt;
  std::vector<std::string> texts;
  for (const auto& value : nlohmann::ordered_json::parse(*row))
    texts.push_back(value.is_null() ? "" : value.is_string() ? value.get<std::string>() : value.dump());
  return texts;
}

std::vector<std::int64_t> all_keys(Store& store, const schema::Query& dump) {
  std::vector<std::int64_t> keys;
  sqlite::Rows rows = store.database().rows(dump);
  while (rows.next()) keys.push_back(rows.integer(0));
  return keys;
}

}  // namespace kartei::store
