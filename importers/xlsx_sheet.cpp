#include "importers/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "format/excel_text.hpp"
#include "importers/xlsx_xml.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint32_t max_columns = 16'384;
constexpr std::uint64_t max_rows = 1'048'576;

enum class CellKind : std::uint8_t { number, shared, inline_text, formula_text, boolean, error, date };

CellKind kind_of(std::string_view type) {
  if (type == "s") return CellKind::shared;
  if (type == "inlineStr") return CellKind::inline_text;
  if (type == "str") return CellKind::formula_text;
  if (type == "b") return CellKind::boolean;
  if (type == "e") return CellKind::error;
  if (type == "d") return CellKind::date;
  return CellKind::number;
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

/// Column and row of "BC12", both from 1; 0 for what is missing or no number.
struct Reference {
  std::uint32_t column = 0;
  std::uint64_t row = 0;
};

Reference reference_of(std::string_view text) {
  Reference reference;
  std::size_t letters = 0;
  for (; letters < text.size(); ++letters) {
    const char upper = static_cast<char>(text[letters] & ~0x20);
    if (upper < 'A' || upper > 'Z' || reference.column > max_columns) break;
    reference.column = reference.column * 26 + static_cast<std::uint32_t>(upper - 'A' + 1);
  }
  reference.row = whole_number<std::uint64_t>(text.substr(letters)).value_or(0);
  return reference;
}

/// ISO 8601 as `t="d"` cells hold it; midnight says no more than the day.
std::string_view without_midnight(std::string_view moment) {
  constexpr std::string_view midnight = "T00:00:00";
  const auto at = moment.find('T');
  if (at == std::string_view::npos || !moment.substr(at).starts_with(midnight)) return moment;
  const auto rest = moment.substr(at + midnight.size());
  return rest.find_first_not_of(".0Z") == std::string_view::npos ? moment.substr(0, at) : moment;
}

}  // namespace

/// Collects the rows of a piece: cells as places in one block of text, which moves while it grows.
class SheetReader::Handler final : public XmlHandler {
 public:
  explicit Handler(const SheetContext& context) : context_(context) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "row") return begin_row(attributes);
    if (element == "c") return begin_cell(attributes);
    if (!in_cell_) return;
    if (element == "rPh") in_phonetic_ = true;
    if (element == "v" || (element == "t" && !in_phonetic_)) in_value_ = true;
    if (element == "f") has_formula_ = in_formula_ = true;
  }

  void end(std::string_view element) override {
    if (element == "v" || element == "t") in_value_ = false;
    if (element == "f") in_formula_ = false;
    if (element == "rPh") in_phonetic_ = false;
    if (element == "c" && in_cell_) end_cell();
    if (element == "row") end_row();
  }

  void text(std::string_view text) override {
    if (in_value_) value_ += text;
    if (in_formula_) formula_ += text;
  }

  [[nodiscard]] bool has_row() const { return next_row_ < rows_.size(); }

  [[nodiscard]] SheetRow take_row() {
    const Row& row = rows_[next_row_++];
    views_.clear();
    for (const Cell& cell : std::span(cells_).subspan(row.first_cell, row.cells)) {
      views_.push_back({cell.column, std::string_view(texts_).substr(cell.offset, cell.length)});
    }
    return {row.number, views_};
  }

  /// Makes room for the next piece. The row that is being read stays.
  void forget_taken_rows() {
    const std::size_t first_byte = row_begin_ < cells_.size() ? cells_[row_begin_].offset : texts_.size();
    cells_.erase(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(row_begin_));
    texts_.erase(0, first_byte);
    for (Cell& cell : cells_) cell.offset -= first_byte;
    row_begin_ = 0;
    rows_.clear();
    next_row_ = 0;
  }

 private:
  struct Cell {
    std::uint32_t column = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
  };
  struct Row {
    std::uint64_t number = 0;
    std::size_t first_cell = 0;
    std::size_t cells = 0;
  };

  void begin_row(const XmlAttributes& attributes) {
    row_number_ = whole_number<std::uint64_t>(attributes.text("r")).value_or(row_number_ + 1);
    column_ = 0;
    row_begin_ = cells_.size();
    is_ordered_ = true;
  }

  void begin_cell(const XmlAttributes& attributes) {
    const auto reference = reference_of(attributes.text("r"));
    if (reference.row != 0) row_number_ = reference.row;
    column_ = reference.column != 0 ? reference.column : column_ + 1;
    kind_ = kind_of(attributes.text("t"));
    style_ = whole_number<std::size_t>(attributes.text("s")).value_or(0);
    in_cell_ = true;
    has_formula_ = in_formula_ = false;
    value_.clear();
    formula_.clear();
    if (column_ > max_columns || row_number_ > max_rows) {
      fail(
          fmt::format("a cell stands in row {}, column {}, which Excel does not have", row_number_, column_));
    }
  }

  void end_cell() {
    in_cell_ = false;
    const auto offset = texts_.size();
    append_cell_text();
    if (texts_.size() == offset) return;
    const Cell cell{column_ - 1, offset, texts_.size() - offset};
    if (cells_.size() > row_begin_ && cells_.back().column >= cell.column) is_ordered_ = false;
    cells_.push_back(cell);
  }

  void append_cell_text() {
    // Other programs write formulas without their results; the formula shows what is missing.
    if (has_formula_ && value_.empty() && kind_ != CellKind::formula_text) {
      texts_ += '=' + formula_;
      return;
    }
    switch (kind_) {
      case CellKind::number:
        return append_number();
      case CellKind::shared:
        return append_shared();
      case CellKind::boolean:
        if (!value_.empty()) texts_ += text::trim(value_) == "0" || value_ == "false" ? "FALSE" : "TRUE";
        return;
      case CellKind::date:
        texts_ += without_midnight(text::trim(value_));
        return;
      case CellKind::inline_text:
      case CellKind::formula_text:
        texts_ += format::unescape_excel_text(value_);
        return;
      case CellKind::error:
        texts_ += value_;
        return;
    }
  }

  void append_number() {
    const auto number = text::trim(value_);
    const auto style = style_ < context_.styles.size() ? context_.styles[style_] : format::NumberFormat{};
    if (!number.empty()) texts_ += format::excel_number_text(number, style, context_.dates);
  }

  void append_shared() {
    const auto number = text::trim(value_);
    if (number.empty()) return;
    const auto index = whole_number<std::size_t>(number);
    if (index && *index < context_.strings.size()) {
      texts_ += context_.strings.at(*index);
    } else {
      fail(fmt::format("a cell in row {} refers to shared text \"{}\", which is not there", row_number_,
                       number));
    }
  }

  void end_row() {
    if (!is_ordered_) order_row();
    const auto cells = cells_.size() - row_begin_;
    if (cells > 0) rows_.push_back({row_number_, row_begin_, cells});
    row_begin_ = cells_.size();
  }

  /// Of cells that claim the same place the last one counts, as in other programs.
  void order_row() {
    const auto begin = cells_.begin() + static_cast<std::ptrdiff_t>(row_begin_);
    std::stable_sort(begin, cells_.end(), [](const Cell& a, const Cell& b) { return a.column < b.column; });
    const auto same_column = [](const Cell& a, const Cell& b) { return a.column == b.column; };
    std::reverse(begin, cells_.end());
    cells_.erase(std::unique(begin, cells_.end(), same_column), cells_.end());
    std::reverse(begin, cells_.end());
  }

  const SheetContext context_;
  std::uint64_t row_number_ = 0;
  std::uint32_t column_ = 0;
  CellKind kind_ = CellKind::number;
  std::size_t style_ = 0;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_phonetic_ = false;
  bool has_formula_ = false;
  bool in_formula_ = false;
  bool is_ordered_ = true;
  std::string value_;
  std::string formula_;
  std::string texts_;
  std::vector<Cell> cells_;
  std::size_t row_begin_ = 0;
  std::vector<Row> rows_;
  std::size_t next_row_ = 0;
  std::vector<RawCell> views_;
};

struct SheetReader::Source {
  Source(const Package& package, const WorkbookSheet& sheet, const SheetContext& context)
      : handler(context), reader(package.open(sheet.part), sheet.part, handler) {}
  Handler handler;
  XmlReader reader;
};

SheetReader::SheetReader(const Package& package, const WorkbookSheet& sheet, const SheetContext& context)
    : source_(std::make_unique<Source>(package, sheet, context)) {}

SheetReader::~SheetReader() = default;

std::optional<SheetRow> SheetReader::next() {
  while (!source_->handler.has_row()) {
    source_->handler.forget_taken_rows();
    if (!source_->reader.read_piece()) return {};
  }
  return source_->handler.take_row();
}

}  // namespace kartei::importers
