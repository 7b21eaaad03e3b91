#include "importers/html_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "format/html_entities.hpp"
#include "importers/html_tokens.hpp"
#include "importers/table_limits.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using Kind = HtmlToken::Kind;

constexpr std::size_t most_repeated_bytes = std::size_t{256} << 20U;
constexpr std::size_t deepest = 100;

constexpr auto line_ends = std::to_array<std::string_view>({"br", "p", "div", "li", "tr", "h1", "h2", "h3"});

bool is_cell(std::string_view name) { return name == "td" || name == "th"; }

std::uint32_t span_of(std::string_view attributes, std::string_view name) {
  const std::string_view text = text::trim(html_attribute(attributes, name));
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp<std::uint32_t>(number, 1, 1U << 20U);
}

/// Text of a page as it is shown: white space is one blank, but line ends that tags make stay.
class ShownText {
 public:
  void add(std::string_view written) {
    for (const std::string_view word : text::words(written)) {
      if (!text_.empty() && text_.back() != '\n' && (needs_blank_ || begins_blank(written, word)))
        text_ += ' ';
      text_ += word;
      needs_blank_ = true;
    }
    needs_blank_ = !written.empty() && (written.back() == ' ' || written.back() == '\n' ||
                                        written.back() == '\r' || written.back() == '\t');
  }
  void end_line() {
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
    needs_blank_ = false;
  }
  [[nodiscard]] std::string take() {
    std::string shown = format::decode_html_entities(text::trim(text_));
    text_.clear();
    needs_blank_ = false;
    return std::string(text::trim(shown));
  }

 private:
  static bool begins_blank(std::string_view written, std::string_view word) {
    return word.data() != written.data();
  }

  std::string text_;
  bool needs_blank_ = false;
};

/// A cell that reaches down into rows that come.
struct Reaching {
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  std::uint32_t rows_left = 0;
  std::string text;
};

/// One table while it is read.
class OpenTable {
 public:
  void start(std::string_view name, std::string_view attributes) {
    if (name == "caption") in_caption_ = true;
    if (name == "tr") begin_row();
    if (!is_cell(name)) return;
    if (!in_row_) begin_row();
    end_cell();
    columns_ = span_of(attributes, "colspan");
    rows_ = span_of(attributes, "rowspan");
    in_cell_ = true;
  }

  void end(std::string_view name) {
    if (name == "caption" && in_caption_) {
      table_.caption = text::squeeze(text_.take());
      in_caption_ = false;
    }
    if (is_cell(name)) end_cell();
    if (name == "tr") end_row();
  }

  void text(std::string_view written) {
    if (in_cell_ || in_caption_) text_.add(written);
  }
  void end_line() {
    if (in_cell_) text_.end_line();
  }

  [[nodiscard]] HtmlTable take() {
    end_row();
    return std::move(table_);
  }

 private:
  void begin_row() {
    end_row();
    in_row_ = true;
    column_ = 0;
    table_.rows.emplace_back();
  }

  void end_row() {
    end_cell();
    if (!in_row_) return;
    in_row_ = false;
    place_reaching(most_columns);
    std::erase_if(reaching_, [](const Reaching& cell) { return cell.rows_left == 0; });
    for (Reaching& cell : coming_) reaching_.push_back(std::move(cell));
    coming_.clear();
    std::ranges::sort(reaching_, {}, &Reaching::column);
    next_reaching_ = 0;
  }

  void end_cell() {
    if (!in_cell_) return;
    in_cell_ = false;
    place_reaching(column_ + 1);
    std::string shown = text_.take();
    if (column_ >= most_columns) fail();
    if (rows_ > 1) coming_.push_back({column_, columns_, rows_ - 1, shown});
    if (!shown.empty()) table_.rows.back().push_back({column_, std::move(shown)});
    column_ += columns_;
  }

  /// Puts in the cells of rows above that reach into this row, as long as they stand before that column.
  void place_reaching(std::uint32_t before) {
    while (next_reaching_ < reaching_.size() &&
           reaching_[next_reaching_].column < std::max(before, column_ + 1)) {
      Reaching& cell = reaching_[next_reaching_++];
      if (cell.rows_left == 0) continue;
      --cell.rows_left;
      column_ = std::max(column_, cell.column);
      repeated_bytes_ += cell.text.size() + sizeof(HtmlTable::Cell);
      if (repeated_bytes_ > most_repeated_bytes) fail();
      if (!cell.text.empty()) table_.rows.back().push_back({column_, cell.text});
      column_ += cell.columns;
    }
  }

  [[noreturn]] static void fail() {
    throw Error(
        ErrorKind::input_unusable,
        "cells of the table claim more columns or rows than people fill; save the list as .xlsx or .csv");
  }

  HtmlTable table_;
  ShownText text_;
  bool in_caption_ = false;
  bool in_row_ = false;
  bool in_cell_ = false;
  std::uint32_t column_ = 0;
  std::uint32_t columns_ = 1;
  std::uint32_t rows_ = 1;
  std::vector<Reaching> reaching_;  ///< from rows above
  std::vector<Reaching> coming_;    ///< from this row
  std::size_t next_reaching_ = 0;
  std::size_t repeated_bytes_ = 0;
};

/// The page's tables as they lie in one another.
class Nesting {
 public:
  void take(const HtmlToken& token) {
    if (token.kind == Kind::text) {
      if (!open_.empty()) open_.back().table.text(token.inside);
    } else if (token.name == "table") {
      token.kind == Kind::start ? begin() : close();
    } else if (!open_.empty()) {
      OpenTable& table = open_.back().table;
      if (std::ranges::find(line_ends, token.name) != line_ends.end()) table.end_line();
      token.kind == Kind::start ? table.start(token.name, token.inside) : table.end(token.name);
    }
  }

  std::vector<HtmlTable> finish() {
    while (!open_.empty()) close();
    return std::move(tables_);
  }

 private:
  struct Open {
    OpenTable table;
    bool has_inner = false;
  };

  void begin() {
    if (!open_.empty()) open_.back().has_inner = true;
    if (open_.size() > deepest)
      throw Error(ErrorKind::input_unusable,
                  "the page's tables lie too deep in one another; save the list as .xlsx or .csv");
    open_.emplace_back();
  }

  void close() {
    if (open_.empty()) return;
    if (!open_.back().has_inner) tables_.push_back(open_.back().table.take());
    open_.pop_back();
  }

  std::vector<Open> open_;
  std::vector<HtmlTable> tables_;
};

}  // namespace

std::vector<HtmlTable> read_html_tables(std::string_view page) {
  HtmlTokens tokens(page);
  Nesting nesting;
  HtmlToken token;
  while (tokens.next(token)) nesting.take(token);
  return nesting.finish();
}

}  // namespace kartei::importers
