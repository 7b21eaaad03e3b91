#include <array>

#include "normalise/ascii.hpp"
#include "normalise/street.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Ends of a word and what they stand for. A dot is needed where letters alone could end a name.
struct TypeWord {
  std::string_view end;  ///< lower case
  std::string_view long_form;
  bool only_joined;          ///< never a word of its own
  std::string_view country;  ///< empty: any
};

constexpr auto type_words = std::to_array<TypeWord>({
    {"straße", "straße", false, ""},
    {"strasse", "straße", false, ""},
    {"str.", "straße", false, ""},
    {"str", "straße", false, ""},
    {"pl.", "platz", false, ""},
    {"prom.", "promenade", false, ""},
    {"sdlg.", "siedlung", false, ""},
    {"bhf.", "bahnhof", false, ""},
    {"mkt.", "markt", false, ""},
    {"w.", "weg", true, ""},
    {"g.", "gasse", true, "AT"},
});

struct Opening {
  std::string_view abbreviation;  ///< lower case
  std::string_view long_form;
};

/// Beginnings of names after people.
constexpr auto openings = std::to_array<Opening>({{"bgm.", "Bürgermeister"}, {"bürgerm.", "Bürgermeister"}});

bool ends_with_ignoring_case(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && equals_ignoring_case(text.substr(text.size() - end.size()), end);
}

bool is_swiss(std::string_view country) { return country == "CH" || country == "LI"; }

bool is_all_upper(std::string_view word) {
  bool has_letter = false;
  for (const char c : word) {
    if (is_lower(c)) return false;
    has_letter |= is_upper(c);
  }
  return has_letter && word.size() > 1;
}

/// The type word as it fits: "Straße" where it stands alone, "straße" where it ends a word, "STRASSE" within
/// capitals.
std::string fitting(std::string_view long_form, std::string_view country, bool stands_alone,
                    bool in_capitals) {
  std::string word(long_form);
  if (long_form == "straße" && (is_swiss(country) || in_capitals)) word = "strasse";
  if (in_capitals) return ascii_upper(word);
  if (stands_alone) word[0] = upper(word[0]);
  return word;
}

bool may_end_here(const TypeWord& type, std::string_view stem, std::string_view country) {
  const bool stands_alone = stem.empty() || stem.ends_with('-');
  if (type.only_joined && (stands_alone || stem.size() < 3 || !is_lower(stem.back()))) return false;
  if (!type.country.empty() && type.country != country) return false;
  return stands_alone || is_letter(stem.back());
}

/// Writes out the type word at the end of one word of the name.
std::string written_out(std::string_view word, std::string_view country) {
  for (const TypeWord& type : type_words) {
    if (!ends_with_ignoring_case(word, type.end)) continue;
    const std::string_view stem = word.substr(0, word.size() - type.end.size());
    if (!may_end_here(type, stem, country)) continue;
    const bool stands_alone = stem.empty() || stem.ends_with('-');
    const bool in_capitals = stem.empty() ? false : is_all_upper(stem) && !is_lower(word[stem.size()]);
    return std::string(stem) + fitting(type.long_form, country, stands_alone, in_capitals);
  }
  return std::string(word);
}

std::string with_opening_written_out(std::string name) {
  const std::string folded = text::to_lower(name);
  for (const Opening& opening : openings) {
    if (!folded.starts_with(opening.abbreviation)) continue;
    name.replace(0, opening.abbreviation.size(), opening.long_form);
    const std::size_t next = opening.long_form.size();
    if (next < name.size() && is_letter(name[next])) name.insert(next, "-");
  }
  return name;
}

}  // namespace

std::string tidy_street_name(std::string_view name, std::string_view country) {
  std::string out;
  for (const std::string_view word : text::words(name)) {
    if (!out.empty()) out += ' ';
    out += written_out(word, country);
  }
  return with_opening_written_out(std::move(out));
}

}  // namespace kartei::normalise
