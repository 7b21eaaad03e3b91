/// The rows of a piece of a sheet, as they are taken out of XML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/sheet_row.hpp"

namespace kartei::importers {

/// Cells are places in one block of text, which moves while it grows; rows that were taken are forgotten
/// piece by piece.
class RowBuffer {
 public:
  void begin_row();

  /// Where a cell's text is appended; end_cell() makes a cell of what was.
  [[nodiscard]] std::string& text() { return texts_; }
  void begin_cell() { cell_begin_ = texts_.size(); }

  /// Cells without text are none. `count` cells side by side may share a text; columns count from 0.
  void end_cell(std::uint32_t column, std::uint32_t count = 1);

  /// Ends the row; without cells it is none. Of cells that claim the same place the last one counts.
  void end_row(std::uint64_t number, std::uint64_t count = 1);

  [[nodiscard]] bool has_cells() const { return row_begin_ < cells_.size(); }
  [[nodiscard]] bool has_row() const { return next_row_ < rows_.size(); }

  /// Requires: has_row(). Its views die with the next call of anything that is not const.
  [[nodiscard]] SheetRow take_row();

  /// Makes room. The row that is being read stays. Requires: all rows were taken.
  void forget_taken_rows();

 private:
  struct Cell {
    std::uint32_t column = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
  };
  struct Row {
    std::uint64_t number = 0;
    std::uint64_t count = 1;  ///< so many rows below each other are alike
    std::size_t first_cell = 0;
    std::size_t cells = 0;
  };

  void order_row();

  std::string texts_;
  std::size_t cell_begin_ = 0;
  std::vector<Cell> cells_;
  std::size_t row_begin_ = 0;
  bool is_ordered_ = true;
  std::vector<Row> rows_;
  std::size_t next_row_ = 0;
  std::vector<RawCell> views_;
};

}  // namespace kartei::importers
