#include "store/subject.hpp"

#include <algorithm>
#include <charconv>

#include "schema/queries/subject.hpp"
#include "schema/queries/subject_rows.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::subject;

/// The journal's tables are asked last, by the operations that the rows of all others name.
bool is_asked_by_operation(const schema::SubjectTable& table) {
  return table.name == "operations" || table.name == "runs";
}

void choose(Store& store, const Subject& subject) {
  sqlite::Database& database = store.database();
  for (const schema::Query& query : {queries::forget_subject_parties, queries::forget_subject_values,
                                     queries::forget_subject_hashes, queries::forget_subject_operations})
    database.run(query);
  database.run(queries::choose_subject, subject.leader);
  for (const std::string& value : subject.values) database.run(queries::note_subject_value, value);
  for (const Digest& hash : subject.hashes)
    database.run(queries::note_subject_hash, std::span<const std::byte>(hash));
}

std::optional<std::string> text_of(const sqlite::Rows& rows, int column) {
  switch (rows.statement().type(column)) {
    case sqlite::Statement::Type::null:
      return std::nullopt;
    case sqlite::Statement::Type::bytes:
      return hex_of(rows.bytes(column));
    default:
      return rows.string(column);
  }
}

SubjectRows rows_of(Store& store, const schema::SubjectTable& table) {
  SubjectRows found{&table, {}, {}};
  sqlite::Rows rows = store.database().rows(table.rows);
  const std::vector<const schema::Column*> all = columns_of(table.name);
  for (int i = 0; i < rows.statement().column_count(); ++i)
    found.columns.push_back(*std::ranges::find(all, rows.statement().column_name(i), &schema::Column::name));
  while (rows.next()) {
    auto& row = found.rows.emplace_back();
    for (std::size_t i = 0; i < found.columns.size(); ++i) row.push_back(text_of(rows, static_cast<int>(i)));
  }
  return found;
}

void note_operations(Store& store, const SubjectRows& found) {
  const auto column = std::ranges::find(found.columns, "operation_id", &schema::Column::name);
  if (column == found.columns.end()) return;
  const auto place = static_cast<std::size_t>(column - found.columns.begin());
  for (const auto& row : found.rows)
    if (row[place]) store.database().run(queries::note_subject_operation, number_in(row[place]));
}

}  // namespace

std::int64_t number_in(const std::optional<std::string>& cell) {
  std::int64_t number = 0;
  if (cell) std::from_chars(cell->data(), cell->data() + cell->size(), number);
  return number;
}

std::vector<SubjectRows> subject_data(Store& store, const Subject& subject) {
  choose(store, subject);
  std::vector<SubjectRows> all;
  for (const bool is_last : {false, true}) {
    for (const schema::SubjectTable& table : schema::subject_tables) {
      if (is_asked_by_operation(table) != is_last) continue;
      SubjectRows found = rows_of(store, table);
      if (found.rows.empty()) continue;
      note_operations(store, found);
      all.push_back(std::move(found));
    }
  }
  return all;
}

std::vector<const schema::Column*> columns_of(std::string_view table) {
  std::vector<const schema::Column*> found;
  for (const schema::Column& column : schema::columns)
    if (column.table == table) found.push_back(&column);
  return found;
}

std::optional<std::string> erased_at(Store& store, PartyId party) {
  return store.database().text(queries::erasure_of_party, party);
}

}  // namespace kartei::store
