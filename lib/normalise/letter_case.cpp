#include "normalise/letter_case.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "normalise/academic_title.hpp"
#include "normalise/ascii.hpp"
#include "normalise/name_suffix.hpp"
#include "reference/name_words.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::normalise {
namespace {

/// By text::fold_ae().
constexpr auto small_words_of_streets = std::to_array<std::string_view>(
    {"am",    "an",  "auf", "bei", "beim", "dem", "den", "der", "des", "die", "hinter", "im", "in", "ob",
     "unter", "und", "vom", "von", "vor",  "zu",  "zum", "zur", "de",  "du",  "la",     "le", "les"});

constexpr auto small_words_of_cities = std::to_array<std::string_view>(
    {"a", "am", "an",    "auf", "b", "bei", "d",  "dem", "den", "der", "i",  "im", "in",
     "o", "ob", "unter", "und", "v", "vor", "zu", "zum", "zur", "de",  "la", "le", "sur"});

/// Particles that are usually written large where German lists have them.
constexpr auto large_particles = std::to_array<std::string_view>({"di", "li", "lo", "al", "el"});

constexpr auto roman_numbers =
    std::to_array<std::string_view>({"II", "III", "IV", "VI", "VII", "VIII", "IX"});

/// Cantons behind a Swiss place: "Wil SG".
constexpr auto cantons = std::to_array<std::string_view>(
    {"AG", "AI", "AR", "BE", "BL", "BS", "FR", "GE", "GL", "GR", "JU", "LU", "NE",
     "NW", "OW", "SG", "SH", "SO", "SZ", "TG", "TI", "UR", "VD", "VS", "ZG", "ZH"});

bool is_in(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_small_word(std::string_view folded, Wording wording) {
  switch (wording) {
    case Wording::street:
      return is_in(small_words_of_streets, folded);
    case Wording::city:
      return is_in(small_words_of_cities, folded);
    case Wording::person:
      break;
  }
  if (folded == "und") return true;
  return !is_in(large_particles, folded) && folded.size() > 1 &&
         reference::name_word(folded) == reference::NameWord::particle;
}

std::size_t first_letter_bytes(std::string_view text) {
  return text.empty() ? 0 : text::code_point_at(text, 0).bytes;
}

/// "müller" to "Müller".
std::string capitalised(std::string_view small) {
  const std::size_t first = first_letter_bytes(small);
  return text::to_upper(small.substr(0, first)).append(small.substr(first));
}

/// A part of a word without hyphens: "O'BRIEN", "MCDONALD", "D'ANGELO".
std::string cased_part(std::string_view part) {
  const std::string small = text::to_lower(part);
  const std::size_t apostrophe = small.find('\'');
  if (apostrophe != std::string::npos && apostrophe > 0 && apostrophe + 2 < small.size())
    return capitalised(std::string_view(small).substr(0, apostrophe + 1)) +
           capitalised(std::string_view(small).substr(apostrophe + 1));
  constexpr std::size_t least_letters_behind_mc = 3;
  if (small.starts_with("mc") && small.size() >= 2 + least_letters_behind_mc)
    return "Mc" + capitalised(std::string_view(small).substr(2));
  return capitalised(small);
}

/// Splits at signs that words are joined by, cases what stands between.
std::string cased_word(std::string_view word, Wording wording) {
  constexpr std::string_view joining = "-/.(";
  std::string out;
  for (std::size_t begin = 0; begin <= word.size();) {
    const std::size_t end = std::min(word.find_first_of(joining, begin), word.size());
    const std::string_view part = word.substr(begin, end - begin);
    const bool is_within = begin > 0 && word[begin - 1] == '-' && end < word.size() && word[end] == '-';
    const bool is_small =
        is_within && wording != Wording::person && is_small_word(text::fold_ae(part), wording);
    out += is_small ? text::to_lower(part) : cased_part(part);
    if (end < word.size()) out += word[end];
    begin = end + 1;
  }
  return out;
}

bool is_title(std::string_view word) {
  const FoldedWord folded(word);
  return leading_titles(std::span(&folded, 1)).words > 0 || !suffix_of(folded, true).empty();
}

/// Where a word stands among the others.
struct Position {
  std::size_t index = 0;
  std::size_t count = 1;
  [[nodiscard]] bool is_first() const { return index == 0; }
  [[nodiscard]] bool is_last() const { return index + 1 == count; }
};

/// "DI" is a title in "DI FRANZ HUBER", and a particle in "DI MATTEO".
bool is_title_at(std::string_view word, Position position) {
  const bool may_be_particle = is_in(large_particles, text::fold_ae(word));
  if (may_be_particle && (!position.is_first() || position.count < 3)) return false;
  return is_title(word);
}

bool stays(std::string_view word, Position position, Wording wording) {
  std::string_view bare = without_comma(word);
  if (bare.ends_with('.')) bare.remove_suffix(1);
  if (wording == Wording::person && is_title_at(word, position)) return true;
  if (wording != Wording::street && has_digit(word)) return true;
  if (is_in(roman_numbers, bare)) return true;
  return wording == Wording::city && position.is_last() && is_in(cantons, bare);
}

/// "12A" to "12a", "L7" and "C" stay: letters of house numbers, and of blocks.
std::string cased_number(std::string_view word) {
  return is_digit(word.front()) ? text::to_lower(word) : std::string(word);
}

std::string recased_word(std::string_view word, Position position, Wording wording) {
  if (stays(word, position, wording)) return std::string(word);
  if (has_digit(word)) return cased_number(word);
  const bool may_be_small = wording == Wording::person ? !position.is_last() : !position.is_first();
  if (may_be_small && is_small_word(text::fold_ae(word), wording)) return text::to_lower(word);
  return cased_word(word, wording);
}

std::size_t letter_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(text[at])) ++count;
    at += text::code_point_at(text, at).bytes;
  }
  return count;
}

/// Capitals and ß: "WEIß".
bool is_without_small_letters(std::string_view text) {
  std::string rest(text);
  for (std::size_t at = rest.find("ß"); at != std::string::npos; at = rest.find("ß")) rest.erase(at, 2);
  return text::to_upper(rest) == rest;
}

bool has_word_of(std::size_t letters, std::string_view text) {
  return std::ranges::any_of(text::words(text),
                             [letters](std::string_view word) { return letter_count(word) >= letters; });
}

constexpr std::size_t least_capitals = 3;

/// Without allocating: most values have small letters and no three capitals side by side.
bool may_be_damaged(std::string_view text) {
  std::size_t run = 0;
  std::size_t longest = 0;
  bool has_small = false;
  bool has_capital = false;
  for (const char c : text) {
    const bool is_capital = is_upper(c);
    const bool is_other_letter = static_cast<unsigned char>(c) >= 0xC0;
    const bool is_continuation = static_cast<unsigned char>(c) >= 0x80 && !is_other_letter;
    has_small = has_small || is_lower(c);
    has_capital = has_capital || is_capital;
    if (is_continuation) continue;
    run = is_capital || is_other_letter ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return !has_small || !has_capital || longest >= least_capitals;
}

/// The words of a text in mixed case that are in capitals and no titles.
std::string recased_words(std::string_view text, Wording wording) {
  std::string out;
  for (const std::string_view word : text::words(text)) {
    const bool is_damaged =
        letter_case(word) == LetterCase::capitals && letter_count(word) >= least_capitals && !is_title(word);
    text::append_part(out, is_damaged ? recased_word(word, {}, wording) : std::string(word));
  }
  return out;
}

}  // namespace

LetterCase letter_case(std::string_view text) {
  constexpr std::size_t least_letters = 2;
  const bool has_capitals = text::to_lower(text) != text;
  if (has_capitals == !is_without_small_letters(text) || !has_word_of(least_letters, text))
    return LetterCase::usual;
  return has_capitals ? LetterCase::capitals : LetterCase::small;
}

std::string recased(std::string_view text, Wording wording) {
  const std::vector<std::string_view> words = text::words(text);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    text::append_part(out, recased_word(words[i], {i, words.size()}, wording));
  return out;
}

std::optional<std::string> recased_where_damaged(std::string_view text, Wording wording) {
  if (!may_be_damaged(text)) return std::nullopt;
  std::string usual =
      letter_case(text) != LetterCase::usual ? recased(text, wording) : recased_words(text, wording);
  return usual == text ? std::nullopt : std::optional(std::move(usual));
}

std::optional<Wording> wording_of(Field field) {
  switch (field) {
    case Field::first_name:
    case Field::middle_name:
    case Field::last_name:
    case Field::birth_name:
    case Field::full_name:
    case Field::name_or_company:
      return Wording::person;
    case Field::street:
      return Wording::street;
    case Field::city:
    case Field::postcode_city:
      return Wording::city;
    default:
      return std::nullopt;
  }
}

}  // namespace kartei::normalise
