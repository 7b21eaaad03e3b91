#include "importers/datev.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "format/csv_lexer.hpp"
#include "importers/csv_records.hpp"
#include "importers/datev_columns.hpp"
#include "importers/datev_sink.hpp"
#include "importers/decoded_text.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr int customers_and_suppliers = 16;
constexpr int further_addresses = 48;

struct Category {
  int number;
  std::string_view name;
};
constexpr std::array other_categories{Category{20, "Kontenbeschriftungen"},
                                      Category{21, "Buchungsstapel"},
                                      Category{44, "Textschlüssel"},
                                      Category{46, "Zahlungsbedingungen"},
                                      Category{65, "Wiederkehrende Buchungen"},
                                      Category{66, "Natural-Stapel"}};

/// The sign behind the mark in the file's beginning; nothing when there is no mark.
std::optional<char> delimiter_behind_mark(std::string_view text) {
  std::string_view rest = text::trim(text.substr(0, 64));
  if (rest.starts_with('"')) rest.remove_prefix(1);
  if (!rest.starts_with("EXTF") && !rest.starts_with("DTVF")) return std::nullopt;
  rest.remove_prefix(4);
  if (rest.starts_with('"')) rest.remove_prefix(1);
  constexpr std::string_view usual = ";,\t";
  if (rest.empty() || usual.find(rest.front()) == std::string_view::npos) return std::nullopt;
  return rest.front();
}

std::optional<int> number_in(std::span<const std::string> cells, std::size_t place) {
  if (place >= cells.size()) return std::nullopt;
  const std::string_view cell = text::trim(cells[place]);
  int number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return number;
}

/// What DATEV's line says of the file.
struct Head {
  int category = 0;
  std::string category_name;
  int account_digits = 0;  ///< of general accounts; 0 when it is not told
};

Head head_of(std::span<const std::string> cells) {
  constexpr std::size_t category_cell = 2;
  constexpr std::size_t name_cell = 3;
  constexpr std::size_t digits_cell = 13;
  Head head;
  head.category = number_in(cells, category_cell).value_or(0);
  if (name_cell < cells.size()) head.category_name = cells[name_cell];
  head.account_digits = number_in(cells, digits_cell).value_or(0);
  return head;
}

void require_addresses(const Head& head) {
  if (head.category == customers_and_suppliers || head.category == further_addresses) return;
  if (head.category == 0)
    throw Error(
        ErrorKind::input_unusable,
        "the first line of this DATEV file is damaged: it tells no category; export the file anew and do "
        "not open it in Excel before");
  std::string name = head.category_name;
  for (const Category& category : other_categories)
    if (category.number == head.category) name = category.name;
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("this DATEV file is of category {} ({}), which holds no addresses; export category 16, "
                  "\"Debitoren/Kreditoren\", and import that",
                  head.category, name));
}

/// The file's columns: what their names and their places say, compared.
class Names {
 public:
  explicit Names(std::span<const std::string> written) : written_(written) {
    for (std::size_t i = 0; i < written.size(); ++i) {
      const auto place = datev_place(written[i]);
      if (!place) continue;
      ++known_;
      if (*place != i) ++elsewhere_;
    }
  }

  /// Category 48 has columns of its own beside those of category 16, and other places.
  [[nodiscard]] bool are_known(int category) const {
    return category == further_addresses ? known_ > 0 : known_ * 2 > written_.size();
  }

  /// So many names at least; where one is not known, and the others stand where they should, its place tells.
  [[nodiscard]] std::vector<std::string> by_name(int category, std::size_t width) const {
    std::vector<std::string> names(written_.begin(), written_.end());
    names.resize(std::max(names.size(), width));
    if (category == further_addresses || elsewhere_ > 0) return names;
    for (std::size_t i = 0; i < std::min(names.size(), datev_columns().size()); ++i)
      if (!datev_place(names[i])) names[i] = datev_columns()[i];
    return names;
  }

  [[nodiscard]] std::string reason() const {
    std::string reason = fmt::format("{} of {} names are known", known_, written_.size());
    if (elsewhere_ > 0) reason += fmt::format(", {} stand elsewhere than DATEV puts them", elsewhere_);
    return reason;
  }

 private:
  std::span<const std::string> written_;
  std::size_t known_ = 0;
  std::size_t elsewhere_ = 0;
};

struct Row {
  std::uint64_t line = 0;
  std::size_t offset = 0;
  std::vector<std::string> cells;
};

std::vector<Row> first_rows(std::string_view text, format::CsvDialect dialect) {
  constexpr std::size_t enough = 25;
  std::vector<Row> rows;
  format::CsvLexer lexer(text, dialect);
  while (rows.size() < enough) {
    const auto row = lexer.next();
    if (!row) break;
    const auto cells = row->cells.first(used_width(row->cells));
    if (!cells.empty() || rows.empty())
      rows.push_back({row->line, row->offset, {cells.begin(), cells.end()}});
  }
  return rows;
}

/// The width that half of the rows have at least.
std::size_t usual_width(std::span<const Row> rows) {
  if (rows.empty()) return 0;
  std::vector<std::size_t> widths;
  for (const Row& row : rows) widths.push_back(row.cells.size());
  std::ranges::sort(widths);
  return widths[(widths.size() - 1) / 2];
}

class DatevFile {
 public:
  DatevFile(std::string_view bytes, const ImportOptions& options, ImportSink& sink)
      : decoded_(bytes, options, sink), sink_(sink) {}

  void read() {
    const auto delimiter = delimiter_behind_mark(decoded_.view());
    if (!delimiter)
      throw Error(
          ErrorKind::input_unusable,
          "this is no DATEV file: it begins with neither EXTF nor DTVF; let Kartei find out the format");
    const format::CsvDialect dialect{*delimiter};
    const std::vector<Row> rows = first_rows(decoded_.view(), dialect);
    const Head head = head_of(rows.front().cells);
    require_addresses(head);
    sink_.decided({"category", fmt::format("{}", head.category),
                   head.category == further_addresses ? "Diverse Adressen" : "Debitoren/Kreditoren", ""});
    decide_names(head, std::span(rows).subspan(1));
    sink_.begin_table("");
    sink_.skipped("preamble", 1);
    if (rows.size() == 1) return;
    shape_.first_line = rows[1].line;
    DatevSink sink(sink_, head.category == customers_and_suppliers ? head.account_digits : 0);
    read_csv_records(decoded_, decoded_.view().substr(rows[1].offset), dialect, shape_, sink);
  }

 private:
  /// The second line holds names, unless it begins with an account.
  void decide_names(const Head& head, std::span<const Row> rows) {
    std::vector<std::string> written;
    if (!rows.empty() && !is_datev_account(text::trim(rows.front().cells.front()))) {
      for (const std::string& name : rows.front().cells) written.push_back(text::squeeze(name));
      shape_.header_line = rows.front().line;
      rows = rows.subspan(1);
    }
    const Names names(written);
    if (names.are_known(head.category)) {
      take(names.by_name(head.category, usual_width(rows)), "by name", names.reason());
    } else {
      require_places(head, rows);
      take(datev_columns(), "by place", written.empty() ? "no line names them" : names.reason());
    }
  }

  void take(std::vector<std::string> names, std::string choice, std::string reason) {
    shape_.names = std::move(names);
    shape_.has_names = true;
    shape_.width = shape_.names.size();
    sink_.decided({"columns", std::move(choice), std::move(reason), ""});
  }

  static void require_places(const Head& head, std::span<const Row> rows) {
    const bool fits = std::ranges::all_of(rows, [](const Row& row) {
      return is_datev_account(text::trim(row.cells.front())) && row.cells.size() <= datev_columns().size();
    });
    if (fits && head.category == customers_and_suppliers) return;
    throw Error(
        ErrorKind::input_unusable,
        fmt::format("the second line does not name the columns of category {}, and their places do not "
                    "fit either; export the file anew, or remove its first line and import it as CSV",
                    head.category));
  }

  DecodedText decoded_;
  ImportSink& sink_;
  CsvShape shape_;
};

int recognises(std::string_view head) {
  constexpr int certain = 98;
  const text::EncodingGuess guess = text::detect_encoding(head);
  return delimiter_behind_mark(text::to_utf8(head.substr(guess.bom_bytes), guess.encoding)) ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  DatevFile(bytes, options, sink).read();
}

}  // namespace

constinit const Importer datev_importer{
    "datev",    "DATEV's EXTF and DTVF: Debitoren/Kreditoren, Diverse Adressen",
    "csv txt",  "--encoding",
    recognises, read};

}  // namespace kartei::importers
