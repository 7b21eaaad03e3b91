#include "format/header.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/text.hpp"

namespace kartei::format {

namespace {

constexpr std::size_t max_name_bytes = 80;
constexpr std::size_t certain_words = 3;

/// Folded stems of the words that head columns of contact lists, German and English. Which field a
/// column is, the mapping decides with a far longer list; these only tell a header from a record.
constexpr std::array<std::string_view, 62> column_words = {"name",         "vorname",
                                                           "nachname",     "zuname",
                                                           "familienname", "anrede",
                                                           "titel",        "title",
                                                           "firma",        "company",
                                                           "firmenname",   "organisation",
                                                           "organization", "abteilung",
                                                           "department",   "position",
                                                           "funktion",     "strasse",
                                                           "street",       "hausnummer",
                                                           "hausnr",       "hnr",
                                                           "adresse",      "address",
                                                           "plz",          "postleitzahl",
                                                           "zip",          "postcode",
                                                           "ort",          "stadt",
                                                           "city",         "land",
                                                           "country",      "bundesland",
                                                           "region",       "state",
                                                           "telefon",      "tel",
                                                           "phone",        "telefax",
                                                           "fax",          "mobil",
                                                           "mobile",       "handy",
                                                           "mail",         "email",
                                                           "web",          "website",
                                                           "homepage",     "internet",
                                                           "geburtstag",   "geburtsdatum",
                                                           "birthday",     "datum",
                                                           "date",         "notizen",
                                                           "notes",        "bemerkung",
                                                           "kategorien",   "kundennummer",
                                                           "nr",           "id"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_value_like(std::string_view cell) {
  const auto digits = static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), is_digit));
  return cell.find('@') != std::string_view::npos || digits > 2 || digits * 2 > cell.size() ||
         cell.size() > max_name_bytes;
}

/// "Telefon 2" and "E-mail 1 - Value" are names; "63067", "+49 69 ..." and "info@example.org" are values.
bool is_name_like(std::string_view cell) {
  const std::string folded = text::fold_ae(cell);
  const bool has_letter =
      std::any_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return has_letter && !is_value_like(cell);
}

std::size_t filled(const HeaderRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](std::string_view cell) { return !text::trim(cell).empty(); }));
}

/// The year a cell holds and nothing else; 0 when it does not.
int year_in(std::string_view cell) {
  const bool is_year = cell.size() == 4 && std::all_of(cell.begin(), cell.end(), is_digit) &&
                       (cell.starts_with("19") || cell.starts_with("20"));
  if (!is_year) return 0;
  int year = 0;
  for (const char digit : cell) year = year * 10 + (digit - '0');
  return year;
}

/// "2021;2022;2023" name columns: years side by side, each the next or the one before.
bool holds_years_in_a_row(const HeaderRow& row) {
  for (std::size_t i = 0; i + 1 < row.size(); ++i) {
    const int year = year_in(text::trim(row[i]));
    const int next = year_in(text::trim(row[i + 1]));
    if (year != 0 && next != 0 && (next == year + 1 || next == year - 1)) return true;
  }
  return false;
}

std::size_t cells_unlike_names(const HeaderRow& row) {
  const bool has_years = holds_years_in_a_row(row);
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [&](std::string_view cell) {
    const std::string_view trimmed = text::trim(cell);
    return !trimmed.empty() && !is_name_like(trimmed) && !(has_years && year_in(trimmed) != 0);
  }));
}

/// A header may hold "Umsatz 2023".
bool mostly_name_like(const HeaderRow& row) { return cells_unlike_names(row) * 5 <= filled(row); }

/// "name1" counts as "name".
std::string_view without_number(std::string_view word) {
  while (!word.empty() && is_digit(word.back())) word.remove_suffix(1);
  return word;
}

bool is_column_word(std::string_view word) {
  return std::find(column_words.begin(), column_words.end(), without_number(word)) != column_words.end();
}

bool holds_column_word(std::string_view cell) {
  const std::string folded = text::fold_ae(cell);
  const auto words = text::words(folded);
  return words.size() <= 5 && std::any_of(words.begin(), words.end(), is_column_word);
}

std::size_t cells_with_column_words(const HeaderRow& row) {
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), holds_column_word));
}

std::string_view cell_of(const HeaderRow& row, std::size_t column) {
  return column < row.size() ? text::trim(row[column]) : std::string_view{};
}

/// Whether a column's cells are values where the candidate row has a name.
bool has_values_below(std::span<const HeaderRow> below, std::size_t column) {
  std::size_t values = 0;
  std::size_t cells = 0;
  for (const HeaderRow& row : below) {
    const std::string_view cell = cell_of(row, column);
    if (cell.empty()) continue;
    ++cells;
    if (is_value_like(cell)) ++values;
  }
  return cells > 0 && values * 2 >= cells;
}

bool contrasts_with(const HeaderRow& header, std::span<const HeaderRow> below) {
  for (std::size_t column = 0; column < header.size(); ++column) {
    if (!cell_of(header, column).empty() && has_values_below(below, column)) return true;
  }
  return false;
}

bool comes_again(const HeaderRow& header, std::span<const HeaderRow> below) {
  return std::any_of(below.begin(), below.end(), [&](const HeaderRow& row) {
    for (std::size_t column = 0; column < header.size(); ++column) {
      const std::string_view cell = cell_of(header, column);
      if (!cell.empty() && cell == cell_of(row, column)) return true;
    }
    return false;
  });
}

/// The commonest number of filled cells, the larger one where two are as common.
std::size_t usual_width(std::span<const HeaderRow> rows) {
  std::map<std::size_t, std::size_t> rows_of_width;
  for (const HeaderRow& row : rows) ++rows_of_width[filled(row)];
  std::size_t width = 0;
  std::size_t most = 0;
  for (const auto& [cells, count] : rows_of_width) {
    if (count < most) continue;
    most = count;
    width = cells;
  }
  return width;
}

/// The first line of DATEV's formats holds control values; the names of columns follow it.
bool is_control_row(const HeaderRow& row) { return cell_of(row, 0) == "EXTF" || cell_of(row, 0) == "DTVF"; }

bool is_wide_enough(const HeaderRow& row, std::size_t width) {
  return filled(row) * 5 >= width * 3 && filled(row) > 0;
}

/// What speaks for a row of names where no words are known; `below` are the rows under it.
HeaderGuess judge(std::span<const HeaderRow> rows, std::size_t at, std::size_t width) {
  const HeaderRow& row = rows[at];
  const auto below = rows.subspan(at + 1);
  if (cells_unlike_names(row) > 0) return {std::nullopt, "the first row holds values, not names"};
  if (cells_with_column_words(row) * 3 >= filled(row)) return {at, "names of columns"};
  if (contrasts_with(row, below)) return {at, "words where the rows below hold values"};
  if (width == 1) return {std::nullopt, "one column of nothing but words"};
  if (comes_again(row, below)) return {std::nullopt, "words of the first row come again below"};
  return {at, "nothing but words"};
}

}  // namespace

HeaderGuess find_header(std::span<const HeaderRow> rows) {
  rows = rows.first(std::min(rows.size(), header_sample_rows));
  const std::size_t width = usual_width(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool certain = cells_with_column_words(rows[i]) >= certain_words;
    if (certain && is_wide_enough(rows[i], width) && mostly_name_like(rows[i]))
      return {i, "names of columns"};
  }
  const auto first_wide = std::find_if(rows.begin(), rows.end(), [&](const HeaderRow& row) {
    return is_wide_enough(row, width) && !is_control_row(row);
  });
  if (first_wide == rows.end()) return {std::nullopt, "no rows"};
  return judge(rows, static_cast<std::size_t>(first_wide - rows.begin()), width);
}

}  // namespace kartei::format
