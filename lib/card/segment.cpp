#include "card/segment.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "format/word_list.hpp"
#include "text/text.hpp"

namespace kartei::card {
namespace {

struct LabelWords {
  Label label;
  std::string_view words;
};

/// Folded words, in German and English; single letters only count where the value behind them fits.
constexpr auto label_words = std::to_array<LabelWords>(
    {{Label::phone,
      "tel telefon telefonnummer telephone phone fon t p ph direkt direct office buero dienst zentrale "
      "hauptnummer switchboard festnetz rufnummer tel1 tel2 nebenstelle"},
     {Label::extension, "durchwahl dw ext extension"},
     {Label::mobile, "mobil mobile mobiltelefon mobilfunk handy cell mob natel m gsm"},
     {Label::fax, "fax telefax f facsimile"},
     {Label::email, "email mail e emailadresse"},
     {Label::web, "web internet homepage website w url www"},
     {Label::vat_id, "ust ustid ustidnr ustidentnr uid uidnr vat vatid vatno mwst mwstnr umsatzsteuerid"},
     {Label::other_number,
      "hrb hra fn iban bic steuernr steuernummer stnr amtsgericht registergericht handelsregister bank "
      "blz"}});

constexpr std::string_view private_words = "privat private home";

/// Words that only go with a label: "USt-Id Nr.", "E-Mail", "Tel. Nr.".
constexpr std::string_view filling_words = "nr no number id ident mail phone";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

std::string folded(std::string_view word) {
  std::string key = text::fold_ae(word);
  std::erase(key, ' ');
  return key;
}

Label label_of(std::string_view word) {
  for (const LabelWords& row : label_words)
    if (format::in_word_list(row.words, word)) return row.label;
  return Label::none;
}

/// Whether a value can stand behind the label.
bool fits(Label label, std::string_view value) {
  const std::string_view rest = text::trim(value);
  if (rest.empty()) return true;
  const bool begins_number =
      is_digit(rest[0]) || rest[0] == '+' || rest[0] == '(' || rest[0] == '-' || rest[0] == '/';
  switch (label) {
    case Label::email:
      return rest.find('@') != std::string_view::npos || rest.find("(at)") != std::string_view::npos;
    case Label::web:
      return rest.find('.') != std::string_view::npos && rest.find('@') == std::string_view::npos;
    case Label::vat_id:
      return digits_in(rest) >= 6;
    case Label::other_number:
      return true;
    default:
      return begins_number;
  }
}

/// The label at the beginning of a text, its words taken off.
struct TakenLabel {
  Label label = Label::none;
  bool is_private = false;
  std::string_view rest;
};

bool is_separator(char c) {
  return c == ':' || c == '.' || c == '-' || c == '/' || c == ' ' || c == '=' || c == ')';
}

/// The next word of a label: letters, with hyphens and dots between them ("E-Mail", "USt-IdNr.").
std::string_view next_word(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != ' ' && rest[end] != ':' && rest[end] != '+' && rest[end] != '(' &&
         !is_digit(rest[end]))
    ++end;
  return rest.substr(0, end);
}

/// Signs between a label and its value. "-56" and "/56" are extensions, their sign belongs to the value.
std::size_t gap_bytes(std::string_view rest) {
  std::size_t gap = 0;
  while (gap < rest.size() && is_separator(rest[gap])) {
    const bool is_sign = rest[gap] == '-' || rest[gap] == '/';
    if (is_sign && gap + 1 < rest.size() && is_digit(rest[gap + 1])) break;
    ++gap;
  }
  return gap;
}

/// Takes one more word of a label off the rest; false when the next word is none.
bool take_label_word(TakenLabel& taken) {
  const std::string_view word = next_word(taken.rest);
  const std::string key = folded(word);
  const Label label = label_of(key);
  const bool is_filling = taken.label != Label::none && format::in_word_list(filling_words, key);
  const bool is_private = format::in_word_list(private_words, key);
  if (label == Label::none && !is_filling && !is_private) return false;
  if (!is_filling && label != Label::none && (taken.label == Label::none || taken.label == Label::phone))
    taken.label = label;
  taken.is_private = taken.is_private || is_private;
  taken.rest.remove_prefix(word.size());
  taken.rest.remove_prefix(gap_bytes(taken.rest));
  return true;
}

TakenLabel take_label(std::string_view written) {
  constexpr int most_words = 4;
  TakenLabel taken{Label::none, false, written};
  for (int words = 0; words < most_words && take_label_word(taken);) ++words;
  if (taken.label == Label::none || !fits(taken.label, taken.rest)) return {Label::none, false, written};
  return taken;
}

/// Where another label begins within a text that already holds a value; npos when there is none.
std::size_t inner_label(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view before = text.substr(0, at);
    const bool has_value = digits_in(before) >= 3 || before.find('@') != std::string_view::npos ||
                           before.find("www.") != std::string_view::npos;
    const std::string_view behind = text::trim(text.substr(at));
    const TakenLabel taken = take_label(behind);
    if (has_value && taken.label != Label::none && taken.rest.size() < behind.size() && !taken.rest.empty())
      return at;
  }
  return std::string_view::npos;
}

/// The parts of a line between signs that only separate.
std::vector<std::string> parts_of(std::string_view line) {
  std::string plain(line);
  for (const std::string_view sign : {"·", "•", "●", "▪", "■", "¦", "»", "\t", " – ", " — ", "   "})
    for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign, at + 1))
      plain.replace(at, sign.size(), "|");
  std::vector<std::string> parts;
  for (const std::string_view part : text::split(plain, '|'))
    if (std::string squeezed = text::squeeze(part); !squeezed.empty()) parts.push_back(std::move(squeezed));
  return parts;
}

/// Makes segments of the parts of lines, a label without value waiting for the next one.
class Segmenter {
 public:
  void add(std::string_view part, std::size_t line) {
    for (std::string_view rest = part; !rest.empty();) {
      const std::size_t cut = inner_label(rest);
      take(take_label(text::trim(rest.substr(0, cut))), line);
      rest = cut == std::string_view::npos ? std::string_view{} : text::trim(rest.substr(cut));
    }
  }

  [[nodiscard]] std::vector<Segment> segments() && { return std::move(segments_); }

 private:
  void take(const TakenLabel& taken, std::size_t line) {
    const std::string_view value = text::trim(taken.rest);
    if (taken.label != Label::none && value.empty()) {
      waiting_ = {taken.label, taken.is_private, {}};
      return;
    }
    const bool takes_waiting =
        taken.label == Label::none && waiting_.label != Label::none && fits(waiting_.label, value);
    const TakenLabel& label = takes_waiting ? waiting_ : taken;
    segments_.push_back({std::string(value), label.label, label.is_private, line});
    waiting_ = {};
  }

  std::vector<Segment> segments_;
  TakenLabel waiting_;
};

}  // namespace

std::vector<Segment> segments_of(std::span<const std::string> lines) {
  Segmenter segmenter;
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (const std::string& part : parts_of(lines[line])) segmenter.add(part, line);
  return std::move(segmenter).segments();
}

}  // namespace kartei::card
