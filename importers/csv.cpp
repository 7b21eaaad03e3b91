#include "importers/csv.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "format/csv_cell.hpp"
#include "format/csv_dialect.hpp"
#include "format/csv_lexer.hpp"
#include "format/header.hpp"
#include "format/signature.hpp"
#include "importers/csv_records.hpp"
#include "importers/decoded_text.hpp"
#include "importers/table_limits.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {

namespace {

constexpr std::size_t head_bytes = std::size_t{64} << 10;

/// A row of the file's beginning, kept: the lexer's cells do not outlive the next row.
struct SampleRow {
  std::vector<std::string> cells;
  std::uint64_t line = 0;
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
    read_csv_records(decoded_, text_, dialect_, shape_, sink_);
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
      shape_.has_names = true;
      const auto& header = views[*guess.row];
      for (const auto name : std::span(header).first(used_width(header))) {
        shape_.names.push_back(text::squeeze(format::unguard_cell(name)));
      }
      shape_.width = width_below(std::span(views).subspan(*guess.row + 1), shape_.names.size());
      refuse_too_wide();
    }
    const std::string choice = guess.row ? fmt::format("line {}", shape_.header_line) : "none";
    sink_.decided({"header", choice, guess.reason, reading_option::header});
  }

  void refuse_too_wide() const {
    if (shape_.width <= most_columns) return;
    throw Error(ErrorKind::input_unusable,
                fmt::format("the table has {} columns, and at most {} are read; tell the delimiter with "
                            "--delimiter, or save fewer columns",
                            shape_.width, most_columns));
  }

  const DecodedText& decoded_;
  std::string_view text_;
  const ImportOptions& options_;
  ImportSink& sink_;
  std::optional<char> sep_delimiter_;
  format::CsvDialect dialect_;
  CsvShape shape_;
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
