#include "text/letter_score.hpp"

#include "text/code_page.hpp"
#include "text/latin_folds.hpp"
#include "text/utf8.hpp"

namespace kartei::text {

namespace {

constexpr std::size_t max_scored_bytes = 20'000;

constexpr int german_letter = 8;
constexpr int name_letter = 4;
constexpr int rare_letter = 1;
constexpr int misplaced = -4;
constexpr int no_text = -6;

constexpr std::u32string_view common_name_letters = U"éèêëáàâíóôúçñåøæã";
constexpr std::u32string_view other_name_letters = U"îïìòõùûýÿšžœı";
constexpr std::u32string_view common_signs =
    U"\u00A0\u00A7\u00AB\u00AE\u00B0\u00B4\u00B7\u00BB\u00A9€–—‘’‚“”„•…™²³½¼×&";
constexpr std::u32string_view vowels = U"aeiouyäöüAEIOUYÄÖÜ";

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_german_capital(char32_t c) { return is_in(U"ÄÖÜ", c); }
bool is_german_small(char32_t c) { return is_in(U"äöü", c); }
bool is_lower(char32_t c) {
  return is_ascii_lower(c) || is_german_small(c) || c == U'ß' || is_in(common_name_letters, c);
}
bool is_letter(char32_t c) {
  return is_lower(c) || is_ascii_upper(c) ||
         (c >= first_latin_fold && c <= last_latin_fold && !latin_fold(c).empty());
}

struct Context {
  char32_t before;
  char32_t letter;
  char32_t after;
};

/// In lists of names few words begin with a small letter.
int small_letter_score(const Context& c, int weight) {
  if (is_ascii_upper(c.after) || is_german_capital(c.after)) return misplaced;
  if (is_letter(c.before)) return weight;
  return is_letter(c.after) ? rare_letter : 0;
}

int capital_score(const Context& c, int weight) {
  const bool starts_word = !is_letter(c.before) && is_letter(c.after);
  const bool within_capitals = is_letter(c.before) && !is_lower(c.before) && !is_lower(c.after);
  return starts_word || within_capitals ? weight : misplaced;
}

/// ß stands after a vowel and begins no word.
int sharp_s_score(const Context& c) {
  if (!is_in(vowels, c.before) || is_ascii_upper(c.after)) return misplaced;
  return german_letter;
}

/// Quotes count where they open before a word or close after one.
int sign_score(const Context& c) {
  const bool after_letter = is_letter(c.before);
  const bool before_letter = is_letter(c.after);
  if (after_letter && before_letter) return c.letter == U'’' || c.letter == 0xA0 ? 0 : misplaced;
  const bool opens = before_letter && is_in(U"„‚«", c.letter);
  const bool closes = after_letter && is_in(U"“”’»", c.letter);
  return opens || closes ? rare_letter : 0;
}

int score(const Context& c) {
  if (c.letter == U'ß') return sharp_s_score(c);
  if (is_german_small(c.letter)) return small_letter_score(c, german_letter);
  if (is_german_capital(c.letter)) return capital_score(c, german_letter);
  if (is_in(common_name_letters, c.letter)) return small_letter_score(c, name_letter);
  if (is_in(other_name_letters, c.letter)) return small_letter_score(c, rare_letter);
  if (is_in(common_signs, c.letter)) return sign_score(c);
  return is_letter(c.letter) ? capital_score(c, rare_letter) : no_text;
}

}  // namespace

std::int64_t letter_score(std::string_view bytes, Encoding encoding) {
  const CodePage& page = code_page(encoding);
  const auto decoded = [&](std::size_t at) -> char32_t {
    if (at >= bytes.size()) return ' ';
    const auto byte = static_cast<unsigned char>(bytes[at]);
    return byte < 0x80 ? byte : page[byte - 0x80u];
  };
  std::int64_t sum = 0;
  std::size_t scored = 0;
  for (std::size_t at = ascii_run(bytes, 0); at < bytes.size() && scored < max_scored_bytes; ++scored) {
    sum += score({at == 0 ? U' ' : decoded(at - 1), decoded(at), decoded(at + 1)});
    ++at;
    at += ascii_run(bytes, at);
  }
  return sum;
}

}  // namespace kartei::text
