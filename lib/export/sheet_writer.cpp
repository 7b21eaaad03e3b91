#include "export/sheet_writer.hpp"

#include <cassert>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "format/excel_date.hpp"
#include "format/excel_text.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::exports {
namespace {

constexpr std::size_t min_width = 8;
constexpr std::size_t max_width = 60;
constexpr std::size_t filter_arrow_width = 3;
constexpr std::size_t max_exact_digits = 15;
constexpr std::string_view cut_mark = " … (vollständig im Blatt „Lange Texte“)";

void check(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw Error(ErrorKind::io,
              fmt::format("the workbook cannot be written: {}; make room in the temporary folder, "
                          "then run the command again",
                          lxw_strerror(error)));
}

void demand_columns_fit(std::string_view sheet, std::size_t columns) {
  if (columns <= max_sheet_columns) return;
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("the sheet {} would have {} columns, and a workbook's has at most {}; delete columns that "
                  "nobody needs, or work on each list by itself",
                  sheet, columns, max_sheet_columns));
}

std::optional<double> integer_of(std::string_view cell) {
  const auto digits = cell.substr(cell.starts_with('-') ? 1 : 0);
  const bool leading_zero = digits.size() > 1 && digits[0] == '0';
  if (digits.empty() || digits.size() > max_exact_digits || leading_zero) return {};
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc{} || end != cell.data() + cell.size()) return {};
  return static_cast<double>(number);
}

std::optional<double> serial_of(std::string_view cell) {
  const auto day = day_from_text(cell);
  const auto serial = day ? format::excel_serial(*day) : std::nullopt;
  return serial ? std::optional<double>(*serial) : std::nullopt;
}

std::size_t characters_of_first_line(std::string_view cell) {
  cell = cell.substr(0, cell.find('\n'));
  return static_cast<std::size_t>(std::count_if(
      cell.begin(), cell.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

SheetWriter::SheetWriter(SheetContext context, std::string_view name, std::vector<ColumnSpec> columns)
    : context_(std::move(context)), wanted_name_(name), columns_(std::move(columns)) {
  demand_columns_fit(wanted_name_, columns_.size());
  for (const auto& column : columns_) {
    widths_.push_back(std::max(min_width, characters_of_first_line(column.name) + filter_arrow_width));
  }
  begin_sheet();
}

void SheetWriter::begin_sheet() {
  name_ = context_.names->unique(wanted_name_);
  sheet_ = workbook_add_worksheet(context_.workbook, name_.c_str());
  if (sheet_ == nullptr) check(LXW_ERROR_CREATING_TMPFILE);
  next_row_ = 1;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto title = format::escape_excel_text(text::scrub(cell_part(columns_[i].name, max_cell_units)));
    check(
        worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(i), title.c_str(), context_.formats.header));
  }
}

void SheetWriter::row(std::span<const std::string_view> cells) { marked_row(cells, {}); }

void SheetWriter::marked_row(std::span<const std::string_view> cells, const std::vector<bool>& stands_out) {
  assert(cells.size() == columns_.size());
  if (next_row_ == max_sheet_rows) {
    end_sheet();
    begin_sheet();
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    grow_width(i, cells[i]);
    write_cell(static_cast<std::uint16_t>(i), cells[i], i < stands_out.size() && stands_out[i]);
  }
  ++next_row_;
}

void SheetWriter::write_cell(std::uint16_t column, std::string_view cell, bool stands_out) {
  const auto kind = columns_[column].kind;
  const bool is_date = kind == ColumnKind::date;
  const auto number = is_date                       ? serial_of(cell)
                      : kind == ColumnKind::integer ? integer_of(cell)
                                                    : std::nullopt;
  if (!number) return write_text(column, cell, stands_out);
  const CellFormats& formats = context_.formats;
  lxw_format* plain = is_date ? formats.date : nullptr;
  lxw_format* standing_out = is_date ? formats.date_standing_out : formats.number_standing_out;
  check(worksheet_write_number(sheet_, next_row_, column, *number, stands_out ? standing_out : plain));
}

void SheetWriter::write_text(std::uint16_t column, std::string_view cell, bool stands_out) {
  const std::string valid = text::scrub(cell);
  std::string shown = format::escape_excel_text(valid);
  if (format::utf16_length(shown) > max_cell_units) {
    shown = format::escape_excel_text(cell_part(valid, max_cell_units - cut_mark.size()));
    shown += cut_mark;
    context_.long_text({name_, next_row_ + 1, columns_[column].name, valid});
  }
  check(worksheet_write_string(sheet_, next_row_, column, shown.c_str(),
                               stands_out ? context_.formats.text_standing_out : context_.formats.text));
}

void SheetWriter::finish() {
  if (sheet_ != nullptr) end_sheet();
  sheet_ = nullptr;
}

void SheetWriter::end_sheet() {
  worksheet_freeze_panes(sheet_, 1, 0);
  check(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
  if (columns_.empty()) return;
  check(worksheet_autofilter(sheet_, 0, 0, next_row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1)));
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    auto* looks = columns_[i].kind == ColumnKind::text ? context_.formats.text : nullptr;
    check(worksheet_set_column(sheet_, column, column, static_cast<double>(std::min(widths_[i], max_width)),
                               looks));
    offer_choices(column);
  }
}

void SheetWriter::offer_choices(std::uint16_t column) {
  auto& choices = columns_[column].choices;
  if (choices.empty() || next_row_ < 2) return;
  std::vector<char*> words;
  for (auto& choice : choices) words.push_back(choice.data());
  words.push_back(nullptr);
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = words.data();
  if (columns_[column].takes_others) validation.show_error = LXW_VALIDATION_OFF;
  check(worksheet_data_validation_range(sheet_, 1, column, next_row_ - 1, column, &validation));
}

void SheetWriter::grow_width(std::size_t column, std::string_view cell) {
  if (widths_[column] < max_width)
    widths_[column] = std::max(widths_[column], characters_of_first_line(cell) + 1);
}

}  // namespace kartei::exports
