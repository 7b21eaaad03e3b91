#include "mapping/header.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "format/word_list.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

using format::in_word_list;

constexpr std::uint8_t sure_by_name = 98;
constexpr std::uint8_t sure_by_numbered_name = 95;
constexpr std::uint8_t sure_by_words = 88;
constexpr std::uint8_t sure_by_compound = 80;
constexpr std::uint8_t less_by_doubt = 15;
constexpr int greatest_number = 20;

char letter(Layout layout) {
  switch (layout) {
    case Layout::generic:
      return 'g';
    case Layout::outlook:
      return 'o';
    case Layout::google:
      return 'G';
    case Layout::vcard:
      return 'v';
    case Layout::datev:
      return 'd';
  }
  return 'g';
}

std::optional<HeaderReading> known_consent(std::string_view key, std::uint8_t confidence) {
  for (const ConsentRow& row : consent_rows())
    if (in_word_list(row.names, key))
      return HeaderReading{{row.field, Use::unspecified, 0}, Doubt::none, confidence, &row};
  return std::nullopt;
}

std::optional<HeaderReading> known_name(std::string_view key, Layout layout, std::uint8_t confidence) {
  if (key.empty()) return std::nullopt;
  if (auto consent = known_consent(key, confidence)) return consent;
  for (const HeaderRow& row : header_rows()) {
    if (row.layouts.find(letter(layout)) == std::string_view::npos || !in_word_list(row.names, key)) continue;
    const bool doubtful = row.doubt != Doubt::none && row.doubt != Doubt::repetition;
    const auto sure = static_cast<std::uint8_t>(confidence - (doubtful ? less_by_doubt : 0));
    return HeaderReading{row.target, row.doubt, sure, nullptr};
  }
  return std::nullopt;
}

/// The number a word is, or that it ends with; 0 for none. `word` loses it.
std::uint8_t take_number(std::string& word) {
  std::size_t digits = 0;
  while (digits < word.size() && word[word.size() - 1 - digits] >= '0' &&
         word[word.size() - 1 - digits] <= '9')
    ++digits;
  int number = 0;
  const char* end = word.data() + word.size();
  std::from_chars(end - digits, end, number);
  if (number < 1 || number > greatest_number) return 0;
  word.resize(word.size() - digits);
  return static_cast<std::uint8_t>(number);
}

/// A header in its words, without number, qualifiers and neutral words as these are taken off.
struct Words {
  std::vector<std::string> words;
  std::uint8_t number = 0;
  Use use = Use::unspecified;

  [[nodiscard]] std::string key() const {
    std::string joined;
    for (const std::string& word : words) joined += word;
    return joined;
  }
};

Words words_of(std::string_view name) {
  const std::string folded = text::fold_ae(name);
  Words result;
  for (const std::string_view word : text::words(folded)) result.words.emplace_back(word);
  for (std::string& word : result.words) {
    if (const std::uint8_t number = take_number(word); number != 0) result.number = number;
  }
  std::erase_if(result.words, [](const std::string& word) { return word.empty(); });
  return result;
}

std::optional<Use> qualifier(std::string_view word) {
  for (const QualifierRow& row : qualifier_rows()) {
    if (in_word_list(row.words, word)) return row.use;
  }
  return std::nullopt;
}

/// "Werbesperre seit" is "Werbesperre".
std::optional<HeaderReading> consent_with_side_words(Words header) {
  std::erase_if(header.words,
                [](const std::string& word) { return in_word_list(consent_side_words(), word); });
  return known_consent(header.key(), sure_by_words);
}

bool has_part_of(std::string_view list, std::string_view key) {
  return std::ranges::any_of(
      text::words(list), [key](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

void take_qualifiers(Words& header) {
  std::erase_if(header.words, [&header](const std::string& word) {
    if (in_word_list(neutral_words(), word)) return true;
    const std::optional<Use> use = qualifier(word);
    if (use) header.use = *use;
    return use.has_value();
  });
}

/// "rechnungsort" is "ort" elsewhere: the qualifier stands at the beginning or the end of one word.
std::optional<HeaderReading> compound(std::string_view key) {
  constexpr std::size_t shortest = 3;
  for (std::size_t cut = shortest; cut + shortest <= key.size(); ++cut) {
    const std::string_view front = key.substr(0, cut);
    const std::string_view back = key.substr(cut);
    for (const auto& [side, rest] : {std::pair{front, back}, std::pair{back, front}}) {
      const std::optional<Use> use = qualifier(side);
      if (!use && !in_word_list(neutral_words(), side)) continue;
      std::optional<HeaderReading> reading = known_name(rest, Layout::generic, sure_by_compound);
      if (!reading) continue;
      if (use) reading->target.use = *use;
      return reading;
    }
  }
  return std::nullopt;
}

std::optional<HeaderReading> numbered(std::optional<HeaderReading> reading, const Words& header) {
  if (!reading) return reading;
  if (reading->target.ordinal == 0) reading->target.ordinal = header.number;
  if (header.use != Use::unspecified) reading->target.use = header.use;
  return reading;
}

bool is_number(std::string_view part) {
  return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Parts of a path that say nothing beside the one before them: "land.name", "emails.2.value".
bool says_nothing(std::string_view part) {
  const std::string key = header_key(part);
  return is_number(part) || in_word_list(neutral_words(), key) || in_word_list(path_endings(), key);
}

/// "billingaddress" is elsewhere, since it begins with such a word.
std::optional<Use> use_of_part(std::string_view part) {
  const std::string key = header_key(part);
  for (const QualifierRow& row : qualifier_rows())
    for (const std::string_view word : text::words(row.words))
      if (word.size() > 3 ? key.starts_with(word) : key == word) return row.use;
  return std::nullopt;
}

bool is_path(std::string_view name) {
  const std::vector<std::string_view> parts = text::split(name, '.');
  return parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view part) {
           return !part.empty() && text::words(part).size() == 1;
         });
}

/// What formats of nested records call a column: "emails.2.value", "lieferadresse.plz". The last part that
/// says anything is the name, those before it tell which of several, and where it belongs.
std::optional<HeaderReading> known_path(std::string_view name) {
  if (!is_path(name)) return std::nullopt;
  std::vector<std::string_view> parts = text::split(name, '.');
  const std::vector<std::string_view> all = parts;
  std::optional<HeaderReading> reading;
  for (;; parts.pop_back()) {
    if (!says_nothing(parts.back())) reading = read_header(parts.back(), Layout::generic);
    if (reading || parts.size() == 1) break;
    if (!says_nothing(parts.back()) && !use_of_part(parts.back())) break;
  }
  if (!reading || reading->target.field == Field::external_key) return std::nullopt;
  reading->confidence = std::min(reading->confidence, sure_by_words);
  for (std::string_view part : all) {
    if (part.data() == parts.back().data()) continue;
    std::string digits(part);
    if (is_number(part)) reading->target.ordinal = take_number(digits);
    if (const auto use = use_of_part(part)) reading->target.use = *use;
  }
  return reading;
}

}  // namespace

std::string header_key(std::string_view name) {
  std::string key = text::fold_ae(name);
  std::erase(key, ' ');
  return key;
}

bool speaks_of_consent(std::string_view name) {
  const std::string key = header_key(name);
  return has_part_of(consent_stems(), key) && !has_part_of(consent_stem_exceptions(), key);
}

std::optional<HeaderReading> read_header(std::string_view name, Layout layout) {
  if (layout == Layout::vcard) return read_vcard_column(name);
  if (is_path(name) && !says_nothing(text::split(name, '.').back()))
    if (auto reading = known_path(name)) return reading;
  const std::string whole = header_key(name);
  if (auto reading = known_name(whole, layout, sure_by_name)) return reading;

  Words header = words_of(name);
  const std::string unnumbered = header.key();
  if (auto reading = known_name(unnumbered, layout, sure_by_numbered_name)) return numbered(reading, header);

  if (auto reading = consent_with_side_words(header)) return reading;

  take_qualifiers(header);
  // A layout's own meanings belong to its whole names: Outlook's "Ort" is no city, its "Ort privat" is.
  if (auto reading = known_name(header.key(), Layout::generic, sure_by_words))
    return numbered(reading, header);
  if (auto reading = known_path(name)) return reading;
  return numbered(compound(unnumbered), header);
}

}  // namespace kartei::mapping
