#include "importers/xls_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

namespace kartei::importers {
namespace {

/// Records of one cell that begin alike: row, column, style.
constexpr std::array single_cells{XlsRecord::shared_text,  XlsRecord::text,
                                  XlsRecord::rich_text,    XlsRecord::number,
                                  XlsRecord::short_number, XlsRecord::boolean_or_error};

std::string_view error_text(std::uint8_t code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
  }
}

std::string_view boolean_text(std::uint8_t value) { return value != 0 ? "TRUE" : "FALSE"; }

/// Thirty bits of a number and two flags: a whole one or the upper half of a double, divided by 100 or not.
double short_number(std::uint32_t rk) {
  constexpr std::uint32_t is_hundredfold = 1;
  constexpr std::uint32_t is_whole = 2;
  const double number = (rk & is_whole) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                             : std::bit_cast<double>(std::uint64_t{rk & ~3U} << 32U);
  return (rk & is_hundredfold) != 0 ? number / 100 : number;
}

}  // namespace

XlsSheetReader::XlsSheetReader(std::string_view stream, const XlsSheet& sheet, const XlsWorkbook& workbook)
    : workbook_(workbook) {
  read_cells(XlsStream(stream, sheet.begin));
  order_cells();
}

/// Charts lie within a sheet as parts of their own, and hold cells that are none of it.
void XlsSheetReader::read_cells(XlsStream stream) {
  std::size_t depth = 0;
  while (stream.next()) {
    if (stream.kind() == XlsRecord::begin_of_part) ++depth;
    if (stream.kind() == XlsRecord::end_of_part && --depth == 0) return;
    if (depth == 0) fail_damaged_xls("a sheet does not begin where the workbook says");
    if (depth == 1) read_record(stream);
  }
  fail_damaged_xls("a sheet has no end");
}

void XlsSheetReader::read_record(XlsStream& stream) {
  const XlsRecord kind = stream.kind();
  if (kind == XlsRecord::formula) return read_formula(stream);
  if (kind == XlsRecord::many_numbers) return read_many_numbers(stream.body());
  if (std::ranges::find(single_cells, kind) == single_cells.end()) return;
  XlsCursor record = stream.with_continuations();
  const std::uint16_t row = record.u16();
  const std::uint16_t column = record.u16();
  const std::uint16_t style = record.u16();
  if (kind == XlsRecord::number) return add_number(row, column, style, record.f64());
  if (kind == XlsRecord::short_number) return add_number(row, column, style, short_number(record.u32()));
  if (kind == XlsRecord::boolean_or_error) {
    const std::uint8_t value = record.u8();
    return add_text(row, column, record.u8() != 0 ? error_text(value) : boolean_text(value));
  }
  if (kind != XlsRecord::shared_text) {
    const std::size_t length = record.u16();
    return add_text(row, column, record.text(length, workbook_.texts));
  }
  const std::uint32_t number = record.u32();
  if (number >= workbook_.shared_texts.size())
    fail_damaged_xls(fmt::format("a cell in row {} refers to a text that is not there", row + 1));
  if (!workbook_.shared_texts[number].empty()) cells_.push_back({row, column, true, number, 0});
}

void XlsSheetReader::read_many_numbers(std::string_view body) {
  XlsCursor record({body});
  const std::uint16_t row = record.u16();
  std::uint16_t column = record.u16();
  constexpr std::size_t number_bytes = 6;
  constexpr std::size_t last_column_bytes = 2;
  while (record.left() >= number_bytes + last_column_bytes) {
    const std::uint16_t style = record.u16();
    add_number(row, column++, style, short_number(record.u32()));
  }
}

/// A result that is text stands in the next record of its kind; arrays and shared formulas go between.
void XlsSheetReader::read_formula(XlsStream& stream) {
  XlsCursor record({stream.body()});
  const std::uint16_t row = record.u16();
  const std::uint16_t column = record.u16();
  const std::uint16_t style = record.u16();
  XlsCursor result = record;
  const std::uint8_t kind = result.u8();
  result.skip(1);
  const std::uint8_t value = result.u8();
  result.skip(3);
  constexpr std::uint16_t is_no_number = 0xFFFF;
  if (result.u16() != is_no_number) return add_number(row, column, style, record.f64());
  if (kind == 1) return add_text(row, column, boolean_text(value));
  if (kind == 2) return add_text(row, column, error_text(value));
  if (kind != 0) return;
  for (XlsStream ahead = stream; ahead.next();) {
    if (ahead.kind() == XlsRecord::formula || ahead.kind() == XlsRecord::end_of_part) return;
    if (ahead.kind() != XlsRecord::formula_text) continue;
    XlsCursor text = ahead.with_continuations();
    const std::size_t length = text.u16();
    return add_text(row, column, text.text(length, workbook_.texts));
  }
}

void XlsSheetReader::add_text(std::uint16_t row, std::uint16_t column, std::string_view text) {
  if (text.empty()) return;
  cells_.push_back({row, column, false, texts_.size(), text.size()});
  texts_ += text;
}

void XlsSheetReader::add_number(std::uint16_t row, std::uint16_t column, std::uint16_t style, double number) {
  const format::NumberFormat shown =
      style < workbook_.formats.size() ? workbook_.formats[style] : format::NumberFormat{};
  add_text(row, column, format::excel_number_text(fmt::format("{}", number), shown, workbook_.dates));
}

/// Of cells that claim the same place the last one counts.
void XlsSheetReader::order_cells() {
  const auto place = [](const Cell& cell) { return std::tuple(cell.row, cell.column); };
  std::ranges::stable_sort(cells_, {}, place);
  const auto begin_of_last = std::ranges::unique(cells_.rbegin(), cells_.rend(), {}, place).begin();
  cells_.erase(cells_.begin(), begin_of_last.base());
}

std::string_view XlsSheetReader::text_of(const Cell& cell) const {
  if (cell.is_shared) return workbook_.shared_texts[cell.begin];
  return std::string_view(texts_).substr(cell.begin, cell.length);
}

std::optional<SheetRow> XlsSheetReader::next() {
  if (next_ == cells_.size()) return {};
  const std::uint16_t row = cells_[next_].row;
  views_.clear();
  for (; next_ < cells_.size() && cells_[next_].row == row; ++next_)
    views_.push_back({cells_[next_].column, text_of(cells_[next_])});
  return SheetRow{std::uint64_t{row} + 1, views_};
}

}  // namespace kartei::importers
