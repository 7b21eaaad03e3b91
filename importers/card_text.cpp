#include "importers/card_text.hpp"

#include <algorithm>
#include <vector>

#include "format/csv_dialect.hpp"
#include "format/signature.hpp"
#include "importers/decoded_text.hpp"
#include "importers/record_columns.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t most_lines = 60;

struct Line {
  std::string_view text;  ///< without its end
  bool ends_page = false;
};

/// The lines of a text, whatever ends them; a page break ends one, too.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool has_next() const { return !rest_.empty(); }

  Line next() {
    const std::size_t end = std::min(rest_.find_first_of("\r\n\f"), rest_.size());
    Line line{rest_.substr(0, end), end < rest_.size() && rest_[end] == '\f'};
    const std::size_t width = rest_.substr(end, 2) == "\r\n" ? 2 : 1;
    rest_.remove_prefix(std::min(end + width, rest_.size()));
    return line;
  }

 private:
  std::string_view rest_;
};

bool is_divider(std::string_view line) {
  constexpr std::size_t least = 3;
  const std::string_view signs = text::trim(line);
  return signs.size() >= least && std::string_view("-=_*#").find(signs[0]) != std::string_view::npos &&
         signs.find_first_not_of(signs[0]) == std::string_view::npos;
}

/// A card between two dividers: its lines, and those between the first and the last that are empty.
struct Card {
  std::uint64_t line = 0;
  std::vector<std::string_view> lines;

  void add(std::uint64_t number, std::string_view text) {
    const bool is_empty = text::trim(text).empty();
    if (is_empty && lines.empty()) return;
    if (lines.empty()) line = number;
    lines.push_back(is_empty ? std::string_view{} : text);
  }

  void finish() {
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
  }
};

template <typename Take>
void for_each_card(std::string_view text, const Take& take) {
  Card card;
  const auto close = [&] {
    card.finish();
    if (!card.lines.empty()) take(card);
    card = {};
  };
  std::uint64_t number = 0;
  for (Lines lines(text); lines.has_next();) {
    const Line line = lines.next();
    ++number;
    if (is_divider(line.text))
      close();
    else
      card.add(number, line.text);
    if (line.ends_page) close();
  }
  close();
}

class CardFile {
 public:
  CardFile(const DecodedText& text, const ImportOptions& options, ImportSink& sink)
      : text_(text), note_(options.note), sink_(sink), columns_(sink) {}

  void read() {
    sink_.begin_table("");
    for_each_card(text_.view(), [this](const Card& card) { take(card); });
  }

 private:
  void take(const Card& card) {
    ++record_;
    const std::string_view all = whole(card);
    if (all.find('\0') != std::string_view::npos)
      reject(card, "card.nul", "the card holds a NUL byte", "remove it; the file was damaged, or is no text");
    else if (text_.is_damaged(all))
      reject(card, "card.undecodable", "the card holds bytes that are no letters in its encoding",
             "save the file as UTF-8, or tell its encoding with --encoding");
    else if (card.lines.size() > most_lines)
      reject(card, "card.too_long", "it has more lines than a card can have",
             "part the cards by lines of ---, or name the format with --from");
    else
      give(card);
  }

  [[nodiscard]] static std::string_view whole(const Card& card) {
    const char* begin = card.lines.front().data();
    return {begin, static_cast<std::size_t>(card.lines.back().data() + card.lines.back().size() - begin)};
  }

  void give(const Card& card) {
    columns_.begin_record();
    for (const std::string_view line : card.lines) columns_.add(std::string(line_column), text::trim(line));
    if (!note_.empty()) columns_.add("NOTE", note_);
    sink_.record({RecordKind::contact, {"", "", card.line, record_}, columns_.cells()});
  }

  void reject(const Card& card, std::string code, std::string what, std::string fix) {
    sink_.reject({Severity::reject,
                  std::move(code),
                  {"", "", card.line, record_},
                  "",
                  std::move(what),
                  std::move(fix)},
                 text_.with_bytes_shown(whole(card)));
  }

  const DecodedText& text_;
  std::string_view note_;
  ImportSink& sink_;
  RecordColumns columns_;
  std::uint64_t record_ = 0;
};

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }));
}

bool has_mail(std::string_view line) {
  const std::size_t at = line.find('@');
  return at != std::string_view::npos && line.find('.', at) != std::string_view::npos;
}

/// "01067 Dresden", "Telefon 0711 123456": a number beside words, or a long one.
bool has_number(std::string_view line) { return digits_in(line) >= 4; }

/// Cells of a table, or attributes: no line of a card.
bool looks_like_table(std::string_view line) {
  return line.find(';') != std::string_view::npos || line.find('\t') != std::string_view::npos ||
         std::ranges::count(line, ',') > 3 || (has_mail(line) && digits_in(line) > 12);
}

bool looks_like_card(const Card& card) {
  constexpr std::size_t fewest_lines = 3;
  constexpr std::size_t longest_line = 90;
  bool has_reach = false;
  bool has_digits = false;
  std::size_t filled = 0;
  for (const std::string_view line : card.lines) {
    if (line.size() > longest_line || looks_like_table(line)) return false;
    filled += static_cast<std::size_t>(!line.empty());
    has_reach = has_reach || has_mail(line) || line.find("www.") != std::string_view::npos;
    has_digits = has_digits || (has_number(line) && !has_mail(line));
  }
  return filled >= fewest_lines && card.lines.size() <= most_lines && has_reach && has_digits;
}

/// A card has lines of different kinds where a table has rows that are alike.
int recognises(std::string_view head) {
  constexpr int likely = 55;
  if (format::signature_of(head) != nullptr || format::looks_binary(head)) return 0;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes), guess.encoding);
  std::size_t cards = 0;
  std::size_t others = 0;
  for_each_card(text, [&](const Card& card) { ++(looks_like_card(card) ? cards : others); });
  return cards > 0 && others * 5 <= cards ? likely : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const DecodedText text(bytes, options, sink);
  CardFile(text, options, sink).read();
}

}  // namespace

constinit const Importer card_importer{
    "card", "business cards as text, parted by lines of ---", "txt", "--encoding --note", recognises, read,
    true};

}  // namespace kartei::importers
