#include "store/dump.hpp"

#include <algorithm>
#include <array>

#include "schema/queries/dump.hpp"
#include "schema/queries/editable.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::dump;

constexpr std::array<RecordTable, 19> own_tables = {{
    {"sources", Layer::fact, queries::dump_sources},
    {"batches", Layer::fact, queries::dump_batches},
    {"source_records", Layer::fact, queries::dump_source_records},
    {"retractions", Layer::fact, queries::dump_retractions},
    {"absences", Layer::fact, queries::dump_absences},
    {"parties", Layer::fact, queries::dump_parties},
    {"links", Layer::fact, queries::dump_links},
    {"merges", Layer::fact, queries::dump_merges},
    {"distinctions", Layer::fact, queries::dump_distinctions},
    {"edits", Layer::fact, queries::dump_edits},
    {"persons", Layer::derived, queries::dump_persons},
    {"organisations", Layer::derived, queries::dump_organisations},
    {"affiliations", Layer::derived, queries::dump_affiliations},
    {"postal_addresses", Layer::derived, queries::dump_postal_addresses},
    {"contact_points", Layer::derived, queries::dump_contact_points},
    {"external_keys", Layer::derived, queries::dump_external_keys},
    {"party_tags", Layer::derived, queries::dump_party_tags},
    {"party_notes", Layer::derived, queries::dump_party_notes},
    {"origins", Layer::derived, queries::dump_origins},
}};

constexpr auto tables = [] {
  std::array<RecordTable, own_tables.size() + schema::editable_tables.size()> all{};
  auto end = std::copy(own_tables.begin(), own_tables.end(), all.begin());
  for (const schema::EditableTable* table : schema::editable_tables)
    *end++ = {table->name, Layer::fact, table->dump};
  return all;
}();

void append_escaped(std::string& line, std::string_view text) {
  for (const char letter : text) {
    switch (letter) {
      case '\\':
        line += "\\\\";
        break;
      case '\t':
        line += "\\t";
        break;
      case '\n':
        line += "\\n";
        break;
      case '\r':
        line += "\\r";
        break;
      default:
        line += letter;
    }
  }
}

void append_hexadecimal(std::string& line, std::span<const std::byte> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  line += "\\x";
  for (const std::byte byte : bytes) {
    line += digits[std::to_integer<unsigned>(byte) >> 4];
    line += digits[std::to_integer<unsigned>(byte) & 0xF];
  }
}

void append_value(std::string& line, const sqlite::Statement& row, int column) {
  switch (row.type(column)) {
    case sqlite::Statement::Type::null:
      line += "\\N";
      break;
    case sqlite::Statement::Type::bytes:
      append_hexadecimal(line, row.bytes(column));
      break;
    default:
      append_escaped(line, row.text(column));
  }
}

}  // namespace

std::span<const RecordTable> record_tables() { return tables; }

void dump(Store& store, const RecordTable& table, const std::function<void(std::string_view line)>& give) {
  sqlite::Rows rows = store.database().rows(table.dump);
  const int columns = rows.statement().column_count();
  std::string line = "# " + std::string(table.name);
  for (int column = 0; column < columns; ++column) {
    line += '\t';
    line += rows.statement().column_name(column);
  }
  give(line);
  while (rows.next()) {
    line.clear();
    for (int column = 0; column < columns; ++column) {
      if (column > 0) line += '\t';
      append_value(line, rows.statement(), column);
    }
    give(line);
  }
}

void dump(Store& store, const std::function<void(std::string_view line)>& give) {
  for (const RecordTable& table : record_tables()) dump(store, table, give);
}

}  // namespace kartei::store
