#include "importers/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "format/charset.hpp"
#include "importers/decoded_text.hpp"
#include "importers/html_tables.hpp"
#include "importers/html_tokens.hpp"
#include "importers/sheet_table.hpp"
#include "importers/workbook_sheets.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// What the meta tag says: <meta charset=x>, <meta content="text/html; charset=x">.
std::string charset_told(std::string_view bytes) {
  constexpr std::size_t where_it_stands = 4096;
  HtmlTokens tokens(bytes.substr(0, where_it_stands));
  HtmlToken token;
  while (tokens.next(token)) {
    if (token.name != "meta") continue;
    const std::string_view charset = html_attribute(token.inside, "charset");
    if (!charset.empty()) return std::string(charset);
    const std::string content = text::to_lower(html_attribute(token.inside, "content"));
    const std::size_t at = content.find("charset=");
    if (at != std::string::npos) return content.substr(at + 8, content.find_first_of("; \"'", at) - at - 8);
  }
  return {};
}

/// The page as UTF-8.
class Page {
 public:
  Page(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
    const text::EncodingGuess guess = text::detect_encoding(bytes);
    const std::string charset = charset_told(bytes);
    const bool is_eight_bit = guess.encoding == text::Encoding::windows_1252 ||
                              guess.encoding == text::Encoding::cp850 ||
                              guess.encoding == text::Encoding::macintosh;
    if (!options.encoding.empty() || !is_eight_bit || charset.empty()) {
      decoded_.emplace(bytes, options, sink);
    } else {
      sink.decided({"encoding", charset, "the page says so", reading_option::encoding});
      converted_ = format::to_utf8(bytes, charset, guess.encoding);
    }
  }

  [[nodiscard]] std::string_view text() const {
    return decoded_ ? decoded_->view() : std::string_view(converted_);
  }

 private:
  std::optional<DecodedText> decoded_;
  std::string converted_;
};

class HtmlRows final : public RowSource {
 public:
  explicit HtmlRows(const HtmlTable& table) : table_(table) {}

  std::optional<SheetRow> next() override {
    while (next_ < table_.rows.size() && table_.rows[next_].empty()) ++next_;
    if (next_ == table_.rows.size()) return std::nullopt;
    cells_.clear();
    for (const HtmlTable::Cell& cell : table_.rows[next_]) cells_.push_back({cell.column, cell.text});
    ++next_;
    return SheetRow{next_, cells_};
  }

 private:
  const HtmlTable& table_;
  std::size_t next_ = 0;
  std::vector<RawCell> cells_;
};

bool is_list(const HtmlTable& table) {
  const auto filled = std::ranges::count_if(table.rows, [](const auto& row) { return !row.empty(); });
  const bool has_width = std::ranges::any_of(table.rows, [](const auto& row) { return row.size() > 1; });
  return filled > 1 && has_width;
}

std::vector<SheetName> names_of(const std::vector<HtmlTable>& tables) {
  std::vector<SheetName> names;
  for (const HtmlTable& table : tables) {
    const bool needs_number = tables.size() > 1 && table.caption.empty();
    names.push_back({needs_number ? fmt::format("Tabelle {}", names.size() + 1) : table.caption});
  }
  return names;
}

int recognises(std::string_view head) {
  constexpr int certain = 80;
  constexpr int a_page = 45;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_lower(text::to_utf8(head.substr(guess.bom_bytes), guess.encoding));
  const std::string_view begin = text::trim(text);
  const auto starts = [&begin](std::string_view word) { return begin.starts_with(word); };
  if (starts("<table")) return certain;
  const bool is_page = starts("<html") || starts("<!doctype html") || starts("<head") || starts("<meta") ||
                       starts("<body") || starts("<style") || starts("<div") ||
                       (starts("<?xml") && begin.find("<html") != std::string_view::npos);
  if (!is_page) return 0;
  return begin.find("<table") == std::string_view::npos ? a_page : certain;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const Page page(bytes, options, sink);
  std::vector<HtmlTable> tables = read_html_tables(page.text());
  if (tables.empty() && !text::trim(page.text()).empty())
    throw Error(ErrorKind::input_unusable, "the page holds no table; save the list as .xlsx or .csv");
  if (std::ranges::any_of(tables, is_list))
    std::erase_if(tables, [](const auto& table) { return !is_list(table); });
  const std::vector<SheetName> names = names_of(tables);
  for (const std::size_t i : chosen_sheets(names, options.table)) {
    HtmlRows rows(tables[i]);
    read_sheet_table(rows, names[i].name, notes_on(names, i, format::DateSystem::from_1900, options), options,
                     sink);
  }
}

}  // namespace

constinit const Importer html_importer{"html",         "HTML pages with tables, also those called .xls",
                                       "html htm xls", "--encoding --header --sheet",
                                       recognises,     read};

}  // namespace kartei::importers
