#include <charconv>
#include <nlohmann/json.hpp>

#include "cli/output_table.hpp"

namespace kartei::cli {
namespace {

using Json = nlohmann::ordered_json;

Json value(const std::string& cell, CellKind kind) {
  if (kind == CellKind::text) return cell;
  if (cell.empty()) return nullptr;
  std::int64_t whole = 0;
  const auto end = cell.data() + cell.size();
  if (const auto [at, error] = std::from_chars(cell.data(), end, whole); error == std::errc() && at == end)
    return whole;
  double number = 0;
  if (const auto [at, error] = std::from_chars(cell.data(), end, number); error == std::errc() && at == end)
    return number;
  return cell;
}

Json object(const OutputTable& table, const std::vector<std::string>& row) {
  Json object = Json::object();
  for (std::size_t i = 0; i < row.size(); ++i)
    object[table.columns[i].name] = value(row[i], table.columns[i].kind);
  return object;
}

/// Text from files may hold bytes that are no UTF-8; JSON may not.
std::string text_of(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string render_json(const std::vector<OutputTable>& tables) {
  Json document = Json::object();
  for (const OutputTable& table : tables) {
    Json& list = document[table.name];
    if (list.is_null()) list = Json::array();
    for (const auto& row : table.rows) list.push_back(object(table, row));
  }
  return text_of(document, 2) + '\n';
}

std::string render_jsonl(const std::vector<OutputTable>& tables) {
  std::string text;
  for (const OutputTable& table : tables) {
    for (const auto& row : table.rows) {
      Json line = Json::object();
      if (tables.size() > 1) line["table"] = table.name;
      line.update(object(table, row));
      text += text_of(line, -1) + '\n';
    }
  }
  return text;
}

}  // namespace kartei::cli
