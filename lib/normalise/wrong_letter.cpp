#include "normalise/wrong_letter.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"
#include "text/utf8.hpp"

namespace kartei::normalise {
namespace {

enum class Place : std::uint8_t {
  within_small,    ///< between small letters
  behind_small,    ///< between small letters, or at the word's end
  before_capital,  ///< a capital: before a small letter that begins the word, or between capitals
};

struct WrongLetter {
  char32_t shown;
  std::string_view meant;
  Place place;
};

constexpr auto wrong_letters = std::to_array<WrongLetter>({
    {U'{', "ä", Place::within_small},  // ISO 646-DE (DIN 66003)
    {U'|', "ö", Place::within_small},    {U'}', "ü", Place::within_small},
    {U'~', "ß", Place::behind_small},    {U'[', "Ä", Place::before_capital},
    {U'\\', "Ö", Place::before_capital}, {U']', "Ü", Place::before_capital},
    {0x0081, "ü", Place::within_small},  // CP850 read as windows-1252
    {U'„', "ä", Place::within_small},    {U'”', "ö", Place::within_small},
    {U'™', "Ö", Place::before_capital},  {U'³', "ü", Place::within_small},  // windows-1252 read as CP850
    {U'÷', "ö", Place::within_small},    {U'▀', "ß", Place::behind_small},
    {U'▄', "Ü", Place::before_capital},  {U'─', "Ä", Place::before_capital},
    {U'¸', "ü", Place::within_small},  // windows-1252 read as Mac Roman
    {U'‰', "ä", Place::within_small},    {U'ˆ', "ö", Place::within_small},
    {U'Ÿ', "ü", Place::within_small},  // Mac Roman read as windows-1252
    {U'§', "ß", Place::behind_small},
});

const WrongLetter* find_wrong_letter(char32_t shown) {
  const auto* found = std::ranges::find(wrong_letters, shown, &WrongLetter::shown);
  return found == wrong_letters.end() ? nullptr : found;
}

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0; }
bool is_small(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool may_be_in_word(char32_t c) {
  return is_small(c) || is_capital(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ',' ||
         c == '\'' || c == '/' || c == '(' || c == ')';
}

/// Both brackets in one word are brackets.
bool has_pair(std::u32string_view word) {
  const auto has = [word](char32_t c) { return word.find(c) != std::u32string_view::npos; };
  return (has(U'{') && has(U'}')) || (has(U'[') && has(U']')) || (has(U'„') && has(U'”'));
}

/// "M}ller", "Meyer-M}ller": one capital, then the sign.
bool begins_with_capital(std::u32string_view word, std::size_t at) {
  return at > 0 && is_capital(word[at - 1]) &&
         (at == 1 || !(is_small(word[at - 2]) || is_capital(word[at - 2])));
}

bool fits(std::u32string_view word, std::size_t at, Place place) {
  const char32_t before = at == 0 ? 0 : word[at - 1];
  const char32_t after = at + 1 == word.size() ? 0 : word[at + 1];
  switch (place) {
    case Place::within_small:
      return (is_small(before) || begins_with_capital(word, at)) && is_small(after);
    case Place::behind_small:
      return is_small(before) && at > 1 && (is_small(after) || !(is_capital(after) || after == word[at]));
    case Place::before_capital:
      return (at == 0 && is_small(after)) || (is_capital(before) && is_capital(after));
  }
  return false;
}

/// Whether every sign of the word that is no letter is a wrong letter in its place, and one is there.
bool is_damaged(std::u32string_view word) {
  bool found = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const WrongLetter* wrong = find_wrong_letter(word[at]);
    if (wrong == nullptr && !may_be_in_word(word[at])) return false;
    if (wrong != nullptr && !fits(word, at, wrong->place)) return false;
    found = found || wrong != nullptr;
  }
  return found && !has_pair(word);
}

void append_mended(std::u32string_view word, std::string& out) {
  for (const char32_t c : word) {
    if (const WrongLetter* wrong = find_wrong_letter(c)) {
      out += wrong->meant;
    } else {
      text::append_utf8(out, c);
    }
  }
}

/// Whether any of the signs can be there at all, by the first bytes of their UTF-8.
bool may_hold_wrong_letter(std::string_view text) {
  return text.find_first_of("[\\]{|}~\xC2\xCB\xE2") != std::string_view::npos ||
         text.find("÷") != std::string_view::npos || text.find("Ÿ") != std::string_view::npos;
}

struct FoundWord {
  std::u32string letters;
  std::size_t end = 0;  ///< bytes
  bool is_valid = true;
};

FoundWord word_at(std::string_view text, std::size_t begin) {
  FoundWord word;
  for (word.end = begin; word.end < text.size();) {
    const text::CodePoint point = text::code_point_at(text, word.end);
    if (is_blank(point.value)) break;
    word.is_valid = word.is_valid && point.valid;
    word.letters += point.value;
    word.end += point.bytes;
  }
  return word;
}

}  // namespace

std::optional<std::string> undo_wrong_letters(std::string_view text) {
  if (!may_hold_wrong_letter(text)) return std::nullopt;
  std::string out;
  bool changed = false;
  for (std::size_t at = 0; at < text.size();) {
    const FoundWord word = word_at(text, at);
    if (word.end == at) {
      const std::size_t blank = text::code_point_at(text, at).bytes;
      out += text.substr(at, blank);
      at += blank;
    } else if (word.is_valid && is_damaged(word.letters)) {
      append_mended(word.letters, out);
      changed = true;
      at = word.end;
    } else {
      out += text.substr(at, word.end - at);
      at = word.end;
    }
  }
  return changed ? std::optional(out) : std::nullopt;
}

}  // namespace kartei::normalise
