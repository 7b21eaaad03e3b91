#include "importers/framed_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "importers/decoded_text.hpp"
#include "importers/lines.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

bool is_rule(std::string_view line) {
  constexpr std::ptrdiff_t fewest_dashes = 3;
  return line.find_first_not_of("-+|= ") == std::string_view::npos &&
         std::ranges::count(line, '-') + std::ranges::count(line, '=') >= fewest_dashes;
}

std::string_view without_blanks(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

bool is_row(std::string_view line) {
  return line.size() > 1 && line.front() == '|' && line.back() == '|' && !is_rule(line);
}

/// Where the bars stand, in letters.
std::vector<std::size_t> bars_of(std::string_view row) {
  std::vector<std::size_t> bars;
  std::size_t letters = 0;
  for (const char c : row) {
    if (c == '|') bars.push_back(letters);
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++letters;
  }
  return bars;
}

/// The cells between bars at those places; nothing when bars are missing there.
std::optional<std::vector<std::string_view>> cut_at(std::string_view row,
                                                    const std::vector<std::size_t>& bars) {
  std::vector<std::string_view> cells;
  std::size_t letters = 0;
  std::size_t bar = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if ((static_cast<unsigned char>(row[i]) & 0xC0U) == 0x80U) continue;
    if (bar < bars.size() && letters == bars[bar]) {
      if (row[i] != '|') return std::nullopt;
      if (bar > 0) cells.push_back(row.substr(begin, i - begin));
      begin = i + 1;
      ++bar;
    }
    ++letters;
  }
  if (bar < bars.size() || begin != row.size()) return std::nullopt;
  return cells;
}

std::vector<std::string_view> divided(std::string_view row) {
  return text::split(row.substr(1, row.size() - 2), '|');
}

/// "1.234,50-" as SAP writes what is below zero.
bool has_minus_behind(std::string_view cell) {
  return cell.size() > 1 && cell.back() == '-' &&
         cell.substr(0, cell.size() - 1).find_first_not_of("0123456789.,") == std::string_view::npos;
}

class FramedTable {
 public:
  FramedTable(const DecodedText& decoded, ImportSink& sink) : decoded_(decoded), sink_(sink) {}

  void read() {
    sink_.begin_table("");
    for (std::string_view rest = decoded_.view(); !rest.empty();) {
      ++line_;
      const std::string_view line = without_blanks(take_line(rest));
      if (line.empty()) {
        ++empty_lines_;
      } else if (!is_rule(line)) {
        read_line(line);
      } else {
        ++other_lines_;
      }
    }
    report_skipped();
  }

 private:
  void read_line(std::string_view line) {
    if (line.front() != '|') {
      ++(header_.empty() ? preamble_lines_ : other_lines_);
    } else if (header_.empty() && is_row(line)) {
      take_header(line);
    } else if (line == header_) {
      ++header_lines_;
    } else {
      ++record_;
      record_or_reject(line);
    }
  }

  void take_header(std::string_view line) {
    header_ = line;
    bars_ = bars_of(line);
    ++header_lines_;
    for (const std::string_view name : divided(line)) sink_.column(text::squeeze(name));
  }

  void record_or_reject(std::string_view line) {
    if (!is_row(line))
      return reject(line, "the row lacks its last bar", "the file was cut off; save the list anew");
    if (line.find('\0') != std::string_view::npos)
      return reject(line, "the row holds a NUL byte", "remove it; the file was damaged, or is no text");
    if (decoded_.is_damaged(line))
      return reject(line, "the row holds bytes that are no letters in the file's encoding",
                    "save the file as UTF-8, or tell its encoding with --encoding");
    const auto cells = cut_at(line, bars_).value_or(divided(line));
    if (cells.size() + 1 != bars_.size())
      return reject(line, fmt::format("the row has {} cells, the header {}", cells.size(), bars_.size() - 1),
                    "save the list wide enough for one line a row, and without | in values");
    give(cells);
  }

  void give(const std::vector<std::string_view>& texts) {
    cells_.clear();
    numbers_.clear();
    numbers_.reserve(texts.size());
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      std::string_view cell = text::trim(texts[i]);
      if (has_minus_behind(cell))
        cell = numbers_.emplace_back(fmt::format("-{}", cell.substr(0, cell.size() - 1)));
      if (!cell.empty()) cells_.push_back({i, cell});
    }
    sink_.record({RecordKind::contact, {"", "", line_, record_}, cells_});
  }

  void reject(std::string_view line, std::string what, const char* fix) {
    sink_.reject({Severity::reject, "framed.row", {"", "", line_, record_}, "", std::move(what), fix},
                 decoded_.with_bytes_shown(line));
  }

  void report_skipped() {
    if (preamble_lines_ > 0) sink_.skipped("preamble", preamble_lines_);
    if (header_lines_ > 0) sink_.skipped("header", header_lines_);
    if (other_lines_ > 0) sink_.skipped("comment", other_lines_);
    if (empty_lines_ > 0) sink_.skipped("empty", empty_lines_);
  }

  const DecodedText& decoded_;
  ImportSink& sink_;
  std::string_view header_;
  std::vector<std::size_t> bars_;
  std::uint64_t line_ = 0;
  std::uint64_t record_ = 0;
  std::uint64_t preamble_lines_ = 0;
  std::uint64_t header_lines_ = 0;
  std::uint64_t other_lines_ = 0;
  std::uint64_t empty_lines_ = 0;
  std::vector<RawCell> cells_;
  std::vector<std::string> numbers_;
};

/// A rule, a row and a rule come soon; a list without rules is any text divided by bars.
int recognises(std::string_view head) {
  constexpr int likely = 65;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes), guess.encoding);
  bool has_row = false;
  constexpr int most_lines_before = 50;
  std::string_view rest = text;
  for (int lines = 0; lines < most_lines_before && !rest.empty(); ++lines) {
    const std::string_view line = without_blanks(take_line(rest));
    if (is_rule(line) && has_row) return likely;
    if (is_row(line)) has_row = true;
  }
  return 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const DecodedText decoded(bytes, options, sink);
  FramedTable(decoded, sink).read();
}

}  // namespace

constinit const Importer framed_table_importer{
    "framed",   "Tables drawn with | and dashes: SAP's SE16 and ALV lists, SQL consoles",
    "txt",      "--encoding",
    recognises, read};

}  // namespace kartei::importers
