/// The rows of a worksheet, whatever kind of workbook it lies in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "model/raw_record.hpp"

namespace kartei::importers {

/// A row with at least one cell that is not empty.
struct SheetRow {
  std::uint64_t number = 0;        ///< as Excel shows it, from 1
  std::span<const RawCell> cells;  ///< not empty ones, ascending by column; die with the next row
};

/// Gives a sheet row by row.
class RowSource {
 public:
  virtual ~RowSource() = default;

  /// Nothing at the end of the sheet. Throws Error{input_unusable} for a sheet that cannot be read.
  [[nodiscard]] virtual std::optional<SheetRow> next() = 0;
};

}  // namespace kartei::importers
