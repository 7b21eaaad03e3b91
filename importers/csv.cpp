#include "importers/csv.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "format/csv_cell.hpp"
#include "format/csv_dialect.hpp"
#include "format/csv_lexer.hpp"
#include "format/header.hpp"
#include "format/signature.hpp"
#include "importers/decoded_text.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {

namespace {

constexpr std::size_t head_bytes = std::size_t{64} << 10;

/// Cells up to the last one that holds anything.
std::size_t used_width(std::span<const std::string_view> cells) {
  std::size_t width = cells.size();
  while (width > 0 && text::trim(cells[width - 1]).empty()) --width;
  return width;
}

/// A row of the file's beginning, kept: the lexer's cells do not outlive the next row.
struct SampleRow {
  std::vector<std::string> cells;
  std::uint64_t line = 0;
};

/// What must be known of a table before its first record.
struct TableShape {
  std::uint64_t first_line = 1;   ///< of the text that is lexed
  std::uint64_t header_line = 0;  ///< 0 when there is no header
  std::vector<std::string> names;
  std::size_t width = 0;  ///< columns of the header, or of most rows where they are wider
};

std::vector<SampleRow> sample(std::string_view text, format::CsvDialect dialect, std::uint64_t first_line) {
  std::vector<SampleRow> rows;
  format::CsvLexer lexer(text, dialect, first_line);
  while (rows.size() < format::header_sample_rows) {
    const auto row = lexer.next();
    if (!row) break;
    if (used_width(row->cells) == 0) continue;
    rows.push_back({{row->cells.begin(), row->cells.end()}, row->line});
  }
  return rows;
}

std::vector<format::HeaderRow> header_rows(const std::vector<SampleRow>& rows) {
  std::vector<format::HeaderRow> views;
  views.reserve(rows.size());
  for (const SampleRow& row : rows) views.emplace_back(row.cells.begin(), row.cells.end());
  return views;
}

/// The width of more than half of the rows below the header, where it is greater than the header's.
std::size_t width_below(std::span<const format::HeaderRow> below, std::size_t header_width) {
  std::vector<std::size_t> widths;
  for (const auto& row : below) widths.push_back(used_width(row));
  if (widths.empty()) return header_width;
  std::sort(widths.begin(), widths.end());
  return std::max(header_width, widths[(widths.size() - 1) / 2]);
}

format::HeaderGuess chosen_header(std::span<const format::HeaderRow> rows, std::optional<bool> wanted) {
  format::HeaderGuess guess = format::find_header(rows);
  if (!wanted) return guess;
  if (!*wanted) return {std::nullopt, "as asked for"};
  if (!guess.row && !rows.empty()) guess.row = 0;
  return {guess.row, "as asked for"};
}

class CsvTable {
 public:
  CsvTable(const DecodedText& text, const ImportOptions& options, ImportSink& sink)
      : decoded_(text), text_(text.view()), options_(options), sink_(sink) {}

  void read() {
    const std::uint64_t sep_lines = take_sep_line();
    decide_delimiter();
    decide_header();
    sink_.begin_table("");
    if (sep_lines > 0) sink_.skipped("sep", sep_lines);
    announce(shape_.width);
    has_nul_ = text_.find('\0') != std::string_view::npos;
    format::CsvLexer lexer(text_, dialect_, shape_.first_line);
    for (auto row = lexer.next(); row; row = lexer.next()) read_row(*row);
    report_skipped();
  }

 private:
  std::uint64_t take_sep_line() {
    const auto line = format::sep_line(text_);
    if (!line) return 0;
    text_.remove_prefix(line->bytes);
    shape_.first_line = 2;
    sep_delimiter_ = line->delimiter;
    return 1;
  }

  void decide_delimiter() {
    const std::optional<char> wanted = wanted_delimiter();
    const std::string_view candidates = wanted ? std::string_view(&*wanted, 1) : format::usual_delimiters;
    const format::DelimiterGuess guess = format::detect_delimiter(text_, candidates);
    dialect_ = {guess.delimiter, '"', guess.wrapped_rows};
    std::string reason = guess.reason;
    if (sep_delimiter_) reason = "the first line says so; " + reason;
    if (!options_.delimiter.empty()) reason = "as asked for; " + guess.reason;
    sink_.decided({"delimiter", format::delimiter_to_text(guess.delimiter), std::move(reason),
                   reading_option::delimiter});
  }

  [[nodiscard]] std::optional<char> wanted_delimiter() const {
    if (options_.delimiter.empty()) return sep_delimiter_;
    const auto wanted = format::delimiter_from_text(options_.delimiter);
    if (wanted) return wanted;
    throw Error(ErrorKind::usage,
                fmt::format("\"{}\" cannot be a delimiter; use one of ; , | or tab", options_.delimiter));
  }

  void decide_header() {
    const auto rows = sample(text_, dialect_, shape_.first_line);
    const auto views = header_rows(rows);
    const format::HeaderGuess guess = chosen_header(views, options_.has_header);
    if (guess.row) {
      shape_.header_line = rows[*guess.row].line;
      const auto& header = views[*guess.row];
      for (const auto name : std::span(header).first(used_width(header))) {
        shape_.names.push_back(text::squeeze(format::unguard_cell(name)));
      }
      shape_.width = width_below(std::span(views).subspan(*guess.row + 1), shape_.names.size());
    }
    const std::string choice = guess.row ? fmt::format("line {}", shape_.header_line) : "none";
    sink_.decided({"header", choice, guess.reason, reading_option::header});
  }

  void announce(std::size_t width) {
    for (; columns_ < width; ++columns_) {
      if (shape_.header_line == 0) {
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
    } else if (shape_.header_line != 0 && used_width(row.cells) > shape_.width) {
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
  std::string_view text_;
  const ImportOptions& options_;
  ImportSink& sink_;
  std::optional<char> sep_delimiter_;
  format::CsvDialect dialect_;
  TableShape shape_;
  bool has_nul_ = false;
  std::size_t columns_ = 0;
  std::uint64_t record_ = 0;
  std::uint64_t empty_lines_ = 0;
  std::uint64_t header_rows_ = 0;
  std::uint64_t preamble_rows_ = 0;
  std::vector<RawCell> cells_;
};

void require_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_bytes);
  const format::Signature* known = format::signature_of(head);
  const bool is_text =
      known == nullptr || known->family == format::Family::markup || known->family == format::Family::card;
  if (is_text && !format::looks_binary(head)) return;
  throw Error(ErrorKind::input_unusable,
              fmt::format("no text file, but {}; save the list as CSV or XLSX and import that",
                          is_text ? "binary data" : known->name));
}

int recognises(std::string_view head) {
  if (format::signature_of(head) != nullptr || format::looks_binary(head)) return 0;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes), guess.encoding);
  if (format::sep_line(text)) return 60;
  const std::string_view trimmed = text::trim(text);
  if (trimmed.starts_with('{') || trimmed.starts_with('[')) return 5;
  constexpr int with_columns = 40;
  constexpr int any_text = 10;
  return format::detect_delimiter(text).columns > 1 ? with_columns : any_text;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  require_text(bytes);
  const DecodedText text(bytes, options, sink);
  CsvTable(text, options, sink).read();
}

}  // namespace

constinit const Importer csv_importer{"csv",
                                      "Tables in text files: CSV, TSV, divided by ; , tab or |",
                                      "csv tsv tab txt asc",
                                      "--encoding --delimiter --header",
                                      recognises,
                                      read};

}  // namespace kartei::importers
