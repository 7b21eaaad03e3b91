#include "cli/output_table.hpp"

#include <algorithm>

namespace kartei::cli {
namespace {

/// Columns on a terminal: code points, without those that combine. Good enough for Latin scripts.
std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (const char byte : text) width += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  return width;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    --count;
  }
  return text.substr(0, at);
}

std::string one_line(std::string_view cell) {
  std::string line(cell);
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string fitted(std::string_view cell, std::size_t width, CellKind kind) {
  std::string text = one_line(cell);
  if (display_width(text) > width) text = std::string(first_code_points(text, width - 1)) + "…";
  const std::string padding(width - display_width(text), ' ');
  return kind == CellKind::number ? padding + text : text + padding;
}

std::vector<std::size_t> natural_widths(const OutputTable& table) {
  std::vector<std::size_t> widths;
  for (const OutputColumn& column : table.columns) widths.push_back(display_width(column.name));
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  return widths;
}

/// Takes from the widest column until the line fits; no column gets narrower than 8.
void shrink(std::vector<std::size_t>& widths, std::size_t line_width) {
  const std::size_t gaps = widths.empty() ? 0 : 2 * (widths.size() - 1);
  std::size_t total = gaps;
  for (const std::size_t width : widths) total += width;
  while (total > line_width) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= 8) return;
    --*widest;
    --total;
  }
}

std::string joined(const std::vector<std::string>& cells, const std::vector<OutputColumn>& columns,
                   const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += "  ";
    line += fitted(cells[i], widths[i], columns[i].kind);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

void append_csv_cell(std::string& text, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

void append_csv_line(std::string& text, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    append_csv_cell(text, cells[i]);
  }
  text += "\r\n";
}

std::vector<std::string> names(const OutputTable& table) {
  std::vector<std::string> list;
  for (const OutputColumn& column : table.columns) list.push_back(column.name);
  return list;
}

}  // namespace

std::string render_table(const OutputTable& table, std::size_t width) {
  std::vector<std::size_t> widths = natural_widths(table);
  if (width > 0) shrink(widths, width);
  std::string text = joined(names(table), table.columns, widths);
  std::string rule;
  for (std::size_t i = 0; i < widths.size(); ++i) rule += (i > 0 ? "  " : "") + std::string(widths[i], '-');
  text += rule + '\n';
  for (const auto& row : table.rows) text += joined(row, table.columns, widths);
  return text;
}

std::string render_csv(const OutputTable& table) {
  std::string text;
  append_csv_line(text, names(table));
  return text + render_csv_rows(table);
}

std::string render_csv_rows(const OutputTable& table) {
  std::string text;
  for (const auto& row : table.rows) append_csv_line(text, row);
  return text;
}

}  // namespace kartei::cli
