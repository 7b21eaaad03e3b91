#include <cassert>
#include <utility>

#include "export/table_writer.hpp"
#include "format/csv_cell.hpp"

namespace kartei::exports {
namespace {

constexpr std::size_t flush_bytes = 64 * 1024;
constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

class CsvWriter final : public TableWriter {
 public:
  CsvWriter(ByteSink sink, CsvDialect dialect, std::vector<ColumnSpec> columns)
      : sink_(std::move(sink)), columns_(std::move(columns)), for_excel_(dialect == CsvDialect::excel_de) {
    if (for_excel_) buffer_ += utf8_bom;
    for (std::size_t i = 0; i < columns_.size(); ++i) append(i, format::guard_cell(columns_[i].name));
    end_line();
  }

  void row(std::span<const std::string_view> cells) override {
    assert(cells.size() == columns_.size());
    for (std::size_t i = 0; i < cells.size(); ++i) append(i, guarded(cells[i], columns_[i].kind));
    end_line();
  }

  void finish() override {
    sink_(buffer_);
    buffer_.clear();
  }

 private:
  [[nodiscard]] std::string guarded(std::string_view cell, ColumnKind kind) const {
    return for_excel_ && kind == ColumnKind::text ? format::guard_cell_for_excel(cell)
                                                  : format::guard_cell(cell);
  }

  void append(std::size_t column, std::string_view cell) {
    const char delimiter = for_excel_ ? ';' : ',';
    if (column > 0) buffer_ += delimiter;
    format::append_csv_cell(buffer_, cell, delimiter);
  }

  void end_line() {
    buffer_ += "\r\n";
    if (buffer_.size() >= flush_bytes) finish();
  }

  ByteSink sink_;
  std::vector<ColumnSpec> columns_;
  std::string buffer_;
  bool for_excel_;
};

}  // namespace

std::unique_ptr<TableWriter> csv_writer(ByteSink sink, CsvDialect dialect, std::vector<ColumnSpec> columns) {
  return std::make_unique<CsvWriter>(std::move(sink), dialect, std::move(columns));
}

}  // namespace kartei::exports
