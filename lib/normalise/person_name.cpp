#include "normalise/person_name.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <forward_list>
#include <optional>

#include "normalise/academic_title.hpp"
#include "normalise/ascii.hpp"
#include "normalise/couple.hpp"
#include "normalise/death_mark.hpp"
#include "normalise/known_name.hpp"
#include "normalise/name_particle.hpp"
#include "normalise/name_reader.hpp"
#include "normalise/whole_name.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

constexpr std::string_view care_of = "c/o ";

std::string shown(const PersonName& name) { return text::joined({name.first_name, name.last_name}); }

/// "Hans und Anna Müller" in one, persons with names of their own each.
std::string both_quoted(const PersonReading& reading) {
  const PersonName& first = reading.couple.front();
  const PersonName& second = reading.couple.back();
  if (first.last_name == second.last_name) return quoted(shown(reading.name));
  return quoted(shown(first)) + " and " + quoted(shown(second));
}

void note_addressee(PersonReading& reading) {
  if (reading.addressee == Addressee::family) {
    reading.found.push_back(
        note("name.family", quoted(reading.name.last_name) + " is a family, not one person"));
  } else if (reading.addressee == Addressee::couple) {
    reading.found.push_back(note("name.couple", both_quoted(reading) + " are two persons"));
  }
}

/// The only filled column of first and last name, when it holds both: "Hans Meyer" as last name.
std::string_view whole_in_one_column(const NameFields& fields) {
  if (fields.first_name.empty() == fields.last_name.empty()) return {};
  const std::string_view column = fields.first_name.empty() ? fields.last_name : fields.first_name;
  return is_first_then_last(name_words(column)) ? column : std::string_view{};
}

/// The name in one piece; empty when it stands in columns.
std::string_view whole_name(const NameFields& fields) {
  const bool is_in_columns = !fields.first_name.empty() || !fields.last_name.empty();
  return is_in_columns ? whole_in_one_column(fields) : fields.full_name;
}

NameReader read_fields(const NameFields& fields) {
  NameReader reader;
  reader.read_salutation(fields.salutation);
  reader.read_title(fields.title);
  const std::string_view whole = whole_name(fields);
  if (whole.empty()) {
    const bool is_particle = are_particles(fields.middle_name) && !fields.last_name.empty();
    reader.read_first(fields.first_name);
    if (!is_particle) reader.read_first(fields.middle_name);
    reader.read_last(is_particle ? text::joined({fields.middle_name, fields.last_name})
                                 : std::string(fields.last_name));
  } else {
    reader.read_whole(whole);
  }
  reader.read_suffix(fields.suffix);
  if (!fields.birth_name.empty()) reader.read_birth_name(fields.birth_name);
  return reader;
}

void turn_or_note_swapped(bool turn, PersonReading& reading) {
  PersonName& name = reading.name;
  const std::string both =
      "first name " + quoted(name.first_name) + " and last name " + quoted(name.last_name);
  if (turn) {
    std::swap(name.first_name, name.last_name);
    reading.found.push_back(note("name.swapped", both + " were turned"));
  } else {
    reading.found.push_back(note("name.maybe_swapped", both + " may be swapped", "check which is which"));
  }
}

void note_doubts(const NameReader& reader, const NameFields& fields, PersonReading& reading) {
  if (!reader.not_understood().empty()) {
    reading.found.push_back(
        note("salutation.not_understood", quoted(reader.not_understood()) + " is no salutation"));
  }
  if (reader.was_swapped()) {
    reading.found.push_back(
        note("name.last_name_first", quoted(whole_name(fields)) + " was read with the last name first"));
  } else if (whole_name(fields).empty() && reading.name.particle.empty() &&
             look_swapped(reading.name.first_name, reading.name.last_name)) {
    turn_or_note_swapped(fields.turn_swapped, reading);
  }
}

/// The columns of each person of a couple.
struct CoupleFields {
  NameFields first;
  NameFields second;
};

/// "Hans" of "Hans und Anna Müller", "Dr. Hans": a first name, though it stands alone.
bool is_first_name_alone(std::string_view half) {
  const std::vector<FoldedWord> words = name_words(half);
  const Salutation salutation = leading_salutation(words);
  const std::size_t begin =
      salutation.words + leading_titles(std::span(words).subspan(salutation.words)).words;
  return salutation.addressee != Addressee::person && begin + 1 == words.size() &&
         (is_known_first_name(words.back()) || is_initials(words.back().written));
}

CoupleFields of_whole(const NameFields& fields, const Halves& halves) {
  CoupleFields couple{fields, {}};
  couple.first.first_name = couple.first.last_name = couple.first.full_name = {};
  (is_first_name_alone(halves.first) ? couple.first.first_name : couple.first.full_name) = halves.first;
  (is_first_name_alone(halves.second) ? couple.second.first_name : couple.second.full_name) = halves.second;
  return couple;
}

CoupleFields of_columns(const NameFields& fields, const Halves& halves) {
  CoupleFields couple{fields, {}};
  couple.first.first_name = halves.first;
  couple.second.first_name = halves.second;
  return couple;
}

void give_genders(const std::array<Gender, 2>& genders, std::vector<PersonName>& couple) {
  for (std::size_t i = 0; i < genders.size(); ++i) {
    if (couple[i].gender == Gender::unknown) couple[i].gender = genders.at(i);
  }
}

void take_couple(PersonName first, PersonName second, const std::array<Gender, 2>& genders,
                 PersonReading& reading) {
  share_last_name(first, second);
  reading.couple = {std::move(first), std::move(second)};
  give_genders(genders, reading.couple);
  reading.name = joined_name(reading.couple[0], reading.couple[1]);
  reading.addressee = Addressee::couple;
}

PersonReading read_couple(const NameFields& fields, const CoupleFields& couple) {
  const NameReader first = read_fields(couple.first);
  PersonReading reading;
  take_couple(first.name(), read_fields(couple.second).name(), first.genders(), reading);
  note_doubts(first, fields, reading);
  return reading;
}

/// Salutation in a column of its own or in front, no joining word behind it: "Herr und Frau Müller".
PersonReading read_one(const NameFields& fields) {
  const NameReader reader = read_fields(fields);
  PersonReading reading{reader.name(), reader.addressee(), {}, {}, {}};
  note_doubts(reader, fields, reading);
  if (reading.addressee != Addressee::couple) return reading;
  PersonName second;
  second.last_name = reading.name.last_name;
  second.particle = reading.name.particle;
  take_couple(reading.name, std::move(second), reader.genders(), reading);
  return reading;
}

/// Most names hold none of what joins two persons, and are not taken apart to look for it.
bool may_join_persons(std::string_view name) {
  constexpr std::string_view begins = "uUaA";  // of words
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == '&' || name[at] == '+' || name[at] == '/' || name[at] == ',') return true;
    const bool begins_word = at > 0 && name[at - 1] == ' ';
    if (begins_word && begins.find(name[at]) != std::string_view::npos) return true;
  }
  return false;
}

/// "Herrn und Frau" in front of "Hans und Anna" tells of both, and goes to the first half.
std::optional<Halves> halves_behind_salutation(std::string_view name) {
  if (!may_join_persons(name)) return std::nullopt;
  const std::vector<FoldedWord> words = name_words(name);
  const Salutation salutation = leading_salutation(words);
  const std::size_t front = salutation.addressee == Addressee::couple ? salutation.words : 0;
  std::optional<Halves> halves = halves_of(joined(std::span(words).subspan(front)));
  if (halves && front > 0) halves->first.insert(0, joined(std::span(words).first(front)) + ' ');
  return halves;
}

PersonReading read_persons(const NameFields& fields) {
  const std::string_view whole = whole_name(fields);
  const std::optional<Halves> halves = halves_behind_salutation(whole.empty() ? fields.first_name : whole);
  if (!halves) return read_one(fields);
  return read_couple(fields, whole.empty() ? of_columns(fields, *halves) : of_whole(fields, *halves));
}

/// Cuts "c/o Krause" off the end of a column and returns the name in it.
std::string take_care_of(std::string_view& column) {
  if (column.find('/') == std::string_view::npos) return {};
  const std::string lower = ascii_lower(column);
  const std::size_t at = lower.find(care_of);
  if (at == std::string::npos || at == 0) return {};
  std::string with(text::trim(column.substr(at + care_of.size())));
  column = text::trim(column.substr(0, at));
  while (column.ends_with(',')) column.remove_suffix(1);
  return with;
}

/// Takes marks of death out of the columns and tells them; `mended` holds what is left.
void take_death_marks(NameFields& fields, std::forward_list<std::string>& mended, Findings& found) {
  for (const auto column : {&NameFields::salutation, &NameFields::title, &NameFields::first_name,
                            &NameFields::last_name, &NameFields::suffix, &NameFields::full_name}) {
    std::optional<std::string> rest = without_death_mark(fields.*column);
    if (!rest) continue;
    found.push_back(warning("name.deceased", quoted(fields.*column) + " is marked as deceased",
                            "take the row out, or enter an objection with kartei optout"));
    fields.*column = mended.emplace_front(*std::move(rest));
  }
}

/// A name's columns as they were written, in one.
std::string written_name(const NameFields& fields) {
  return text::joined({fields.full_name, fields.first_name, fields.last_name});
}

/// Two letters, or one sign that is a word.
bool is_word(std::string_view text) {
  const auto is_plain = [](char c) { return is_lower(c) || is_upper(c); };
  if (std::ranges::count_if(text, is_plain) > 1) return true;
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint sign = text::code_point_at(text, at);
    const auto value = static_cast<UChar32>(sign.value);
    if (u_hasBinaryProperty(value, UCHAR_IDEOGRAPHIC) != 0) return true;
    letters += u_isalpha(value) != 0 ? 1 : 0;
    at += sign.bytes;
  }
  return letters > 1;
}

/// What stands in a name's column where nobody is named, by key_of().
constexpr auto no_names = text::word_set(std::to_array<std::string_view>({"nn",
                                                                          "sekretariat",
                                                                          "buchhaltung",
                                                                          "empfang",
                                                                          "zentrale",
                                                                          "einkauf",
                                                                          "verkauf",
                                                                          "vertrieb",
                                                                          "marketing",
                                                                          "personalabteilung",
                                                                          "personalwesen",
                                                                          "geschaeftsfuehrung",
                                                                          "geschaeftsleitung",
                                                                          "kundendienst",
                                                                          "rechnungseingang",
                                                                          "ausgeschieden",
                                                                          "gesperrt",
                                                                          "verzogen",
                                                                          "ungueltig",
                                                                          "asdf"}));

/// Behind a salutation such a word is a name: "Herr Einkauf".
bool is_no_name(const PersonName& name) {
  return name.first_name.empty() && name.gender == Gender::unknown &&
         no_names.contains(key_of(name.last_name));
}

bool names_nobody(const PersonReading& reading) {
  const auto is_nobody = [](const PersonName& name) {
    return (!may_name_somebody(name.last_name) && !may_name_somebody(name.first_name)) || is_no_name(name);
  };
  return is_nobody(reading.name) && std::ranges::all_of(reading.couple, is_nobody);
}

void leave_out(const NameFields& fields, PersonReading& reading) {
  reading.found.push_back(
      warning("name.nobody", quoted(written_name(fields)) + " names nobody", "write first and last name"));
  reading.name = {};
  reading.couple.clear();
  reading.addressee = Addressee::unknown;
}

}  // namespace

PersonReading read_person(const NameFields& fields) {
  Findings of_death;
  std::forward_list<std::string> mended;
  NameFields rest = fields;
  take_death_marks(rest, mended, of_death);
  std::string with = take_care_of(rest.full_name);
  if (with.empty()) with = take_care_of(rest.last_name);
  PersonReading reading = read_persons(rest);
  reading.found.insert(reading.found.begin(), of_death.begin(), of_death.end());
  reading.care_of = std::move(with);
  if (!names_nobody(reading))
    note_addressee(reading);
  else if (!written_name(rest).empty())
    leave_out(rest, reading);
  return reading;
}

bool may_name_somebody(std::string_view text) {
  for (std::string_view word = text::take_word(text); !word.empty(); word = text::take_word(text))
    if (is_word(word) && !is_joining_word(word)) return true;
  return false;
}

bool looks_like_person(std::string_view written) {
  const std::vector<FoldedWord> words = name_words(written);
  const Salutation salutation = leading_salutation(words);
  if (salutation.words > 0) return salutation.addressee != Addressee::company;
  if (leading_titles(words).words > 0) return true;
  return words.size() > 1 &&
         std::ranges::any_of(words, [](const FoldedWord& word) { return is_clearly_first_name(word); });
}

}  // namespace kartei::normalise
