/// One sheet of a workbook that is being written.
#pragma once

#include <xlsxwriter.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/table_writer.hpp"
#include "export/workbook_limits.hpp"

namespace kartei::exports {

/// The looks of cells, shared by all sheets of a workbook.
struct CellFormats {
  lxw_format* header = nullptr;
  lxw_format* text = nullptr;  ///< format "@": what people type over a postcode stays text
  lxw_format* text_standing_out = nullptr;
  lxw_format* number_standing_out = nullptr;
  lxw_format* date = nullptr;
  lxw_format* date_standing_out = nullptr;
};

/// A text too long for its cell, with its place in the workbook.
struct LongText {
  std::string sheet;
  std::uint32_t row = 0;  ///< counts from 1, as Excel shows it
  std::string column;
  std::string text;
};

/// Where a sheet stands in its workbook: what it needs from it.
struct SheetContext {
  lxw_workbook* workbook = nullptr;
  SheetNames* names = nullptr;
  CellFormats formats;
  std::function<void(LongText)> long_text;
};

class SheetWriter final : public TableWriter {
 public:
  SheetWriter(SheetContext context, std::string_view name, std::vector<ColumnSpec> columns);
  void row(std::span<const std::string_view> cells) override;
  void marked_row(std::span<const std::string_view> cells, const std::vector<bool>& stands_out) override;
  void finish() override;

 private:
  void begin_sheet();
  void end_sheet();
  void write_cell(std::uint16_t column, std::string_view cell, bool stands_out);
  void write_text(std::uint16_t column, std::string_view cell, bool stands_out);
  void offer_choices(std::uint16_t column);
  void grow_width(std::size_t column, std::string_view cell);

  SheetContext context_;
  std::string wanted_name_;
  std::string name_;
  std::vector<ColumnSpec> columns_;
  std::vector<std::size_t> widths_;
  lxw_worksheet* sheet_ = nullptr;
  std::uint32_t next_row_ = 0;
};

}  // namespace kartei::exports
