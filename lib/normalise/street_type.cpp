#include <algorithm>
#include <array>
#include <cstdint>

#include "normalise/ascii.hpp"
#include "normalise/street.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Where a type word may stand: at the end of a longer word, as a word of its own, or both.
enum class Stands : std::uint8_t { anywhere, joined, alone };

/// Ends of a word and what they stand for. A dot is needed where letters alone could end a name.
struct TypeWord {
  std::string_view end;  ///< lower case
  std::string_view long_form;
  Stands stands;
};

struct Opening {
  std::string_view abbreviation;  ///< lower case
  std::string_view long_form;
};

constexpr auto type_words = std::to_array<TypeWord>({
    {"straße", "straße", Stands::anywhere},
    {"strasse", "straße", Stands::anywhere},
    {"str.", "straße", Stands::anywhere},
    {"str", "straße", Stands::anywhere},
    {"pl.", "platz", Stands::anywhere},
    {"prom.", "promenade", Stands::anywhere},
    {"sdlg.", "siedlung", Stands::anywhere},
    {"bhf.", "bahnhof", Stands::anywhere},
    {"mkt.", "markt", Stands::anywhere},
    {"all.", "allee", Stands::alone},
    {"al.", "allee", Stands::alone},
    {"wg.", "weg", Stands::joined},
    {"w.", "weg", Stands::joined},
    {"g.", "gasse", Stands::joined},
});

/// Of all of these; most words end otherwise.
constexpr std::string_view last_letters = "er.";

/// Ends of names that a full stop behind them does not make a "g." or "w." of: "Am Schlossberg."
constexpr auto whole_ends = std::to_array<std::string_view>(
    {"berg.", "burg.", "ring.", "weg.", "steg.", "steig.", "hang.", "gang.", "zug.", "krug.", "stieg."});

/// Words in front of French names, where "de", "du", "des" or "d'" follows.
constexpr auto french_openings = std::to_array<Opening>({{"pl.", "Place"},
                                                         {"ch.", "Chemin"},
                                                         {"av.", "Avenue"},
                                                         {"rte", "Route"},
                                                         {"rte.", "Route"},
                                                         {"bd", "Boulevard"},
                                                         {"bd.", "Boulevard"},
                                                         {"bld.", "Boulevard"},
                                                         {"r.", "Rue"}});

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

/// One letter and a full stop end a word only where nothing else explains the full stop.
bool may_be_joined(const TypeWord& type, std::string_view word, std::string_view stem) {
  const auto ends_whole = [&](std::string_view end) { return ends_with_ignoring_case(word, end); };
  if (type.stands != Stands::joined) return is_letter(stem.back());
  return stem.size() >= 3 && is_lower(stem.back()) && std::ranges::none_of(whole_ends, ends_whole);
}

bool may_end_here(const TypeWord& type, std::string_view word, std::string_view stem) {
  const bool stands_alone = stem.empty() || stem.ends_with('-');
  if (stands_alone) return type.stands != Stands::joined;
  return type.stands != Stands::alone && may_be_joined(type, word, stem);
}

/// Writes out the type word at the end of one word of the name.
std::string written_out(std::string_view word, std::string_view country) {
  if (last_letters.find(lower(word.back())) == std::string_view::npos) return std::string(word);
  for (const TypeWord& type : type_words) {
    if (!ends_with_ignoring_case(word, type.end)) continue;
    const std::string_view stem = word.substr(0, word.size() - type.end.size());
    if (!may_end_here(type, word, stem)) continue;
    const bool stands_alone = stem.empty() || stem.ends_with('-');
    const bool in_capitals = stem.empty() ? false : is_all_upper(stem) && !is_lower(word[stem.size()]);
    return std::string(stem) + fitting(type.long_form, country, stands_alone, in_capitals);
  }
  return std::string(word);
}

std::string with_opening_written_out(std::string name) {
  if (name.empty() || lower(name.front()) != 'b') return name;
  const std::string folded = text::to_lower(name);
  for (const Opening& opening : openings) {
    if (!folded.starts_with(opening.abbreviation)) continue;
    name.replace(0, opening.abbreviation.size(), opening.long_form);
    const std::size_t next = opening.long_form.size();
    if (next < name.size() && is_letter(name[next])) name.insert(next, "-");
  }
  return name;
}

/// "Pl. de la Gare" is a Place, not a Platz.
std::string french_name(std::string_view name) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos) return {};
  const std::string_view rest = name.substr(blank + 1);
  if (!rest.starts_with('d') && !rest.starts_with('D')) return {};
  const auto follows = [&](std::string_view word) {
    return rest.size() > word.size() && equals_ignoring_case(rest.substr(0, word.size()), word);
  };
  if (!follows("de ") && !follows("du ") && !follows("des ") && !follows("d'")) return {};
  const std::string first = ascii_lower(name.substr(0, blank));
  const auto* opening = std::ranges::find(french_openings, first, &Opening::abbreviation);
  if (opening == french_openings.end()) return {};
  return std::string(opening->long_form).append(" ").append(rest);
}

/// A square of Mannheim written in one, "R7", which the city writes "R 7".
bool is_glued_square(std::string_view name) {
  constexpr std::size_t longest = 3;
  return name.size() > 1 && name.size() <= longest && name[0] >= 'A' && name[0] <= 'U' && name[1] != '0' &&
         all_digits(name.substr(1)) && (name.size() == 2 || (name[0] == 'L' && name[1] == '1'));
}

}  // namespace

std::string tidy_street_name(std::string_view name, std::string_view country) {
  if (is_glued_square(name)) return std::string(name.substr(0, 1)).append(" ").append(name.substr(1));
  if (std::string french = french_name(name); !french.empty()) return french;
  std::string out;
  for (std::string_view word = text::take_word(name); !word.empty(); word = text::take_word(name))
    text::append_part(out, written_out(word, country));
  return with_opening_written_out(std::move(out));
}

std::string short_street_name(std::string_view name) {
  constexpr auto short_forms = std::to_array<Opening>({{"straße", "str."},
                                                       {"strasse", "str."},
                                                       {"platz", "pl."},
                                                       {"promenade", "prom."},
                                                       {"siedlung", "sdlg."}});
  const std::string folded = text::to_lower(name);
  for (const Opening& form : short_forms) {
    if (!folded.ends_with(form.abbreviation) || folded.size() != name.size()) continue;
    const std::string_view stem = name.substr(0, name.size() - form.abbreviation.size());
    if (stem.empty()) return std::string(name);
    const bool stands_alone = !is_letter(stem.back());
    return std::string(stem) + fitting(form.long_form, {}, stands_alone, is_all_upper(stem));
  }
  return std::string(name);
}

}  // namespace kartei::normalise
