#include "importers/csv_records.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "format/csv_cell.hpp"
#include "format/csv_lexer.hpp"
#include "importers/table_limits.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

class CsvRecords {
 public:
  CsvRecords(const DecodedText& decoded, format::CsvDialect dialect, const CsvShape& shape, ImportSink& sink)
      : decoded_(decoded), dialect_(dialect), shape_(shape), sink_(sink) {}

  void read(std::string_view text) {
    announce(shape_.width);
    has_nul_ = text.find('\0') != std::string_view::npos;
    format::CsvLexer lexer(text, dialect_, shape_.first_line);
    for (auto row = lexer.next(); row; row = lexer.next()) read_row(*row);
    report_skipped();
  }

 private:
  void announce(std::size_t width) {
    for (; columns_ < width; ++columns_) {
      if (!shape_.has_names) {
        sink_.column(fmt::format("Spalte {}", columns_ + 1));
      } else {
        sink_.column(columns_ < shape_.names.size() ? std::string_view(shape_.names[columns_])
                                                    : std::string_view());
      }
    }
  }

  void read_row(const format::CsvRow& row) {
    if (row.fault == format::RowFault::none && used_width(row.cells) == 0) {
      ++empty_lines_;
    } else if (row.line == shape_.header_line) {
      ++header_rows_;
    } else if (row.line < shape_.header_line) {
      ++preamble_rows_;
    } else {
      ++record_;
      record_or_reject(row);
    }
  }

  void record_or_reject(const format::CsvRow& row) {
    if (row.fault == format::RowFault::open_quote) {
      reject(row, "csv.open_quote", "a quote is opened and not closed",
             "close it, or write \"\" where a quote belongs to the value");
    } else if (has_nul_ && row.raw.find('\0') != std::string_view::npos) {
      reject(row, "csv.nul", "the row holds a NUL byte", "remove it; the file was damaged, or is no text");
    } else if (decoded_.is_damaged(row.raw)) {
      reject_damaged(row);
    } else if (!shape_.has_names && used_width(row.cells) > most_columns) {
      reject(row, "csv.too_many_cells",
             fmt::format("the row has {} cells, and a table at most {}", used_width(row.cells), most_columns),
             "tell the delimiter with --delimiter, or save fewer columns");
    } else if (shape_.has_names && used_width(row.cells) > shape_.width) {
      reject(row, "csv.too_many_cells",
             fmt::format("the row has {} cells, the header {}", used_width(row.cells), shape_.width),
             fmt::format("probably a value holds '{}' and has no quotes; put it in quotes",
                         format::delimiter_to_text(dialect_.delimiter)));
    } else {
      record(row);
    }
  }

  void record(const format::CsvRow& row) {
    announce(used_width(row.cells));
    cells_.clear();
    for (std::uint32_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i].empty()) cells_.push_back({i, format::unguard_cell(row.cells[i])});
    }
    while (!cells_.empty() && cells_.back().column >= columns_) cells_.pop_back();
    sink_.record({RecordKind::contact, place_of(row), cells_});
  }

  void reject_damaged(const format::CsvRow& row) {
    const auto cell = std::ranges::find_if(
        row.cells, [](std::string_view text) { return text.find("\uFFFD") != std::string_view::npos; });
    const auto column = static_cast<std::size_t>(cell - row.cells.begin());
    const std::string field = column < shape_.names.size() ? shape_.names[column] : std::string();
    sink_.reject({Severity::reject, "csv.undecodable", place_of(row), field,
                  "the row holds bytes that are no letters in the file's encoding",
                  "save the file as UTF-8, or tell its encoding with --encoding"},
                 decoded_.with_bytes_shown(row.raw));
  }

  void reject(const format::CsvRow& row, std::string code, std::string what, std::string fix) {
    sink_.reject({Severity::reject, std::move(code), place_of(row), "", std::move(what), std::move(fix)},
                 row.raw);
  }

  [[nodiscard]] Place place_of(const format::CsvRow& row) const { return {"", "", row.line, record_}; }

  void report_skipped() {
    if (preamble_rows_ > 0) sink_.skipped("preamble", preamble_rows_);
    if (header_rows_ > 0) sink_.skipped("header", header_rows_);
    if (empty_lines_ > 0) sink_.skipped("empty", empty_lines_);
  }

  const DecodedText& decoded_;
  format::CsvDialect dialect_;
  const CsvShape& shape_;
  ImportSink& sink_;
  bool has_nul_ = false;
  std::size_t columns_ = 0;
  std::uint64_t record_ = 0;
  std::uint64_t empty_lines_ = 0;
  std::uint64_t header_rows_ = 0;
  std::uint64_t preamble_rows_ = 0;
  std::vector<RawCell> cells_;
};

}  // namespace

std::size_t used_width(std::span<const std::string_view> cells) {
  std::size_t width = cells.size();
  while (width > 0 && text::trim(cells[width - 1]).empty()) --width;
  return width;
}

void read_csv_records(const DecodedText& decoded, std::string_view text, format::CsvDialect dialect,
                      const CsvShape& shape, ImportSink& sink) {
  CsvRecords(decoded, dialect, shape, sink).read(text);
}

}  // namespace kartei::importers
