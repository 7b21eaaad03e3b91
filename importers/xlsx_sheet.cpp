#include "importers/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "format/excel_text.hpp"
#include "importers/package_xml.hpp"
#include "importers/row_buffer.hpp"
#include "importers/table_limits.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

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
    if (upper < 'A' || upper > 'Z' || reference.column > most_columns) break;
    reference.column = reference.column * 26 + static_cast<std::uint32_t>(upper - 'A' + 1);
  }
  reference.row = whole_number<std::uint64_t>(text.substr(letters)).value_or(0);
  return reference;
}

}  // namespace

/// Collects the rows of a piece.
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
    if (element == "row") rows_.end_row(row_number_);
  }

  void text(std::string_view text) override {
    if (in_value_) value_ += text;
    if (in_formula_) formula_ += text;
  }

  [[nodiscard]] RowBuffer& rows() { return rows_; }

 private:
  void begin_row(const XmlAttributes& attributes) {
    row_number_ = whole_number<std::uint64_t>(attributes.text("r")).value_or(row_number_ + 1);
    column_ = 0;
    rows_.begin_row();
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
    if (column_ > most_columns || row_number_ > max_rows) {
      fail(
          fmt::format("a cell stands in row {}, column {}, which Excel does not have", row_number_, column_));
    }
  }

  void end_cell() {
    in_cell_ = false;
    rows_.begin_cell();
    append_cell_text();
    rows_.end_cell(column_ - 1);
  }

  void append_cell_text() {
    // Other programs write formulas without their results; the formula shows what is missing.
    if (has_formula_ && value_.empty() && kind_ != CellKind::formula_text) {
      rows_.text() += '=' + formula_;
      return;
    }
    switch (kind_) {
      case CellKind::number:
        return append_number();
      case CellKind::shared:
        return append_shared();
      case CellKind::boolean:
        if (!value_.empty())
          rows_.text() += text::trim(value_) == "0" || value_ == "false" ? "FALSE" : "TRUE";
        return;
      case CellKind::date:
        rows_.text() += format::without_midnight(text::trim(value_));
        return;
      case CellKind::inline_text:
      case CellKind::formula_text:
        rows_.text() += format::unescape_excel_text(value_);
        return;
      case CellKind::error:
        rows_.text() += value_;
        return;
    }
  }

  void append_number() {
    const auto number = text::trim(value_);
    const auto style = style_ < context_.styles.size() ? context_.styles[style_] : format::NumberFormat{};
    if (!number.empty()) rows_.text() += format::excel_number_text(number, style, context_.dates);
  }

  void append_shared() {
    const auto number = text::trim(value_);
    if (number.empty()) return;
    const auto index = whole_number<std::size_t>(number);
    if (index && *index < context_.strings.size()) {
      rows_.text() += context_.strings.at(*index);
    } else {
      fail(fmt::format("a cell in row {} refers to shared text \"{}\", which is not there", row_number_,
                       number));
    }
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
  std::string value_;
  std::string formula_;
  RowBuffer rows_;
};

struct SheetReader::Source {
  Source(const Package& package, const WorkbookSheet& sheet, const SheetContext& context)
      : handler(context), reader(source_of(package.open(sheet.part)), sheet.part, handler) {}
  Handler handler;
  XmlReader reader;
};

SheetReader::SheetReader(const Package& package, const WorkbookSheet& sheet, const SheetContext& context)
    : source_(std::make_unique<Source>(package, sheet, context)) {}

SheetReader::~SheetReader() = default;

std::optional<SheetRow> SheetReader::next() {
  RowBuffer& rows = source_->handler.rows();
  while (!rows.has_row()) {
    rows.forget_taken_rows();
    if (!source_->reader.read_piece()) return {};
  }
  return rows.take_row();
}

}  // namespace kartei::importers
