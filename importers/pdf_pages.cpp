#include "importers/pdf_pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "importers/child_program.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t most_pages = 200;
constexpr double points_per_inch = 72;
constexpr double usual_dots_per_inch = 300;
constexpr double most_pixels = 20'000'000;
constexpr ProgramBounds bounds{20, std::uint64_t{1} << 30U, std::uint64_t{256} << 20U};

/// A page's size in points, and its text.
struct PageText {
  double width = 0;
  double height = 0;
  WordJoiner words;
};

/// A row of pdftotext -tsv: level, four numbers, the word's number, left, top, width, height, confidence,
/// text.
struct Row {
  int level = 0;
  int word = 0;
  std::array<double, 4> box{};
  std::string_view text;
};

std::optional<Row> row_of(std::string_view line) {
  std::array<std::string_view, 12> fields{};
  for (std::size_t i = 0; i + 1 < fields.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return std::nullopt;
    fields[i] = line.substr(0, tab);
    line.remove_prefix(tab + 1);
  }
  const auto number = [](std::string_view text, auto& value) {
    return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{};
  };
  Row row;
  row.text = line;
  bool is_row = number(fields[0], row.level) && number(fields[5], row.word);
  for (std::size_t i = 0; i < row.box.size(); ++i) is_row = is_row && number(fields[6 + i], row.box[i]);
  return is_row ? std::optional(row) : std::nullopt;
}

int pixels(double points) {
  constexpr double farthest = 1e6;
  return static_cast<int>(std::clamp(points * usual_dots_per_inch / points_per_inch, -farthest, farthest));
}

Words words_of(const Row& row) {
  const auto [left, top, width, height] = row.box;
  return {std::string(row.text), pixels(left), pixels(top), pixels(left + width), pixels(top + height)};
}

std::vector<PageText> pages_of(std::string_view table) {
  constexpr int page_level = 1;
  constexpr int word_level = 5;
  std::vector<PageText> pages;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const auto row = row_of(table.substr(0, end));
    table.remove_prefix(std::min(end + 1, table.size()));
    if (row && row->level == page_level) pages.push_back({row->box[2], row->box[3], {}});
    if (row && row->level == word_level && !pages.empty())
      pages.back().words.add(words_of(*row), row->word == 0);
  }
  return pages;
}

/// As a card is scanned; less where a page is as large as a poster.
int dots_per_inch(const PageText& page) {
  const double square_inches =
      std::max(page.width, 1.0) * std::max(page.height, 1.0) / points_per_inch / points_per_inch;
  return static_cast<int>(std::clamp(std::sqrt(most_pixels / square_inches), 1.0, usual_dots_per_inch));
}

std::string why_not(const ProgramRun& run) {
  if (!run.exit_code)
    return "the PDF takes more time or memory than the pages of cards do; make pictures of them";
  if (run.errors.find("Incorrect password") != std::string::npos)
    return "the PDF is protected by a password; save it without one, and import that";
  return "the PDF is damaged; save or export it anew";
}

PdfPage drawn(const MemoryFile& pdf, std::size_t number, PageText& text) {
  const std::string page = std::to_string(number);
  auto run = run_program({"pdftoppm", "-gray", "-cropbox", "-r", std::to_string(dots_per_inch(text)), "-f",
                          page, "-l", page, "/dev/stdin"},
                         pdf, bounds);
  PdfPage result;
  result.lines = text.words.take();
  if (run && run->exit_code == 0 && !run->output.empty())
    result.picture = std::move(run->output);
  else
    result.failure = "the page cannot be drawn";
  return result;
}

}  // namespace

std::string read_pdf_pages(std::string_view bytes, const std::function<void(const PdfPage&)>& take) {
  const MemoryFile pdf(bytes);
  const auto run =
      run_program({"pdftotext", "-tsv", "-cropbox", "-l", std::to_string(most_pages + 1), "/dev/stdin", "-"},
                  pdf, bounds);
  if (!run)
    return "pages of a PDF are read by pdftotext and pdftoppm, which are missing; install poppler-utils";
  std::vector<PageText> pages = pages_of(run->output);
  if (run->exit_code != 0 || pages.empty()) return why_not(*run);
  if (pages.size() > most_pages)
    return "the PDF has more than 200 pages; take out those with cards, as with pdfseparate, and import them";
  for (std::size_t i = 0; i < pages.size(); ++i) take(drawn(pdf, i + 1, pages[i]));
  return "";
}

}  // namespace kartei::importers
