/// The tables of an HTML page, however it is written: tags left open, attributes without quotes, any case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// A table's cells, row by row, in their places: a cell that spans columns stands in the first of them, one
/// that spans rows in each of them.
struct HtmlTable {
  struct Cell {
    std::uint32_t column = 0;
    std::string text;
  };
  std::string caption;
  std::vector<std::vector<Cell>> rows;
};

/// The tables in which no other table lies, in the order of the page; the text of one that lies in a cell is
/// not that cell's. `page` is UTF-8. Entities are decoded; white space is one blank, <br> and paragraphs end
/// a line. Throws Error{input_unusable} where cells claim more room than people fill.
[[nodiscard]] std::vector<HtmlTable> read_html_tables(std::string_view page);

}  // namespace kartei::importers
