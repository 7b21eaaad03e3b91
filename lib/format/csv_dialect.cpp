#include "format/csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <map>

#include <fmt/format.h>

#include "format/csv_lexer.hpp"
#include "text/text.hpp"

namespace kartei::format {

namespace {

constexpr std::size_t max_sample_rows = 1000;
constexpr std::size_t max_sample_bytes = std::size_t{1} << 20;
constexpr std::size_t min_wrapped_columns = 4;  // a list of "Meier, Hans" is no wrapped table

struct DelimiterWord {
  std::string_view word;
  char delimiter;
};

constexpr std::array delimiter_words = {
    DelimiterWord{"tab", '\t'},      DelimiterWord{"\\t", '\t'}, DelimiterWord{"comma", ','},
    DelimiterWord{"semicolon", ';'}, DelimiterWord{"pipe", '|'},
};

struct Division {
  CsvDialect dialect;
  std::uint64_t rows = 0;
  std::uint64_t quoted_rows = 0;  ///< rows of one cell, in quotes
  std::uint64_t even_rows = 0;    ///< rows of the commonest width above one
  std::size_t width = 0;

  /// Evenness counts twice, width by its order of magnitude: 12 columns in nine of ten rows beat the
  /// comma that every address happens to hold.
  [[nodiscard]] std::uint64_t score() const {
    if (width < 2) return 0;
    const std::uint64_t evenness = 1000 * even_rows / rows;
    return evenness * evenness * static_cast<std::uint64_t>(std::bit_width(width - 1));
  }
};

Division division_by(std::string_view sample, CsvDialect dialect) {
  Division division;
  division.dialect = dialect;
  std::map<std::size_t, std::uint64_t> rows_of_width;
  CsvLexer lexer(sample, dialect);
  for (auto row = lexer.next(); row && division.rows < max_sample_rows; row = lexer.next()) {
    if (row->raw.empty()) continue;
    ++division.rows;
    if (row->fault != RowFault::none) continue;
    if (row->cells.size() > 1) ++rows_of_width[row->cells.size()];
    if (row->cells.size() == 1 && row->raw.front() == dialect.quote) ++division.quoted_rows;
  }
  for (const auto& [width, rows] : rows_of_width) {
    if (rows < division.even_rows) continue;
    division.even_rows = rows;
    division.width = width;
  }
  return division;
}

Division best_division_by(std::string_view sample, char delimiter) {
  const Division plain = division_by(sample, {delimiter});
  if (plain.quoted_rows == 0) return plain;
  const Division wrapped = division_by(sample, {delimiter, '"', true});
  return wrapped.width >= min_wrapped_columns && wrapped.score() > plain.score() ? wrapped : plain;
}

std::string reason_for(const Division& division) {
  return fmt::format("{} columns in {} of {} rows{}", division.width, division.even_rows, division.rows,
                     division.dialect.wrapped_rows ? ", some of them in quotes as a whole" : "");
}

bool can_delimit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool control = (byte < 0x20 && c != '\t') || byte == 0x7F;
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return byte < 0x80 && !control && !letter && c != '"' && c != '\'' && c != ' ';
}

}  // namespace

std::optional<SepLine> sep_line(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  std::string_view line = text.substr(0, end);
  if (line.size() > 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  constexpr std::string_view word = "sep=";
  if (line.size() != word.size() + 1 || !can_delimit(line.back())) return std::nullopt;
  if (text::to_lower(line.substr(0, word.size())) != word) return std::nullopt;
  return SepLine{line.back(), after_line_end(text, end)};
}

DelimiterGuess detect_delimiter(std::string_view text, std::string_view candidates) {
  const std::string_view sample = text.substr(0, max_sample_bytes);
  DelimiterGuess best{candidates.front(), false, 1, "no delimiter found: one column"};
  std::uint64_t best_score = 0;
  for (const char candidate : candidates) {
    const Division division = best_division_by(sample, candidate);
    if (division.score() <= best_score) continue;
    best_score = division.score();
    best = {candidate, division.dialect.wrapped_rows, division.width, reason_for(division)};
  }
  return best;
}

std::optional<char> delimiter_from_text(std::string_view text) {
  if (text.size() == 1 && can_delimit(text[0])) return text[0];
  const auto* found = std::find_if(delimiter_words.begin(), delimiter_words.end(),
                                   [&](const DelimiterWord& known) { return known.word == text; });
  if (found == delimiter_words.end()) return std::nullopt;
  return found->delimiter;
}

std::string delimiter_to_text(char delimiter) {
  return delimiter == '\t' ? "tab" : std::string(1, delimiter);
}

}  // namespace kartei::format
