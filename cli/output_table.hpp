/// The one shape in which commands give results: named tables, printed for people or for programs.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::cli {

enum class CellKind { text, number };

struct OutputColumn {
  std::string name;                ///< lower_snake_case: it is also the key in JSON
  CellKind kind = CellKind::text;  ///< numbers are right-aligned, and unquoted in JSON; empty is null
};

struct OutputTable {
  std::string name;  ///< lower_snake_case: the key of the table in JSON, its heading for people
  std::vector<OutputColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< one cell per column
};

enum class Format { table, csv, json, jsonl };

/// For people: aligned columns, the widest cut with an ellipsis until a line fits `width` (0: never cut).
[[nodiscard]] std::string render_table(const OutputTable& table, std::size_t width);
/// RFC 4180 with a header line.
[[nodiscard]] std::string render_csv(const OutputTable& table);
/// The same without the header line: for a table that is printed in pieces.
[[nodiscard]] std::string render_csv_rows(const OutputTable& table);
/// All tables of a command as one object, {"name": [{column: value, ...}, ...], ...}.
[[nodiscard]] std::string render_json(const std::vector<OutputTable>& tables);
/// One object a line, its table's name under "table" when there are several.
[[nodiscard]] std::string render_jsonl(const std::vector<OutputTable>& tables);

}  // namespace kartei::cli
