/// CSV into rows of cells. RFC 4180, read as generously as loses nothing: CR, LF and CRLF end lines, the
/// last line needs no end, a quote inside an unquoted cell is a letter like any other, blanks around a
/// quoted cell do not matter, and a quote that should have been doubled is taken literally where its
/// cell ends on the same line.
///
/// A quote that is opened and not closed must not swallow the rest of the file. A cell may span lines,
/// but then every quote in it must be doubled; where one is not, or the file ends first, the row is a
/// fault that ends with the line on which the quote was opened, and reading goes on with the next line.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "format/csv_dialect.hpp"

namespace kartei::format {

enum class RowFault : std::uint8_t { none, open_quote };

struct CsvRow {
  std::span<const std::string_view> cells;  ///< unescaped; at least one; die with the next call of next()
  std::string_view raw;                     ///< the row as it stands in the text, without its line end
  std::uint64_t line = 0;                   ///< its first physical line
  std::size_t offset = 0;                   ///< its first byte in the text
  RowFault fault = RowFault::none;          ///< with a fault, `cells` is empty
};

class CsvLexer {
 public:
  /// `text` must outlive the lexer. `first_line` is the number of its first line.
  explicit CsvLexer(std::string_view text, CsvDialect dialect, std::uint64_t first_line = 1);

  /// The next row, empty lines too (one empty cell); nothing at the end of the text.
  [[nodiscard]] std::optional<CsvRow> next();

 private:
  struct QuotedCell;

  [[nodiscard]] bool read_cell();
  [[nodiscard]] bool read_quoted_cell(std::size_t open);
  void read_plain_cell();
  [[nodiscard]] QuotedCell scan_quoted(std::size_t begin) const;
  [[nodiscard]] bool ends_cell(std::size_t at) const;
  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const;
  [[nodiscard]] std::size_t plain_end(std::size_t at) const;
  [[nodiscard]] bool is_balanced(std::string_view cell) const;
  [[nodiscard]] std::string_view unescaped(std::string_view cell);
  [[nodiscard]] CsvRow broken_row(CsvRow row);
  void unwrap(CsvRow& row);

  std::string_view text_;
  CsvDialect dialect_;
  std::array<bool, 256> ends_plain_cell_{};
  std::size_t at_ = 0;
  std::uint64_t line_;
  std::size_t wasted_ = 0;  ///< bytes read in vain behind open quotes
  bool has_quoted_cell_ = false;
  std::vector<std::string_view> cells_;
  std::deque<std::string> buffers_;  ///< unescaped cells of the row; a deque because cells_ point into it
  std::size_t buffers_used_ = 0;
  std::unique_ptr<CsvLexer> unwrapped_;  ///< of the row's one cell, where rows are wrapped
};

/// The position after the line end that stands at `at`; `at` itself when none does.
[[nodiscard]] std::size_t after_line_end(std::string_view text, std::size_t at);

}  // namespace kartei::format
