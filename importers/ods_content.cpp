#include "importers/ods_content.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <deque>
#include <set>
#include <utility>

#include "format/excel_number_format.hpp"
#include "importers/row_buffer.hpp"
#include "importers/table_limits.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint64_t most_alike_rows = 10'000;
constexpr std::string_view part_name = "content.xml";

std::uint64_t number_of(const XmlAttributes& attributes, std::string_view name, std::uint64_t otherwise) {
  const std::string_view text = attributes.text(name);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

/// Follows the nesting as far as it matters: tables are those that stand in the spreadsheet itself, not in a
/// cell, a comment or a link.
class Nesting {
 public:
  void start(std::string_view element) {
    ++depth_;
    if (element == "spreadsheet") spreadsheet_ = depth_;
  }
  void end() { --depth_; }
  [[nodiscard]] bool is_in_spreadsheet() const { return spreadsheet_ != 0 && depth_ == spreadsheet_ + 1; }
  [[nodiscard]] bool has_spreadsheet() const { return spreadsheet_ != 0; }

 private:
  std::size_t depth_ = 0;
  std::size_t spreadsheet_ = 0;
};

class NamesHandler final : public XmlHandler {
 public:
  void start(std::string_view element, const XmlAttributes& attributes) override {
    nesting.start(element);
    if (element == "style") style_ = attributes.text("name");
    if (element == "table-properties" && attributes.text("display") == "false") hidden_styles_.insert(style_);
    if (element == "table" && nesting.is_in_spreadsheet())
      names.push_back({std::string(attributes.text("name")),
                       hidden_styles_.contains(std::string(attributes.text("style-name")))});
  }
  void end(std::string_view) override { nesting.end(); }
  void text(std::string_view) override {}

  Nesting nesting;
  std::vector<SheetName> names;

 private:
  std::string style_;
  std::set<std::string> hidden_styles_;
};

bool is_cell(std::string_view element) { return element == "table-cell" || element == "covered-table-cell"; }

/// "PT08H15M00S" as "08:15:00"; hours may be more than a day.
std::string time_text(std::string_view duration) {
  std::array<std::uint64_t, 3> parts{};
  constexpr std::string_view units = "HMS";
  std::uint64_t number = 0;
  const std::size_t begin = duration.find('T');
  if (begin == std::string_view::npos) return std::string(duration);
  for (const char c : duration.substr(begin + 1)) {
    if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::uint64_t>(c - '0');
    if (c == '.' || c == ',') break;
    if (const std::size_t unit = units.find(c); unit != std::string_view::npos) {
      parts[unit] = number;
      number = 0;
    }
  }
  if (number != 0) parts[2] = number;
  return fmt::format("{:02}:{:02}:{:02}", parts[0], parts[1], parts[2]);
}

/// What is shown when it is the number with zeros in front, else the number written out.
std::string number_text(std::string_view value, std::string_view shown) {
  const std::string written = format::excel_number_text(value, {}, format::DateSystem::from_1900);
  const std::size_t zeros = shown.find_first_not_of('0');
  return zeros != 0 && zeros != std::string_view::npos && shown.substr(zeros) == written ? std::string(shown)
                                                                                         : written;
}

}  // namespace

class OdsReader::Handler final : public XmlHandler {
 public:
  void start(std::string_view element, const XmlAttributes& attributes) override {
    nesting_.start(element);
    if (element == "table" && nesting_.is_in_spreadsheet()) begin_table();
    if (tables_.empty()) return;
    if (element == "annotation") ++annotations_;
    if (annotations_ > 0) return;
    if (element == "table-row" && !in_cell_) begin_row(attributes);
    if (is_cell(element) && ++cells_open_ == 1) begin_cell(attributes);
    if (!in_cell_) return;
    if (element == "p" && paragraphs_++ > 0) shown_ += '\n';
    if (element == "p") ++in_paragraph_;
    if (element == "s")
      shown_.append(std::min(number_of(attributes, "c", 1), std::uint64_t{most_columns}), ' ');
    if (element == "tab") shown_ += '\t';
    if (element == "line-break") shown_ += '\n';
  }

  void end(std::string_view element) override {
    nesting_.end();
    if (tables_.empty()) return;
    if (element == "annotation" && annotations_ > 0) --annotations_;
    if (annotations_ > 0) return;
    if (element == "p" && in_paragraph_ > 0) --in_paragraph_;
    if (is_cell(element) && cells_open_ > 0) close_cell();
    if (element == "table-row" && !in_cell_) end_row();
  }

  void text(std::string_view text) override {
    if (in_paragraph_ > 0 && annotations_ == 0) shown_ += text;
  }

  /// The tables that were begun and not passed, each with its rows that were read and not taken.
  [[nodiscard]] std::deque<RowBuffer>& tables() { return tables_; }

 private:
  [[nodiscard]] RowBuffer& rows() { return tables_.back(); }

  void begin_table() {
    tables_.emplace_back();
    row_number_ = 0;
  }

  void begin_row(const XmlAttributes& attributes) {
    alike_rows_ = std::max<std::uint64_t>(number_of(attributes, "number-rows-repeated", 1), 1);
    column_ = 0;
    rows().begin_row();
  }

  void begin_cell(const XmlAttributes& attributes) {
    in_cell_ = true;
    alike_cells_ = std::max<std::uint64_t>(number_of(attributes, "number-columns-repeated", 1), 1);
    kind_ = attributes.text("value-type");
    value_ = kind_ == "date"      ? attributes.text("date-value")
             : kind_ == "time"    ? attributes.text("time-value")
             : kind_ == "boolean" ? attributes.text("boolean-value")
             : kind_ == "string"  ? attributes.text("string-value")
                                  : attributes.text("value");
    shown_.clear();
    paragraphs_ = 0;
  }

  void close_cell() {
    --cells_open_;
    if (cells_open_ == 0) end_cell();
  }

  void end_cell() {
    in_cell_ = false;
    rows().begin_cell();
    rows().text() += cell_text();
    if (column_ + alike_cells_ <= most_columns) {
      rows().end_cell(static_cast<std::uint32_t>(column_), static_cast<std::uint32_t>(alike_cells_));
    } else if (!shown_.empty()) {
      fail(fmt::format("a filled cell stands in row {}, column {}, which no spreadsheet has", row_number_ + 1,
                       column_ + alike_cells_));
    }
    column_ += alike_cells_;
  }

  [[nodiscard]] std::string cell_text() const {
    if (value_.empty()) return shown_;
    if (kind_ == "string") return value_;
    if (kind_ == "date") return std::string(format::without_midnight(value_));
    if (kind_ == "time") return time_text(value_);
    if (kind_ == "boolean") return value_ == "true" ? "TRUE" : "FALSE";
    return number_text(value_, shown_);
  }

  void end_row() {
    if (rows().has_cells() && alike_rows_ > most_alike_rows)
      fail(fmt::format("row {} claims to be there {} times", row_number_ + 1, alike_rows_));
    rows().end_row(row_number_ + 1, alike_rows_);
    row_number_ += alike_rows_;
  }

  Nesting nesting_;
  std::deque<RowBuffer> tables_;
  std::uint64_t row_number_ = 0;  ///< of the last row that was ended
  std::uint64_t alike_rows_ = 1;
  std::uint64_t column_ = 0;
  std::uint64_t alike_cells_ = 1;
  std::size_t annotations_ = 0;
  std::size_t cells_open_ = 0;  ///< tables may stand in cells
  std::size_t in_paragraph_ = 0;
  std::size_t paragraphs_ = 0;
  bool in_cell_ = false;
  std::string kind_;
  std::string value_;
  std::string shown_;
};

struct OdsReader::Source {
  explicit Source(XmlSource content) : reader(std::move(content), std::string(part_name), handler) {}
  Handler handler;
  XmlReader reader;
  bool has_begun = false;  ///< the first of the handler's tables is the one that is read
};

OdsReader::OdsReader(XmlSource content) : source_(std::make_unique<Source>(std::move(content))) {}

OdsReader::~OdsReader() = default;

bool OdsReader::next_table() {
  auto& tables = source_->handler.tables();
  if (std::exchange(source_->has_begun, true)) {
    while (next()) continue;
    tables.pop_front();
  }
  while (tables.empty() && source_->reader.read_piece()) continue;
  return !tables.empty();
}

std::optional<SheetRow> OdsReader::next() {
  auto& tables = source_->handler.tables();
  while (!tables.front().has_row()) {
    tables.front().forget_taken_rows();
    const bool is_whole = tables.size() > 1;
    if (is_whole || !source_->reader.read_piece()) return {};
  }
  return tables.front().take_row();
}

std::vector<SheetName> read_ods_tables(XmlSource content) {
  NamesHandler handler;
  XmlReader reader(std::move(content), std::string(part_name), handler);
  while (reader.read_piece()) continue;
  if (!handler.nesting.has_spreadsheet())
    throw Error(ErrorKind::input_unusable,
                "this is an OpenDocument file, but no spreadsheet; save its table as .ods or .csv");
  return std::move(handler.names);
}

}  // namespace kartei::importers
