#include "importers/excel_xml_content.hpp"

#include <charconv>
#include <deque>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "format/excel_date.hpp"
#include "format/excel_number_format.hpp"
#include "importers/row_buffer.hpp"
#include "importers/table_limits.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint64_t max_rows = 1'048'576;

std::uint64_t number_of(const XmlAttributes& attributes, std::string_view name, std::uint64_t otherwise) {
  const std::string_view text = attributes.text(name);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

XmlText text_of_workbook(const std::string& encoding) {
  return {"the workbook", "open the file in Excel and save it anew", encoding};
}

class NamesHandler final : public XmlHandler {
 public:
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "Worksheet") names.push_back({std::string(attributes.text("Name"))});
    in_visible_ = element == "Visible";
  }
  void end(std::string_view) override { in_visible_ = false; }
  void text(std::string_view text) override {
    if (in_visible_ && !names.empty() && text.starts_with("Sheet")) names.back().is_hidden = true;
  }

  std::vector<SheetName> names;

 private:
  bool in_visible_ = false;
};

}  // namespace

class ExcelXmlReader::Handler final : public XmlHandler {
 public:
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "Style") style_ = attributes.text("ID");
    if (element == "NumberFormat")
      formats_[style_] = format::number_format_of_code(attributes.text("Format"));
    if (element == "Worksheet") begin_sheet();
    if (sheets_.empty()) return;
    if (element == "Row") begin_row(attributes);
    if (element == "Cell") begin_cell(attributes);
    if (element == "Data" && in_cell_) {
      in_data_ = true;
      kind_ = attributes.text("Type");
    }
  }

  void end(std::string_view element) override {
    if (element == "Data") in_data_ = false;
    if (element == "Cell" && in_cell_) end_cell();
    if (element == "Row" && !sheets_.empty()) end_row();
  }

  void text(std::string_view text) override {
    if (in_data_) value_ += text;
  }

  /// The sheets that were begun and not passed, each with its rows that were read and not taken.
  [[nodiscard]] std::deque<RowBuffer>& sheets() { return sheets_; }

 private:
  void begin_sheet() {
    sheets_.emplace_back();
    row_ = 0;
  }

  /// A row that claims a place above the last one stands below it.
  void begin_row(const XmlAttributes& attributes) {
    row_ = std::max(row_ + 1, number_of(attributes, "Index", row_ + 1));
    column_ = 0;
    sheets_.back().begin_row();
    if (row_ > max_rows) fail(fmt::format("row {} is one that Excel does not have", row_));
  }

  void begin_cell(const XmlAttributes& attributes) {
    column_ = number_of(attributes, "Index", column_ + 1);
    merged_ = number_of(attributes, "MergeAcross", 0);
    cell_style_ = attributes.text("StyleID");
    in_cell_ = true;
    value_.clear();
    if (column_ == 0 || column_ > most_columns || merged_ > most_columns)
      fail(fmt::format("a cell stands in row {}, column {}, which Excel does not have", row_, column_));
  }

  void end_cell() {
    in_cell_ = false;
    RowBuffer& rows = sheets_.back();
    rows.begin_cell();
    rows.text() += cell_text();
    rows.end_cell(static_cast<std::uint32_t>(column_ - 1));
    column_ += merged_;
  }

  void end_row() { sheets_.back().end_row(row_); }

  [[nodiscard]] std::string cell_text() const {
    const std::string_view trimmed = text::trim(value_);
    if (kind_ == "Number") {
      const auto format = formats_.find(cell_style_);
      return format::excel_number_text(trimmed,
                                       format == formats_.end() ? format::NumberFormat{} : format->second,
                                       format::DateSystem::from_1900);
    }
    if (kind_ == "DateTime") return moment_text(trimmed);
    if (kind_ == "Boolean") return trimmed == "1" ? "TRUE" : "FALSE";
    return value_;
  }

  /// "2004-01-31T00:00:00.000".
  static std::string moment_text(std::string_view written) {
    return std::string(format::without_midnight(written.substr(0, written.find('.'))));
  }

  std::deque<RowBuffer> sheets_;
  std::string style_;
  std::map<std::string, format::NumberFormat, std::less<>> formats_;
  std::uint64_t row_ = 0;
  std::uint64_t column_ = 0;
  std::uint64_t merged_ = 0;
  std::string cell_style_;
  bool in_cell_ = false;
  bool in_data_ = false;
  std::string kind_;
  std::string value_;
};

struct ExcelXmlReader::Source {
  Source(std::string_view bytes, const std::string& encoding)
      : reader(source_of(bytes), text_of_workbook(encoding), handler) {}
  Handler handler;
  XmlReader reader;
  bool has_begun = false;  ///< the first of the handler's sheets is the one that is read
};

ExcelXmlReader::ExcelXmlReader(std::string_view bytes, const std::string& encoding)
    : source_(std::make_unique<Source>(bytes, encoding)) {}

ExcelXmlReader::~ExcelXmlReader() = default;

bool ExcelXmlReader::next_sheet() {
  auto& sheets = source_->handler.sheets();
  if (std::exchange(source_->has_begun, true)) {
    while (next()) continue;
    sheets.pop_front();
  }
  while (sheets.empty() && source_->reader.read_piece()) continue;
  return !sheets.empty();
}

std::optional<SheetRow> ExcelXmlReader::next() {
  auto& sheets = source_->handler.sheets();
  while (!sheets.front().has_row()) {
    sheets.front().forget_taken_rows();
    const bool is_whole = sheets.size() > 1;
    if (is_whole || !source_->reader.read_piece()) return {};
  }
  return sheets.front().take_row();
}

std::vector<SheetName> read_excel_xml_sheets(std::string_view bytes, const std::string& encoding) {
  NamesHandler handler;
  read_xml(bytes, text_of_workbook(encoding), handler);
  return std::move(handler.names);
}

}  // namespace kartei::importers
